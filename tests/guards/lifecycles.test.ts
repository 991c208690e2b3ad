// A status column accepts exactly the states of its lifecycle.
import * as appointments from '@bayline/domain/appointments';
import * as imports from '@bayline/domain/imports';
import * as settlement from '@bayline/domain/settlement';
import * as warehouse from '@bayline/domain/warehouse';
import * as workOrders from '@bayline/domain/work-orders';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';

let client: pg.Client;
beforeAll(async () => {
  client = new pg.Client({ connectionString: inject('database').ownerUrl });
  await client.connect();
});
afterAll(() => client.end());

const machines = [
  { table: 'visits', machine: workOrders.visitLifecycle },
  { table: 'work_orders', machine: workOrders.workOrderLifecycle },
  { table: 'operations', machine: workOrders.operationLifecycle },
  { table: 'appointments', machine: appointments.appointmentLifecycle },
  { table: 'parts_requests', machine: warehouse.partsRequestLifecycle },
  { table: 'expected_arrivals', machine: warehouse.arrivalLifecycle },
  { table: 'import_runs', machine: imports.importLifecycle },
  { table: 'settlements', machine: settlement.settlementLifecycle },
] as const;

describe.each(machines)('$table', ({ table, machine }) => {
  test('its CHECK lists the states of the lifecycle', async () => {
    const { rows } = await client.query<{ definition: string }>(
      `select pg_get_constraintdef(oid) as definition from pg_constraint where conname = $1`,
      [`${table}_status_check`],
    );
    const states = [...(rows[0]?.definition ?? '').matchAll(/'([a-z-]+)'::text/g)].map((match) => match[1]);
    expect(states.sort()).toEqual([...machine.states].sort());
  });

  test('every state is reached from the first, and an end has no exit', () => {
    const transitions: readonly { from: readonly string[]; to: string }[] = machine.transitions;
    const reached = new Set<string>([machine.initial]);
    for (const _ of machine.states) for (const t of transitions) if (t.from.some((state) => reached.has(state))) reached.add(t.to);
    expect([...reached].sort()).toEqual([...machine.states].sort());
    for (const end of machine.ends) expect(transitions.filter((t) => t.from.includes(end) && t.to !== end)).toEqual([]);
  });
});
