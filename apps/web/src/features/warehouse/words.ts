// The words of the store room's own pages.
import type { ReplyOf } from '@bayline/contract/endpoint';
import type { warehouse } from '@bayline/contract/warehouse';
import type { StatusWords, Words } from '../../app/words/words.ts';
import { m } from '../../paraglide/messages.js';

type MovementKind = ReplyOf<typeof warehouse.movements>['rows'][number]['kind'];
type BatchKind = ReplyOf<typeof warehouse.batches>['rows'][number]['kind'];
export type ReceiptKind = ReplyOf<typeof warehouse.receipts>['rows'][number]['kind'];
type KitColour = ReplyOf<typeof warehouse.partsRequests>['rows'][number]['kit'];

export const movementKinds: Words<MovementKind> = {
  opening: () => m.warehouse_kind_opening(),
  purchase: () => m.warehouse_kind_purchase(),
  'transfer-in': () => m.warehouse_kind_transfer_in(),
  surplus: () => m.warehouse_kind_surplus(),
  'old-part': () => m.warehouse_kind_old_part(),
  gift: () => m.warehouse_kind_gift(),
  return: () => m.warehouse_kind_return(),
  issue: () => m.warehouse_kind_issue(),
  quarantine: () => m.warehouse_kind_quarantine(),
  pick: () => m.warehouse_kind_pick(),
  accept: () => m.warehouse_kind_accept(),
  stage: () => m.warehouse_kind_stage(),
  'stock-take': () => m.warehouse_kind_stock_take(),
};

export const receiptKindWords: Words<ReceiptKind> = {
  purchase: () => m.warehouse_kind_purchase(),
  'transfer-in': () => m.warehouse_kind_transfer_in(),
  return: () => m.warehouse_kind_return(),
  surplus: () => m.warehouse_kind_surplus(),
  'old-part': () => m.warehouse_kind_old_part(),
  gift: () => m.warehouse_kind_gift(),
  opening: () => m.warehouse_kind_opening(),
};

export const batchKindWords: Words<BatchKind> = { ...receiptKindWords, quarantine: () => m.warehouse_kind_quarantine() };

export const kitColours: StatusWords<KitColour> = {
  none: ['settled', () => m.warehouse_kit_none()],
  red: ['late', () => m.warehouse_kit_red()],
  yellow: ['paused', () => m.warehouse_kit_yellow()],
  green: ['ready', () => m.warehouse_kit_green()],
};
