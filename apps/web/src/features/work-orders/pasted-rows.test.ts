import { workOrders } from '@bayline/contract/work-orders';
import { describe, expect, it } from 'vitest';
import { mostRows, readPasted, rowWords } from './pasted-rows.ts';

describe('rows pasted from a spreadsheet', () => {
  it('are code, quantity and discount, as a sheet writes them', () => {
    expect(readPasted('BY-001\t1.5\t5%\r\n26300-35503\t２\r\nOIL-5W30\r\n\r\n')).toEqual({
      rows: [
        { code: 'BY-001', quantity: 1500, discountBasisPoints: 500 },
        { code: '26300-35503', quantity: 2000, discountBasisPoints: 0 },
        { code: 'OIL-5W30', quantity: null, discountBasisPoints: 0 },
      ],
      faults: [],
    });
  });
  it('are said again as they were typed', () => {
    const { rows } = readPasted('BY-001\t1.5\t5%\n26300-35503\t2\nOIL-5W30\nBY-002\t\t10');
    expect(rows.map(rowWords)).toEqual(['BY-001 1.5 5%', '26300-35503 2', 'OIL-5W30', 'BY-002 - 10%']);
  });
  it('are as many in one go as an order takes in one go', () => {
    expect(workOrders.addLines.body.properties.rows).toMatchObject({ maxItems: mostRows });
  });
  it('with a figure that is none are named by their number', () => {
    expect(readPasted('BY-001\tzwei\nOIL-5W30\t0\n\t3\nBY-002\t1\t101').faults).toEqual([1, 2, 3, 4]);
  });
});
