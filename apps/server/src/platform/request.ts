// What every command and query is given: who asks, for which store, at what time.
import type { Instant } from '@bayline/domain/kernel';
import type { Permission } from '@bayline/domain/organisation';
import type pg from 'pg';
import type { Database } from './db/pool.ts';
import type { Documents } from './documents/index.ts';
import type { Backups } from './embedded/backups.ts';
import type { FileStore } from './files/index.ts';
import type { Planner } from './planner/index.ts';
import type { SetUpToken } from './set-up-token.ts';

export interface Actor {
  readonly accountId: string;
  /** Null for the system's own work (reactions, imports). */
  readonly staffId: string | null;
  readonly staffName: string;
  readonly username: string;
  readonly dealershipId: number;
  readonly timeZone: string;
  readonly language: 'zh-CN' | 'en';
  readonly roles: readonly string[];
  readonly permissions: ReadonlySet<Permission>;
}

export interface Idempotency {
  readonly key: string;
  readonly endpoint: string;
  readonly requestHash: string;
}

/** The parts of the running server that requests share. */
export interface Services {
  readonly db: Database;
  readonly files: FileStore;
  readonly documents: Documents;
  readonly planner: Planner;
  /** The jobs' own connections, for the page of failed jobs. */
  readonly jobsPool: pg.Pool;
  readonly secrets: { readonly idNumberKey: Buffer };
  readonly setUpToken: SetUpToken;
  readonly backups: Backups;
  /** Called after each commit that recorded events, so that screens are told at once. */
  readonly committed: (dealershipId: number) => void;
}

export interface RequestContext extends Services {
  readonly actor: Actor;
  readonly now: Instant;
  readonly requestId: string;
  readonly idempotency?: Idempotency;
  /** It only asks: the database refuses every change. */
  readonly isQuestion?: true;
}

/** The request without its idempotency: what is read anew each time, and what the table of first answers must not keep. */
export function everyTime({ idempotency: _, ...ctx }: RequestContext): RequestContext {
  return ctx;
}

export function may(ctx: RequestContext): (permission: Permission) => boolean {
  return (permission) => ctx.actor.permissions.has(permission);
}
