// Goes over the books of every store, one after the other, each in one snapshot, so that work going on beside it
// cannot make two figures of different moments disagree.
import type pg from 'pg';
import { type Check, checks, type Offence } from './checks.ts';

export interface Finding {
  readonly dealershipId: number;
  readonly dealershipCode: string;
  readonly check: Check;
  readonly offences: readonly Offence[];
}

interface Store {
  readonly id: number;
  readonly code: string;
}

async function findingsOf(client: pg.PoolClient, store: Store, report: (finding: Finding) => void): Promise<number> {
  let broken = 0;
  await client.query('begin isolation level repeatable read read only');
  try {
    // Each goes once over the whole store: a plan for all values, as screens have it, takes hours where it is wrong.
    await client.query(
      `select set_config('app.dealership_id', $1, true), set_config('statement_timeout', '600000', true), set_config('plan_cache_mode', 'force_custom_plan', true)`,
      [String(store.id)],
    );
    for (const check of checks) {
      const { rows } = await client.query<Offence>(check.offences.text, [store.id]);
      if (rows.length > 0) broken += 1;
      report({ dealershipId: store.id, dealershipCode: store.code, check, offences: rows });
    }
  } finally {
    await client.query('rollback');
  }
  return broken;
}

/** Runs every check on every store as the app's own user; reports each and returns how many were broken. */
export async function runBooks(pool: pg.Pool, report: (finding: Finding) => void): Promise<number> {
  const client = await pool.connect();
  try {
    const { rows: stores } = await client.query<Store>('select id, code from dealerships order by id limit 10000');
    let broken = 0;
    for (const store of stores) broken += await findingsOf(client, store, report);
    return broken;
  } finally {
    client.release();
  }
}

/** One line a check; the offending rows below it. */
export function findingText({ dealershipCode, check, offences }: Finding): string {
  if (offences.length === 0) return `ok      ${dealershipCode} ${check.name}`;
  const rows = offences.map(({ what }) => `          ${what}`);
  return [`BROKEN  ${dealershipCode} ${check.name}: ${check.rule}`, ...rows].join('\n');
}
