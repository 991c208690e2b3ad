import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isRefusal } from '../kernel/index.ts';
import { freeQuantity, issueHeld, issueValueFen, putOnShelf, type StockLevel, serveWaiting, unitCostFen } from './index.ts';

const piece = 1000;

function hold(level: StockLevel, quantity: number): StockLevel {
  return { ...level, reserved: level.reserved + quantity };
}

function issue(level: StockLevel, quantity: number) {
  const outcome = issueHeld(hold(level, quantity), quantity);
  if (isRefusal(outcome)) throw new Error(outcome.refused);
  return outcome;
}

describe('the moving average', () => {
  it('gives three filters of ¥100.00 together out as 33.33 + 33.34 + 33.33', () => {
    // 10000 × 1/3 = 3333.33 → 3333; of the 6667 left × 1/2 = 3333.5 → 3334 (half up); the last takes the 3333 left.
    const first = issue({ onHand: 3 * piece, reserved: 0, valueFen: 10_000 }, piece);
    const second = issue(first.level, piece);
    const third = issue(second.level, piece);
    expect([first.valueFen, second.valueFen, third.valueFen]).toEqual([3333, 3334, 3333]);
    expect(third.level).toEqual({ onHand: 0, reserved: 0, valueFen: 0 });
  });

  it('mixes a dearer delivery in: 2 at ¥30 and 3 at ¥40 make ¥36 each', () => {
    // 2 × 3000 + 3 × 4000 = 18000 over 5 pieces = 3600.
    const level = putOnShelf({ onHand: 2 * piece, reserved: 0, valueFen: 6000 }, { quantity: 3 * piece, valueFen: 12_000 });
    if (isRefusal(level)) throw new Error(level.refused);
    expect(level).toEqual({ onHand: 5 * piece, reserved: 0, valueFen: 18_000 });
    expect(unitCostFen(level)).toBe(3600);
    expect(issueValueFen(level, 2 * piece)).toBe(7200);
  });

  it('pours 4.5 litres out of a 200 litre drum of ¥4,000.00 at ¥20 the litre', () => {
    expect(issueValueFen({ onHand: 200_000, reserved: 0, valueFen: 400_000 }, 4500)).toBe(9000);
  });

  it('has no unit cost on an empty shelf', () => {
    expect(unitCostFen({ onHand: 0, valueFen: 0 })).toBeNull();
  });
});

describe('the shelf', () => {
  it('gives nothing out that is not held for the request', () => {
    expect(issueHeld({ onHand: 5 * piece, reserved: piece, valueFen: 500 }, 2 * piece)).toMatchObject({ refused: 'not-enough-stock' });
  });
  it('refuses more than a store can hold', () => {
    expect(putOnShelf({ onHand: 999_999_000, reserved: 0, valueFen: 0 }, { quantity: 1000, valueFen: 0 })).toMatchObject({
      refused: 'stock-too-high',
    });
  });

  it('keeps every fen through any deliveries and issues, and is worth nothing when empty', () => {
    const step = fc.oneof(
      fc.record({
        kind: fc.constant('arrive' as const),
        quantity: fc.integer({ min: 1, max: 500_000 }),
        valueFen: fc.integer({ min: 0, max: 9_000_000 }),
      }),
      fc.record({ kind: fc.constant('issue' as const), share: fc.integer({ min: 1, max: 100 }) }),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        let level: StockLevel = { onHand: 0, reserved: 0, valueFen: 0 };
        let arrivedFen = 0;
        let issuedFen = 0;
        for (const s of steps) {
          if (s.kind === 'arrive') {
            const next = putOnShelf(level, s);
            if (isRefusal(next)) continue;
            level = next;
            arrivedFen += s.valueFen;
            continue;
          }
          const quantity = Math.ceil((level.onHand * s.share) / 100);
          if (quantity === 0) continue;
          const out = issue(level, quantity);
          level = out.level;
          issuedFen += out.valueFen;
          expect(out.valueFen).toBeGreaterThanOrEqual(0);
        }
        expect(level.valueFen + issuedFen).toBe(arrivedFen);
        expect(level.valueFen).toBeGreaterThanOrEqual(0);
        if (level.onHand === 0) expect(level.valueFen).toBe(0);
      }),
    );
  });
});

describe('those who wait', () => {
  it('are served in their order; who cannot be served whole holds what there is and waits on', () => {
    // 5 pieces free: the first needs 2 more, the second 4 and gets 3, the third nothing.
    const { level, grants } = serveWaiting({ onHand: 6 * piece, reserved: piece, valueFen: 600 }, [
      { id: 'a', quantity: 3 * piece, reserved: piece },
      { id: 'b', quantity: 4 * piece, reserved: 0 },
      { id: 'c', quantity: piece, reserved: 0 },
    ]);
    expect(grants).toEqual([
      { id: 'a', quantity: 2 * piece, isComplete: true },
      { id: 'b', quantity: 3 * piece, isComplete: false },
    ]);
    expect(level).toEqual({ onHand: 6 * piece, reserved: 6 * piece, valueFen: 600 });
  });

  it('never hold more than is there, and leave nothing free while one of them waits', () => {
    const request = fc.record({ quantity: fc.integer({ min: 1, max: 9000 }), share: fc.integer({ min: 0, max: 99 }) });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 30_000 }), fc.array(request, { maxLength: 12 }), (free, asked) => {
        const waiting = asked.map((r, at) => ({
          id: String(at),
          quantity: r.quantity,
          reserved: Math.floor((r.quantity * r.share) / 100),
        }));
        const held = waiting.reduce((sum, r) => sum + r.reserved, 0);
        const { level, grants } = serveWaiting({ onHand: held + free, reserved: held, valueFen: 0 }, waiting);
        expect(level.reserved).toBe(held + grants.reduce((sum, g) => sum + g.quantity, 0));
        expect(freeQuantity(level)).toBeGreaterThanOrEqual(0);
        const isSomebodyWaiting = waiting.some((r) => !grants.some((g) => g.id === r.id && g.isComplete));
        if (isSomebodyWaiting) expect(freeQuantity(level)).toBe(0);
      }),
    );
  });
});
