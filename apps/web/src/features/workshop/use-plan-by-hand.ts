// Puts an operation where it was dropped: at once on the screen, and back where it was when the server refuses. The last
// moves can be taken back, one after the other, as long as nobody else has touched the operation since, and made again.

import { capacity } from '@bayline/contract/capacity';
import { planning } from '@bayline/contract/planning';
import { workshop } from '@bayline/contract/workshop';
import { useCallback, useRef, useState } from 'react';
import { useCommand } from '../../app/api.ts';
import { nameOf } from '../../app/name-of.ts';
import { keyOf } from '../../app/queries.ts';
import { m } from '../../paraglide/messages.js';
import type { Place } from './plan-place.ts';
import type { DispatchList, DispatchOperation } from './views.ts';

/** A move that can be taken back, and made again: how the operation stood before, and where it went. */
interface Move {
  readonly before: DispatchOperation;
  readonly place: Place;
}

interface Stacks {
  readonly done: readonly Move[];
  readonly undone: readonly Move[];
}
const noMoves: Stacks = { done: [], undone: [] };

/** So many moves are remembered. */
const mostMoves = 20;
const pushed = (moves: readonly Move[], move: Move) => [...moves, move].slice(-mostMoves);
const wordsOf = ({ before }: Move) => ({ name: nameOf(before), plate: before.plate });

function bodyOf(operation: DispatchOperation, place: Place, version: number) {
  const { bayOwnerId, supervisorId, manuals, remark, overrideReason } = operation;
  const { bayId, startsAt, endsAt } = place;
  const technicians = place.technicians.map(({ technicianId, sharePercent }) => ({ technicianId, sharePercent }));
  return {
    version,
    bayId,
    technicians,
    startsAt,
    endsAt,
    bayOwnerId: technicians.some(({ technicianId }) => technicianId === bayOwnerId) ? bayOwnerId : null,
    supervisorId,
    manuals,
    remark,
    overrideReason: overrideReason === '' ? null : overrideReason,
  };
}

/** Where it stood; null when it was not planned, or its time cannot be had again. */
function placeOf({ bayId, startsAt, endsAt, technicians }: DispatchOperation): Place | null {
  return bayId === null || startsAt === null || endsAt === null ? null : { bayId, startsAt, endsAt, technicians };
}

/** The list with the operation where it was dropped. */
function foreseen(list: DispatchList, operationId: string, place: ReturnType<typeof bodyOf>): DispatchList {
  const { bayId, startsAt, endsAt } = place;
  const name = (id: string) => list.technicians.find((person) => person.id === id)?.name ?? '';
  const moved = list.operations.find(({ id }) => id === operationId);
  const label = moved?.plate ?? '';
  const own = { startsAt, endsAt, label };
  const technicians = place.technicians.map((share) => ({ ...share, name: name(share.technicianId), creditedHours: 0 }));
  const bayName = list.bays.find(({ id }) => id === bayId)?.name ?? null;
  return {
    ...list,
    operations: list.operations.map((operation) =>
      operation.id === operationId
        ? {
            ...operation,
            status: operation.status === 'waiting' ? 'assigned' : operation.status,
            bayId,
            bayName,
            startsAt,
            endsAt,
            technicians,
          }
        : operation,
    ),
    bookings: [
      ...list.bookings.filter(({ subjectId }) => subjectId !== operationId && subjectId !== moved?.visitId),
      { ...own, bayId, subjectType: 'operation', subjectId: operationId, equipment: moved?.equipment ?? '' },
    ],
    technicianBookings: [
      ...list.technicianBookings.filter((booking) => booking.operationId !== operationId),
      ...place.technicians.map(({ technicianId }) => ({ ...own, technicianId, operationId })),
    ],
  };
}

/** One thing is sent after the other, whatever the screen has drawn by then. */
function useStacks() {
  const stacks = useRef<Stacks>(noMoves);
  const [shown, setShown] = useState<Stacks>(noMoves);
  const keep = useCallback((change: Partial<Stacks>) => {
    stacks.current = { ...stacks.current, ...change };
    setShown(stacks.current);
  }, []);
  return { stacks, shown, keep };
}

