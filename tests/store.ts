// A store to test in: a database of its own with one or two dealerships, a clock that the test moves, and a
// context for every role.
import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { plusMinutes } from '@bayline/domain/kernel';
import { type Permission, type RoleCode, startingRoles } from '@bayline/domain/organisation';
import pg from 'pg';
import { inject } from 'vitest';
import { openNewStore } from '../apps/server/src/modules/set-up/index.ts';
import { noBackups } from '../apps/server/src/platform/embedded/backups.ts';
import { newId } from '../apps/server/src/platform/ids.ts';
import type { RequestContext, Services } from '../apps/server/src/platform/request.ts';
import { startServices } from '../apps/server/src/platform/serve.ts';

export interface TestStore {
  readonly services: Services;
  readonly dealershipId: number;
  readonly clock: { now: string; advance: (minutes: number) => void };
  /** A request of the role's person, with an idempotency key of its own. */
  readonly ctxFor: (role: RoleCode, options?: { key?: string; dealershipId?: number }) => RequestContext;
  readonly staffIdOf: (role: RoleCode, dealershipId?: number) => string;
  readonly close: () => Promise<void>;
}

async function cloneDatabase(): Promise<{ appUrl: string; jobsUrl: string; drop: () => Promise<void> }> {
  const { supervisorUrl, appUrl, jobsUrl, template } = inject('database');
  const name = `t_${randomBytes(6).toString('hex')}`;
  const admin = async (sql: string) => {
    const client = new pg.Client({ connectionString: supervisorUrl });
    await client.connect();
    await client.query(sql);
    await client.end();
  };
  // Copying the files is quicker than writing them through the log, where no commit waits for the disk.
  await admin(`create database ${name} template ${template} strategy file_copy`);
  const inIt = (url: string) => url.replace(`/${template}?`, `/${name}?`);
  return { appUrl: inIt(appUrl), jobsUrl: inIt(jobsUrl), drop: () => admin(`drop database ${name} with (force)`) };
}

const roles = (Object.keys(startingRoles) as RoleCode[]).filter((role) => role !== 'car-owner');

/** A migrated database of its own with no store in it. */
export async function openTestDatabase(): Promise<{
  readonly services: Services;
  readonly filesFolder: string;
  readonly close: () => Promise<void>;
}> {
  const database = await cloneDatabase();
  let isClosing = false;
  const filesFolder = mkdtempSync(path.join(os.tmpdir(), 'bayline-files-'));
  const running = await startServices({
    ...database,
    filesFolder,
    idNumberKey: randomBytes(32),
    setUpTokenFile: path.join(filesFolder, 'set-up-token'),
    backups: noBackups,
    usesPreparedStatements: process.env['BAYLINE_TEST_POOLER'] !== 'pgbouncer',
    processes: 1,
    onError: (error) => {
      // Dropping the database ends connections that are being closed anyway.
      if (!isClosing) throw error;
    },
  });
  return {
    services: running.services,
    filesFolder,
    close: async () => {
      isClosing = true;
      await running.stop();
      await database.drop();
      rmSync(filesFolder, { recursive: true, force: true });
    },
  };
}

/** Opens a database with two stores (1 and 2) whose people are called after their roles. */
export async function openTestStore(): Promise<TestStore> {
  const { services, close } = await openTestDatabase();
  // Tuesday 24 November 2026, 09:00 in Shanghai.
  const clock = {
    now: '2026-11-24T01:00:00.000Z',
    advance: (minutes: number) => {
      clock.now = plusMinutes(clock.now, minutes);
    },
  };
  const people = new Map<string, { staffId: string; accountId: string }>();
  for (const dealershipId of [1, 2]) {
    const staff = roles.map((role) => ({
      staffId: newId(),
      accountId: newId(),
      username: `${role}-${dealershipId}`,
      name: `${role} ${dealershipId}`,
      roles: [role],
      mustChangePassword: false,
      passwordHash: 'no log-in',
      isNewAccount: true,
    }));
    for (const person of staff) people.set(`${person.roles[0]}/${dealershipId}`, person);
    await openNewStore(services, {
      now: clock.now,
      dealershipId,
      place: {
        groupId: 1,
        groupCode: 'TEST',
        groupNameZh: '测试集团',
        groupNameEn: 'Test group',
        code: `000${dealershipId}`,
        nameZh: `测试店${dealershipId}`,
        nameEn: `Test store ${dealershipId}`,
        address: '',
        phone: '',
        isDemo: false,
      },
      people: staff,
      bays: 3,
    });
  }
  const personOf = (role: RoleCode, dealershipId: number) => {
    const person = people.get(`${role}/${dealershipId}`);
    if (!person) throw new Error(`nobody is ${role}`);
    return person;
  };
  return {
    services,
    dealershipId: 1,
    clock,
    staffIdOf: (role, dealershipId = 1) => personOf(role, dealershipId).staffId,
    ctxFor: (role, { key, dealershipId = 1 } = {}) => ({
      ...services,
      now: clock.now,
      requestId: randomUUID(),
      idempotency: { key: key ?? randomUUID(), endpoint: 'test', requestHash: key ?? 'once' },
      actor: {
        ...personOf(role, dealershipId),
        staffName: `${role} ${dealershipId}`,
        username: `${role}-${dealershipId}`,
        dealershipId,
        timeZone: 'Asia/Shanghai',
        language: 'zh-CN',
        roles: [role],
        permissions: new Set<Permission>(startingRoles[role].permissions),
      },
    }),
    close,
  };
}
