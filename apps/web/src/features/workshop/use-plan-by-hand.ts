// Puts an operation where it was dropped: at once on the screen, and back where it was when the server refuses. The last
// move can be taken back as long as nobody else has touched the operation since.
import { capacity } from '@bayline/contract/capacity';
import { planning } from '@bayline/contract/planning';
import { workshop } from '@bayline/contract/workshop';
import { useCallback, useRef, useState } from 'react';
import { useCommand } from '../../app/api.ts';
import { keyOf } from '../../app/queries.ts';
import { m } from '../../paraglide/messages.js';
import type { Place } from './plan-place.ts';
import type { DispatchList, DispatchOperation } from './views.ts';

/** A move that can be taken back: how the operation stood before, and the version that the move gave it. */
interface LastMove {
  readonly before: DispatchOperation;
  readonly version: number;
}

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
      { ...own, bayId, subjectType: 'operation', subjectId: operationId },
    ],
    technicianBookings: [
      ...list.technicianBookings.filter((booking) => booking.operationId !== operationId),
      ...place.technicians.map(({ technicianId }) => ({ ...own, technicianId, operationId })),
    ],
  };
}

export function usePlanByHand(day: string) {
  const [last, setLast] = useState<LastMove | null>(null);
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
  const { run: put } = assign;
  const { run: takeOff } = unassign;
  // Who moves a bar twice at once does not wait for the list to be fetched: the answer to the first move told the version.
  const answered = useRef(new Map<string, number>());
  const former = useRef<Promise<unknown>>(Promise.resolve());
  const move = useCallback(
    (operation: DispatchOperation, place: Place) => {
      const { id } = operation;
      const send = async () => {
        const version = Math.max(operation.version, answered.current.get(id) ?? 0);
        const reply = await put({ params: { id }, body: bodyOf(operation, place, version) });
        if (reply === undefined) return;
        answered.current.set(id, reply.version);
        setLast({ before: operation, version: reply.version });
      };
      former.current = former.current.then(send);
    },
    [put],
  );
  const undo = useCallback(async () => {
    if (last === null) return;
    const { before, version } = last;
    const place = placeOf(before);
    setLast(null);
    const params = { id: before.id };
    const reply =
      place === null ? await takeOff({ params, body: { version } }) : await put({ params, body: bodyOf(before, place, version) });
    if (reply !== undefined) answered.current.set(before.id, reply.version);
  }, [last, put, takeOff]);
  return {
    move,
    undo,
    lastWords: last === null ? null : m.workshop_undo_of({ name: last.before.name, plate: last.before.plate }),
    isPending: assign.isPending || unassign.isPending,
  };
}