/** Changes an operation once one's earlier moves are through, with the version that the last of them gave it. */
export type AfterMoves = (
  operation: DispatchOperation,
  change: (version: number) => Promise<{ readonly version: number } | undefined>,
) => void;

/** One change is sent after the answer to the one before. */
function useTurns() {
  // Who moves a bar twice at once does not wait for the list to be fetched: the answer to the first move told the version.
  const answered = useRef(new Map<string, number>());
  const former = useRef<Promise<unknown>>(Promise.resolve());
  const inTurn = useCallback((act: () => Promise<void>) => {
    former.current = former.current.then(act);
  }, []);
  const afterMoves = useCallback<AfterMoves>(
    ({ id, version }, change) =>
      inTurn(async () => {
        const reply = await change(Math.max(version, answered.current.get(id) ?? 0));
        if (reply !== undefined) answered.current.set(id, reply.version);
      }),
    [inTurn],
  );
  return { answered, inTurn, afterMoves };
}

export function usePlanByHand(day: string) {
  const { stacks, shown, keep } = useStacks();
  const invalidate = [workshop.dispatchList, planning.proposal, capacity.today, 'operation'] as const;
  const assign = useCommand(workshop.assign, {
    invalidate,
    optimistic: ({ params, body }) => [
      {
        key: keyOf(workshop.dispatchList, { query: { day } }),
        change: (former) =>
          former === undefined
            ? former
            : foreseen(former as DispatchList, params.id, { ...body, endsAt: body.endsAt ?? body.startsAt, overrideReason: null }),
      },
    ],
  });
  const unassign = useCommand(workshop.unassign, { invalidate });
  const [{ run: put }, { run: takeOff }] = [assign, unassign];
  const { answered, inTurn, afterMoves } = useTurns();
  const move = useCallback(
    (operation: DispatchOperation, place: Place) =>
      afterMoves(operation, async (version) => {
        const reply = await put({ params: { id: operation.id }, body: bodyOf(operation, place, version) });
        if (reply !== undefined) keep({ done: pushed(stacks.current.done, { before: operation, place }), undone: [] });
        return reply;
      }),
    [afterMoves, put, keep, stacks],
  );
  /** Puts it there, with the version that the last of one's own moves gave it: refused when somebody else came between. */
  const send = useCallback(
    async (before: DispatchOperation, place: Place | null): Promise<boolean> => {
      const params = { id: before.id };
      const version = answered.current.get(before.id) ?? before.version;
      const reply =
        place === null ? await takeOff({ params, body: { version } }) : await put({ params, body: bodyOf(before, place, version) });
      if (reply !== undefined) answered.current.set(before.id, reply.version);
      return reply !== undefined;
    },
    [put, takeOff, answered],
  );
  const undo = useCallback(() => {
    inTurn(async () => {
      const last = stacks.current.done.at(-1);
      if (last === undefined) return;
      keep({ done: stacks.current.done.slice(0, -1) });
      if (await send(last.before, placeOf(last.before))) keep({ undone: pushed(stacks.current.undone, last) });
    });
  }, [send, keep, stacks, inTurn]);
  const redo = useCallback(() => {
    inTurn(async () => {
      const next = stacks.current.undone.at(-1);
      if (next === undefined) return;
      keep({ undone: stacks.current.undone.slice(0, -1) });
      if (await send(next.before, next.place)) keep({ done: pushed(stacks.current.done, next) });
    });
  }, [send, keep, stacks, inTurn]);
  const [last, next] = [shown.done.at(-1), shown.undone.at(-1)];
  return {
    move,
    afterMoves,
    undo,
    redo,
    lastWords: last === undefined ? null : m.workshop_undo_of(wordsOf(last)),
    nextWords: next === undefined ? null : m.workshop_redo_of(wordsOf(next)),
    isPending: assign.isPending || unassign.isPending,
  };
}
