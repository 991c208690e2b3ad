import type { organisation } from '@bayline/contract/organisation';
import type { Permission, RoleCode } from '@bayline/domain/organisation';
import { inDealership } from '../../platform/db/in-dealership.ts';
import type { Handlers } from '../../platform/http/handlers.ts';
import { listFailedJobs, retryFailedJob } from '../../platform/jobs/failed.ts';
import { addStaff } from './commands/add-staff.ts';
import { changePassword } from './commands/change-password.ts';
import { setRolePermissions } from './commands/set-role-permissions.ts';
import { setStaffRoles } from './commands/set-staff-roles.ts';
import { demoLogIns } from './queries/demo-log-ins.ts';
import { logIn, logOut, rows, sessionView, switchDealership } from './sessions.ts';
import * as store from './store.ts';

const roleView = (row: store.RoleRow) => ({ ...row, code: row.code as RoleCode, permissions: row.permissions as Permission[] });
const beyondLastEvent = Number.MAX_SAFE_INTEGER;

export const routes: Handlers<typeof organisation> = {
  health: async (ctx) => {
    await rows(ctx, store.lastDealership, []);
    return { status: 'ok', version: '0.1.0' };
  },
  demoLogIns,
  logIn: (ctx, { body }) => logIn(ctx, body),
  session: (ctx) => sessionView(ctx, ctx.cookie.token ?? '', ctx.now),
  logOut,
  switchDealership: (ctx, { body }) => switchDealership(ctx, body.dealershipId),
  changePassword: (ctx, { body }) => changePassword(ctx, body),
  setLanguage: async (ctx, { body }) => {
    await rows(ctx, store.setAccountLanguage, [ctx.actor.accountId, body.language]);
    return {};
  },
  listStaff: (ctx) => inDealership(ctx, async (tx) => ({ rows: await tx.all(store.listStaff, [tx.dealershipId]) })),
  addStaff: (ctx, { body }) => addStaff(ctx, body),
  setStaffRoles,
  listRoles: (ctx) => inDealership(ctx, async (tx) => ({ rows: (await tx.all(store.listRoles, [tx.dealershipId])).map(roleView) })),
  setRolePermissions: async (ctx, input) => roleView(await setRolePermissions(ctx, input)),
  listFailedJobs: async (ctx) => ({ rows: await listFailedJobs(ctx.jobsPool, ctx.actor.dealershipId) }),
  retryFailedJob: async (ctx, { params }) => {
    await retryFailedJob(ctx.jobsPool, ctx.actor.dealershipId, params.id);
    return {};
  },
  listAudit: (ctx, { query }) =>
    inDealership(ctx, async (tx) => ({
      rows: await tx.all(store.auditPage, [tx.dealershipId, Math.min(query.before ?? beyondLastEvent, beyondLastEvent)]),
    })),
};
