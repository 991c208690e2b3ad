import type { BoardColumn } from '@bayline/domain/workshop';
import { m } from '../../paraglide/messages.js';
import type { StatusWords } from './words.ts';

/** Where a car stands in the house, in the order of the work. */
export const boardColumns: StatusWords<BoardColumn> = {
  estimating: ['waiting', () => m.words_board_column_estimating()],
  'to-dispatch': ['planned', () => m.words_board_column_to_dispatch()],
  'waiting-parts': ['late', () => m.words_board_column_waiting_parts()],
  mechanical: ['working', () => m.words_board_column_mechanical()],
  body: ['working', () => m.words_board_column_body()],
  paint: ['working', () => m.words_board_column_paint()],
  paused: ['paused', () => m.words_board_column_paused()],
  inspection: ['inspection', () => m.words_board_column_inspection()],
  rework: ['late', () => m.words_board_column_rework()],
  'to-wash': ['ready', () => m.words_board_column_to_wash()],
  'to-settle': ['ready', () => m.words_board_column_to_settle()],
  released: ['settled', () => m.words_board_column_released()],
};
