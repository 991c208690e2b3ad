// Random days of a store room: deliveries, reservations, issues, returns, exchanges and mirrors keep the books.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isRefusal } from '../kernel/index.ts';
import {
  type BatchOnShelf,
  drawBatches,
  drawUnexpired,
  giveFree,
  issueHeld,
  mirrorReceipt,
  putOnShelf,
  type StockLevel,
  takeOff,
  valuesOfDraws,
  withoutDraws,
} from './index.ts';

describe('a draw', () => {
  const batches = [
    { id: 'old', onHand: 2000 },
    { id: 'new', onHand: 5000 },
  ];
  it('takes the batch that goes first, and the next when it is empty', () => {
    expect(drawBatches(batches, 3000, null)).toEqual([
      { batchId: 'old', quantity: 2000 },
      { batchId: 'new', quantity: 1000 },
    ]);
  });
  it('takes the batch that the storekeeper picked first', () => {
    expect(drawBatches(batches, 6000, 'new')).toEqual([
      { batchId: 'new', quantity: 5000 },
      { batchId: 'old', quantity: 1000 },
    ]);
  });
  it('shares the value over the batches by quantity, to the fen', () => {
    // 100 fen over 2 and 1 pieces: 66 2/3 and 33 1/3; the fen left over goes to the larger remainder.
    expect(valuesOfDraws(100, drawBatches(batches, 3000, null))).toEqual([67, 33]);
  });
});

describe('what leaves for a car', () => {
  const batches = [
    { id: 'past', onHand: 2000, expiresOn: '2026-11-23' },
    { id: 'today', onHand: 1000, expiresOn: '2026-11-24' },
    { id: 'later', onHand: 3000, expiresOn: '2027-11-24' },
    { id: 'ageless', onHand: 1000, expiresOn: null },
  ];
  const draw = (quantity: number, pickedId: string | null = null) => drawUnexpired(batches, { quantity, pickedId, today: '2026-11-24' });
  it('is drawn first-ended first from what is within its days, the last day included', () => {
    expect(draw(4500)).toEqual([
      { batchId: 'today', quantity: 1000 },
      { batchId: 'later', quantity: 3000 },
      { batchId: 'ageless', quantity: 500 },
    ]);
  });
  it('is refused when only expired batches would fill it, or when the picked one is past its day', () => {
    expect(draw(5001)).toEqual({ refused: 'stock-expired', facts: { onHand: 5000, quantity: 5001 } });
    expect(draw(1000, 'past')).toEqual({ refused: 'batch-expired', facts: { expiresOn: '2026-11-23' } });
  });
});

describe('a mirror', () => {
  const twoAt100 = { onHand: 2000, reserved: 0, valueFen: 20_000 };
  it('takes exactly what the receipt brought', () => {
    const after = mirrorReceipt({ onHand: 5000, reserved: 0, valueFen: 65_000 }, { quantity: 3000, valueFen: 45_000, batchOnHand: 3000 });
    expect(after).toEqual(twoAt100);
  });
  it('is refused when some of it is gone, held, or when the rest would not carry its value', () => {
    const codes = [
      mirrorReceipt({ onHand: 5000, reserved: 0, valueFen: 65_000 }, { quantity: 3000, valueFen: 45_000, batchOnHand: 2000 }),
      mirrorReceipt({ onHand: 5000, reserved: 3000, valueFen: 65_000 }, { quantity: 3000, valueFen: 45_000, batchOnHand: 3000 }),
      // One at ¥100 and one at ¥200 make ¥150 each; one is gone: taking the dear one back would leave an empty shelf with −¥50.
      mirrorReceipt({ onHand: 1000, reserved: 0, valueFen: 15_000 }, { quantity: 1000, valueFen: 20_000, batchOnHand: 1000 }),
    ];
    expect(codes.map((code) => isRefusal(code) && code.refused)).toEqual(['receipt-used', 'receipt-used', 'receipt-used']);
  });
});

interface Receipt {
  readonly batchId: string;
  readonly quantity: number;
  readonly valueFen: number;
}
interface Issue {
  readonly draws: readonly { readonly batchId: string; readonly quantity: number; readonly valueFen: number }[];
}

/** A shelf with its batches and the ledger that it must agree with. */
interface Shelf {
  level: StockLevel;
  batches: BatchOnShelf[];
  quantity: number;
  valueFen: number;
  readonly receipts: Receipt[];
  readonly issued: Issue[];
}

const emptyShelf = (): Shelf => ({
  level: { onHand: 0, reserved: 0, valueFen: 0 },
  batches: [],
  quantity: 0,
  valueFen: 0,
  receipts: [],
  issued: [],
});
const freeOn = ({ level }: Shelf) => level.onHand - level.reserved;

function enter(shelf: Shelf, quantity: number, valueFen: number): void {
  shelf.quantity += quantity;
  shelf.valueFen += valueFen;
}

