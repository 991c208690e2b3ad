// Dragging with mouse, pen or finger: a bar, its end, or an operation of the list, over the rows of the plan.
import { type PointerEvent as ReactPointerEvent, type RefObject, useCallback, useRef } from 'react';
import { type Axis, rowAt, shareOf, snapped, timeAt } from './plan-axis.ts';
import type { Moves, Moving } from './plan-moves.ts';

/** A press that moves less is a press. */
const thresholdPx = 4;
/** So near an edge what is dragged pulls the plan along. */
const edgePx = 32;
const pullPx = 16;

export interface Spot {
  readonly rowId: string;
  readonly from: number;
  readonly until: number;
}

export interface DragTools {
  readonly moves: Moves;
  readonly axis: Axis;
  readonly rowIds: readonly string[];
  readonly rowHeight: number;
  /** The area of the rows without their heads. */
  readonly tracks: RefObject<HTMLElement | null>;
  /** Begins the move of what was pressed; null when it may not go anywhere. */
  readonly begin: (operationId: string, fromRowId: string | null) => Moving | null;
  readonly moveTo: (spot: Spot | null) => void;
  readonly drop: () => void;
}

interface Grip {
  readonly part: 'whole' | 'end';
  readonly fromRowId: string | null;
  /** From the beginning of the operation to where it was taken, in milliseconds of the axis. */
  readonly offset: number;
  readonly from: number;
  readonly length: number;
}

function spotUnder(event: PointerEvent, grip: Grip, { axis, rowIds, rowHeight, tracks }: DragTools): Spot | null {
  const box = tracks.current?.getBoundingClientRect();
  if (box === undefined || event.clientX < box.left - edgePx || event.clientX > box.right + edgePx) return null;
  const pointed = timeAt(axis, (event.clientX - box.left) / box.width);
  if (grip.part === 'end') {
    const until = Math.max(snapped(pointed), grip.from + 5 * 60_000);
    return grip.fromRowId === null ? null : { rowId: grip.fromRowId, from: grip.from, until };
  }
  const row = rowAt(event.clientY - box.top, rowHeight, rowIds.length);
  const rowId = row === undefined ? undefined : rowIds[row];
  if (rowId === undefined) return null;
  // Counted along the axis: what is closed between two days is not time that one drags through.
  const from = snapped(timeAt(axis, shareOf(axis, pointed) - grip.offset / axis.length));
  return { rowId, from, until: from + grip.length };
}

function pullAlong(event: PointerEvent, tracks: HTMLElement | null): void {
  const scroller = tracks?.closest('[data-scroller]');
  if (!(scroller instanceof HTMLElement)) return;
  const box = scroller.getBoundingClientRect();
  if (event.clientX < box.left || event.clientX > box.right || event.clientY < box.top || event.clientY > box.bottom) return;
  const pull = (at: number, first: number, last: number) => (at < first + edgePx ? -pullPx : at > last - edgePx ? pullPx : 0);
  scroller.scrollBy(pull(event.clientX, box.left, box.right), pull(event.clientY, box.top, box.bottom));
}

function gripOf(moving: Moving, { target, clientX }: { target: Element; clientX: number }, { axis, tracks }: DragTools): Grip {
  const { operation, fromRowId } = moving;
  const planned = Math.max(5, operation.plannedMinutes) * 60_000;
  const box = tracks.current?.getBoundingClientRect();
  if (fromRowId === null || operation.startsAt === null || operation.endsAt === null || box === undefined)
    return { part: 'whole', fromRowId: null, offset: 0, from: 0, length: planned };
  const [from, until] = [Date.parse(operation.startsAt), Date.parse(operation.endsAt)];
  const offset = ((clientX - box.left) / box.width - shareOf(axis, from)) * axis.length;
  return { part: target.closest('[data-end]') === null ? 'whole' : 'end', fromRowId, offset, from, length: until - from };
}

/** What goes on around bars and list: `onPointerDown`; `wasDragged` tells a press from the end of a drag. */
export function usePlanPointer(tools: DragTools) {
  const latest = useRef(tools);
  latest.current = tools;
  const dragged = useRef(false);
  const onPointerDown = useCallback((press: ReactPointerEvent) => {
    dragged.current = false;
    const target = press.target instanceof Element ? press.target : null;
    const source = target?.closest<HTMLElement>('[data-operation][data-movable="true"]');
    const id = source?.dataset['operation'];
    if (press.button !== 0 || target === null || !source || id === undefined) return;
    const fromRowId = source.dataset['row'] ?? null;
    let grip: Grip | null = null;
    const move = (event: PointerEvent) => {
      const { begin, moveTo, moves, tracks } = latest.current;
      if (grip === null) {
        if (Math.hypot(event.clientX - press.clientX, event.clientY - press.clientY) < thresholdPx) return;
        const moving = begin(id, fromRowId);
        if (moving === null) return end();
        dragged.current = true;
        grip = gripOf(moving, { target, clientX: press.clientX }, latest.current);
        moves.set(moving);
      }
      pullAlong(event, tracks.current);
      moveTo(spotUnder(event, grip, latest.current));
    };
    const up = () => {
      end();
      if (grip !== null) latest.current.drop();
    };
    const giveUp = () => {
      end();
      if (grip !== null) latest.current.moves.set(null);
    };
    const key = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || grip === null) return;
      event.preventDefault();
      giveUp();
    };
    const rest = () => {
      dragged.current = false;
    };
    const end = () => {
      window.removeEventListener('pointermove', move);
      window.removeEventListener('pointerup', up);
      window.removeEventListener('pointercancel', giveUp);
      window.removeEventListener('keydown', key);
    };
    window.addEventListener('pointermove', move);
    window.addEventListener('pointerup', up);
    // The browser's press comes with the release; what is pressed after it, by a key too, is a press again.
    window.addEventListener('pointerup', () => setTimeout(rest, 0), { once: true });
    window.addEventListener('pointercancel', giveUp);
    window.addEventListener('keydown', key);
  }, []);
  const wasDragged = useCallback(() => dragged.current, []);
  return { onPointerDown, wasDragged };
}
