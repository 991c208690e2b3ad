import { expect, it } from 'vitest';
import { inServingOrder, serveLines } from './index.ts';

const shelf = (warehouseCode: string, onHand: number, reserved = 0) => ({ warehouseCode, onHand, reserved, valueFen: onHand });
const line = (id: string, quantity: number) => ({ id, quantity });
/** Where each line is served from, with what it gets. */
const said = (answer: ReturnType<typeof serveLines>) =>
  answer.served.map(({ shelf: from, grant }) => `${from.warehouseCode} ${grant?.quantity ?? 0}${grant?.isComplete ? '' : ' waits'}`);

it('serves from the main store room first, then from the others by their code', () => {
  const shelves = [shelf('B', 9000), shelf('MAIN', 2000), shelf('A', 5000)];
  expect(inServingOrder(shelves).map((s) => s.warehouseCode)).toEqual(['MAIN', 'A', 'B']);
  const answer = serveLines(shelves, [line('1', 2000), line('2', 4000), line('3', 2000), line('4', 8000)]);
  // 2 of 2 in MAIN; A has 5 and gives 4; then A has 1 left, B has 9 and gives 2; 7 are left there: nobody has 8.
  expect(said(answer)).toEqual(['MAIN 2000', 'A 4000', 'B 2000', 'MAIN 0 waits']);
  expect(answer.after.map((s) => [s.warehouseCode, s.onHand, s.reserved])).toEqual([
    ['MAIN', 2000, 2000],
    ['A', 5000, 4000],
    ['B', 9000, 2000],
  ]);
});

it('does not split a line: what nobody has whole waits at the main room and holds what is there', () => {
  expect(said(serveLines([shelf('MAIN', 3000, 1000), shelf('A', 3000)], [line('1', 4000)]))).toEqual(['MAIN 2000 waits']);
});