function receive(shelf: Shelf, quantity: number, valueFen: number): void {
  const level = putOnShelf(shelf.level, { quantity, valueFen });
  if (isRefusal(level)) return;
  const receipt = { batchId: `b${shelf.batches.length}`, quantity, valueFen };
  shelf.level = level;
  shelf.batches = [...shelf.batches, { id: receipt.batchId, onHand: quantity }];
  shelf.receipts.push(receipt);
  enter(shelf, quantity, valueFen);
}

function issue(shelf: Shelf, quantity: number): void {
  if (quantity === 0 || quantity > freeOn(shelf)) return;
  const out = issueHeld({ ...shelf.level, reserved: shelf.level.reserved + quantity }, quantity);
  if (isRefusal(out)) throw new Error(out.refused);
  const draws = drawBatches(shelf.batches, quantity, null);
  const values = valuesOfDraws(out.valueFen, draws);
  shelf.batches = withoutDraws(shelf.batches, draws);
  shelf.level = out.level;
  enter(shelf, -quantity, -out.valueFen);
  shelf.issued.push({ draws: draws.map((draw, at) => ({ ...draw, valueFen: values[at] ?? 0 })) });
}

function takeBack(shelf: Shelf, at: number): void {
  const [taken] = shelf.issued.splice(at, 1);
  for (const { batchId, quantity, valueFen } of taken?.draws ?? []) {
    const level = putOnShelf(shelf.level, { quantity, valueFen });
    if (isRefusal(level)) throw new Error(level.refused);
    shelf.level = level;
    shelf.batches = shelf.batches.map((batch) => (batch.id === batchId ? { ...batch, onHand: batch.onHand + quantity } : batch));
    enter(shelf, quantity, valueFen);
  }
}

function mirror(shelf: Shelf, at: number): void {
  const receipt = shelf.receipts[at];
  if (!receipt) return;
  const batchOnHand = shelf.batches.find((batch) => batch.id === receipt.batchId)?.onHand ?? 0;
  const level = mirrorReceipt(shelf.level, { ...receipt, batchOnHand });
  if (isRefusal(level)) return;
  shelf.level = level;
  shelf.batches = withoutDraws(shelf.batches, [receipt]);
  shelf.receipts.splice(at, 1);
  enter(shelf, -receipt.quantity, -receipt.valueFen);
}

function reject(shelf: Shelf, quantity: number): void {
  if (quantity === 0 || quantity > freeOn(shelf)) return;
  const out = takeOff(shelf.level, quantity);
  shelf.batches = withoutDraws(shelf.batches, drawBatches(shelf.batches, quantity, null));
  shelf.level = out.level;
  enter(shelf, -quantity, -out.valueFen);
}

/** What comes back at once leaves no trace. */
function exchange(shelf: Shelf, quantity: number): void {
  const before = { ...shelf.level };
  const { batches } = shelf;
  const many = shelf.issued.length;
  issue(shelf, quantity);
  takeBack(shelf, many);
  expect([shelf.level, shelf.batches]).toEqual([before, batches]);
}

/** What does not agree. */
function faultsOf({ level, batches, ...ledger }: Shelf): string[] {
  const inBatches = batches.reduce((sum, batch) => sum + batch.onHand, 0);
  const rules = {
    'the ledger has the quantity': level.onHand === ledger.quantity,
    'the ledger has the value': level.valueFen === ledger.valueFen,
    'the batches hold what the shelf holds': inBatches === level.onHand,
    'no batch is below nothing': batches.every((batch) => batch.onHand >= 0),
    'value is not below nothing': level.valueFen >= 0,
    'no more is held than is there': level.reserved <= level.onHand,
    'an empty shelf is worth nothing': level.onHand > 0 || level.valueFen === 0,
  };
  return Object.entries(rules).flatMap(([rule, holds]) => (holds ? [] : [rule]));
}

const step = fc.record({
  does: fc.constantFrom('receive', 'issue', 'back', 'exchange', 'mirror', 'reject', 'hold', 'free'),
  share: fc.integer({ min: 0, max: 100 }),
  quantity: fc.integer({ min: 1, max: 20_000 }),
  valueFen: fc.integer({ min: 0, max: 900_000 }),
});

it('a random walk keeps quantity, value and batches in step, and an issue that comes back at once leaves no trace', () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 60 }), (steps) => {
      const shelf = emptyShelf();
      for (const { does, share, quantity, valueFen } of steps) {
        const some = Math.floor((freeOn(shelf) * share) / 100);
        const at = (list: readonly unknown[]) => Math.floor((Math.max(0, list.length - 1) * share) / 100);
        const { level } = shelf;
        if (does === 'receive') receive(shelf, quantity, valueFen);
        if (does === 'issue') issue(shelf, some);
        if (does === 'back') takeBack(shelf, at(shelf.issued));
        if (does === 'exchange') exchange(shelf, some);
        if (does === 'mirror') mirror(shelf, at(shelf.receipts));
        if (does === 'reject') reject(shelf, some);
        if (does === 'hold') shelf.level = { ...level, reserved: level.reserved + some };
        if (does === 'free') shelf.level = giveFree(level, Math.floor((level.reserved * share) / 100));
        expect(faultsOf(shelf)).toEqual([]);
      }
    }),
    { numRuns: 500 },
  );
});
