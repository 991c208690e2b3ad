// Random days of a store room: deliveries, reservations, issues, returns, exchanges and mirrors keep the books.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isRefusal } from '../kernel/index.ts';
import {
  type BatchOnShelf,
  drawBatches,
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
class Shelf {
  level: StockLevel = { onHand: 0, reserved: 0, valueFen: 0 };
  batches: BatchOnShelf[] = [];
  quantity = 0;
  valueFen = 0;
  receipts: Receipt[] = [];
  issued: Issue[] = [];

  enter(quantity: number, valueFen: number) {
    this.quantity += quantity;
    this.valueFen += valueFen;
  }
  receive(quantity: number, valueFen: number) {
    const level = putOnShelf(this.level, { quantity, valueFen });
    if (isRefusal(level)) return;
    const receipt = { batchId: `b${this.batches.length}`, quantity, valueFen };
    this.level = level;
    this.batches.push({ id: receipt.batchId, onHand: quantity });
    this.receipts.push(receipt);
    this.enter(quantity, valueFen);
  }
  issue(quantity: number) {
    if (quantity === 0 || quantity > this.level.onHand - this.level.reserved) return;
    const out = issueHeld({ ...this.level, reserved: this.level.reserved + quantity }, quantity);
    if (isRefusal(out)) throw new Error(out.refused);
    const draws = drawBatches(this.batches, quantity, null);
    const values = valuesOfDraws(out.valueFen, draws);
    this.batches = withoutDraws(this.batches, draws);
    this.level = out.level;
    this.enter(-quantity, -out.valueFen);
    this.issued.push({ draws: draws.map((draw, at) => ({ ...draw, valueFen: values[at] ?? 0 })) });
  }
  takeBack(at: number) {
    const issue = this.issued[at];
    if (!issue) return;
    this.issued.splice(at, 1);
    for (const { batchId, quantity, valueFen } of issue.draws) {
      const level = putOnShelf(this.level, { quantity, valueFen });
      if (isRefusal(level)) throw new Error(level.refused);
      this.level = level;
      this.batches = this.batches.map((batch) => (batch.id === batchId ? { ...batch, onHand: batch.onHand + quantity } : batch));
      this.enter(quantity, valueFen);
    }
  }
  mirror(at: number) {
    const receipt = this.receipts[at];
    const batchOnHand = this.batches.find((batch) => batch.id === receipt?.batchId)?.onHand ?? 0;
    if (!receipt) return;
    const level = mirrorReceipt(this.level, { ...receipt, batchOnHand });
    if (isRefusal(level)) return;
    this.level = level;
    this.batches = withoutDraws(this.batches, [receipt]);
    this.receipts.splice(at, 1);
    this.enter(-receipt.quantity, -receipt.valueFen);
  }
  reject(quantity: number) {
    if (quantity === 0 || quantity > this.level.onHand - this.level.reserved) return;
    const out = takeOff(this.level, quantity);
    this.batches = withoutDraws(this.batches, drawBatches(this.batches, quantity, null));
    this.level = out.level;
    this.enter(-quantity, -out.valueFen);
  }
  /** What does not agree. */
  faults(): string[] {
    const { onHand, reserved, valueFen } = this.level;
    const inBatches = this.batches.reduce((sum, batch) => sum + batch.onHand, 0);
    const rules = {
      'the ledger has the quantity': onHand === this.quantity,
      'the ledger has the value': valueFen === this.valueFen,
      'the batches hold what the shelf holds': inBatches === onHand,
      'no batch is below nothing': this.batches.every((batch) => batch.onHand >= 0),
      'value is not below nothing': valueFen >= 0,
      'no more is held than is there': reserved <= onHand,
      'an empty shelf is worth nothing': onHand > 0 || valueFen === 0,
    };
    return Object.entries(rules).flatMap(([rule, holds]) => (holds ? [] : [rule]));
  }
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
      const shelf = new Shelf();
      for (const { does, share, quantity, valueFen } of steps) {
        const free = shelf.level.onHand - shelf.level.reserved;
        const some = Math.floor((free * share) / 100);
        const at = (list: readonly unknown[]) => Math.floor(((list.length - 1) * share) / 100);
        if (does === 'receive') shelf.receive(quantity, valueFen);
        if (does === 'issue') shelf.issue(some);
        if (does === 'back') shelf.takeBack(at(shelf.issued));
        if (does === 'mirror') shelf.mirror(at(shelf.receipts));
        if (does === 'reject') shelf.reject(some);
        if (does === 'hold') shelf.level = { ...shelf.level, reserved: shelf.level.reserved + some };
        if (does === 'free') shelf.level = giveFree(shelf.level, Math.floor((shelf.level.reserved * share) / 100));
        if (does === 'exchange') {
          const before = { ...shelf.level };
          const batches = shelf.batches;
          const many = shelf.issued.length;
          shelf.issue(some);
          if (shelf.issued.length > many) shelf.takeBack(many);
          expect([shelf.level, shelf.batches]).toEqual([before, batches]);
        }
        expect(shelf.faults()).toEqual([]);
      }
    }),
    { numRuns: 500 },
  );
});
