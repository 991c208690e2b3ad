import { expect, it } from 'vitest';
import { type Drawn, drawnWith } from './kept-rows.ts';

interface Line {
  readonly id: string;
  readonly priceFen: number;
}
interface Row {
  readonly text: string;
}
const draw = (lines: readonly Line[], pen: object, last: Drawn<Row> | null = null) =>
  drawnWith<Row>(pen, last, (keep) => lines.map((line) => keep(line.id, line, () => ({ text: `${line.priceFen}` }))));

const pen = {};
const lines = ['a', 'b', 'c'].map((id) => ({ id, priceFen: 8000 }));

it('a changed line is drawn anew, and no other', () => {
  const before = draw(lines, pen);
  const after = draw(
    lines.map((line) => (line.id === 'b' ? { ...line, priceFen: 9000 } : line)),
    pen,
    before,
  );
  expect(after.rows.map((row, at) => row === before.rows[at])).toEqual([true, false, true]);
  expect(after.rows[1]).toEqual({ text: '9000' });
});

it('a line that was taken out is forgotten, and one that comes back is drawn anew', () => {
  const before = draw(lines, pen);
  const less = draw(lines.slice(1), pen, before);
  expect([...less.kept.keys()]).toEqual(['b', 'c']);
  expect(draw(lines, pen, less).rows[0]).not.toBe(before.rows[0]);
});

it('another pen draws all anew', () => {
  const before = draw(lines, pen);
  expect(draw(lines, {}, before).rows.some((row, at) => row === before.rows[at])).toBe(false);
});
