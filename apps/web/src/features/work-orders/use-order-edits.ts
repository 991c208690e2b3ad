// Edits go one after the other, each with the version that the one before it led to, so that quick typing is no conflict;
// what somebody else has changed meanwhile still is. What was done here can be undone, newest first.
import type { EndpointShape } from '@bayline/contract/endpoint';
import { workOrders } from '@bayline/contract/work-orders';
import { useMemo, useRef } from 'react';
import { useCommand } from '../../app/api.ts';
import type { CallInput } from '../../app/call.ts';
import { keyOf } from '../../app/queries.ts';
import type { Order } from './order.ts';

type Send = (version: number) => Promise<Order | undefined>;

export interface OrderEdits {
  readonly changeLine: (
    lineId: string,
    change: { billedHours?: number; quantity?: number; feeFen?: number },
    former: typeof change,
  ) => void;
  readonly removeLine: (
    lineId: string,
    again: { jobId: string; code: string; quantity: number; discountBasisPoints: number } | null,
  ) => void;
  readonly run: (send: Send) => Promise<Order | undefined>;
  readonly undo: () => void;
}

/** Undone steps beyond this are another day's. */
const mostSteps = 50;

/** The same object as long as the page stands: every row of the grid is written with it. */
export function useOrderEdits(order: Order): OrderEdits {
  const { id } = order;
  const version = useRef(order.version);
  version.current = Math.max(version.current, order.version);
  const queue = useRef<Promise<unknown>>(Promise.resolve());
  const steps = useRef<(() => void)[]>([]);
  // Each reply is the order; what else tells of it (its history, the lists) hears of it as everybody does.
  const options = { shownBy: keyOf(workOrders.get, { params: { id } }) } as const;
  const { run: change } = useCommand(workOrders.changeLine, options);
  const { run: remove } = useCommand(workOrders.removeLine, options);
  const { run: add } = useCommand(workOrders.addLines, options);

  return useMemo(() => {
    const run = (send: Send) => {
      const sent = queue.current.then(async () => {
        const reply = await send(version.current);
        if (reply !== undefined) version.current = reply.version;
        return reply;
      });
      queue.current = sent;
      return sent;
    };
    const keep = (step: () => void) => {
      steps.current = [...steps.current, step].slice(-mostSteps);
    };
    const write = (lineId: string, body: { billedHours?: number; quantity?: number; feeFen?: number }) =>
      run((now) => change({ params: { id, lineId }, body: { version: now, ...body } }));
    return {
      run,
      changeLine: (lineId, body, former) => {
        void write(lineId, body).then((reply) => reply && keep(() => void write(lineId, former)));
      },
      removeLine: (lineId, again) => {
        void run((now) => remove({ params: { id, lineId }, body: { version: now } })).then((reply) => {
          if (reply === undefined || again === null) return;
          const { jobId, ...row } = again;
          // A discount by hand was given with a reason: it is given again, not undone with the line.
          const rows = [{ lineId, ...row, discountBasisPoints: 0 }];
          keep(() => void run((now) => add({ params: { id, jobId }, body: { version: now, rows } })));
        });
      },
      undo: () => steps.current.pop()?.(),
    };
  }, [id, change, remove, add]);
}

/** A command on the order with the version as it is when its turn comes. */
export function useEdit<E extends EndpointShape>(endpoint: E, orderId: string, edits: OrderEdits) {
  const command = useCommand(endpoint, { refusal: 'inline', invalidate: [`work-order:${orderId}`, 'work-order', 'visit'] });
  return {
    isPending: command.isPending,
    sentence: command.sentence,
    send: (input: (version: number) => CallInput<E>) => edits.run((version) => command.run(input(version)) as Promise<Order | undefined>),
  };
}
