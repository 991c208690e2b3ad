// Which of several places on a page lies next in the direction of an arrow key.
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

const directions: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};
/** What lies aside counts this much more than what lies farther on. */
const asideWeighs = 2;

const middle = ({ left, top, width, height }: Box) => [left + width / 2, top + height / 2] as const;

/**
 * The place of the next box, or null for another key. Left and right stay in their row; at its end they go on in the order
 * of the list, so that rows that wrap are walked to their end.
 */
export function nextBox(boxes: readonly Box[], from: number, key: string): number | null {
  const [start, direction] = [boxes[from], directions[key]];
  if (start === undefined || direction === undefined) return null;
  const [x, y] = middle(start);
  const [rightwards, downwards] = direction;
  const ways = boxes.flatMap((box, at) => {
    const [toX, toY] = middle(box);
    const ahead = (toX - x) * rightwards + (toY - y) * downwards;
    const aside = Math.abs((toX - x) * downwards) + Math.abs((toY - y) * rightwards);
    const isInRow = rightwards === 0 || aside < (start.height + box.height) / 2;
    return ahead > 0 && isInRow ? [{ at, way: ahead + asideWeighs * aside }] : [];
  });
  const next = ways.toSorted((a, b) => a.way - b.way)[0]?.at;
  return next ?? Math.max(0, Math.min(boxes.length - 1, from + rightwards));
}
