import type { organisation } from '@bayline/contract/organisation';
import { inDealership } from '../../platform/db/in-dealership.ts';
import type { Handlers } from '../../platform/http/handlers.ts';
import { listFailedJobs } from '../../platform/jobs/failed.ts';
import { productVersion } from '../../platform/version.ts';
import { addColleague } from './commands/add-colleague.ts';
import { addStaff } from './commands/add-staff.ts';
import { beginSecondFactor } from './commands/begin-second-factor.ts';
import { changePassword } from './commands/change-password.ts';
import { confirmSecondFactor } from './commands/confirm-second-factor.ts';
import { logIn } from './commands/log-in.ts';
import { makeRecoveryCodes } from './commands/make-recovery-codes.ts';
import { removeSecondFactor } from './commands/remove-second-factor.ts';
import { resetPassword } from './commands/reset-password.ts';
import { retryFailedJob } from './commands/retry-failed-job.ts';
import { setRolePermissions } from './commands/set-role-permissions.ts';
import { setRoleSecondFactor } from './commands/set-role-second-factor.ts';
import { setStaffRoles } from './commands/set-staff-roles.ts';
import { switchOffSecondFactor } from './commands/switch-off-second-factor.ts';
import { unlockAccount } from './commands/unlock-account.ts';
import { estimateRules, setEstimateRules } from './estimate-rules.ts';
import { endSessions, listSessions } from './open-sessions.ts';
import { listAudit } from './queries/audit.ts';
import { demoLogIns } from './queries/demo-log-ins.ts';
import { operationOf } from './queries/operation.ts';
import { secondFactor } from './queries/second-factor.ts';
import { logOut, rows, sessionView, switchDealership } from './sessions.ts';
import * as store from './store.ts';
import { changeStore, setLogo, storeParticulars } from './store-particulars.ts';

export const routes: Handlers<typeof organisation> = {
  health: async (ctx) => {
    await rows(ctx, store.lastDealership, []);
    return { status: 'ok', version: productVersion };
  },
  demoLogIns,
  logIn: (ctx, { body }) => logIn(ctx, body),
  session: (ctx) => sessionView(ctx, ctx.cookie.token ?? '', ctx.now),
  logOut,
  switchDealership: (ctx, { body }) => switchDealership(ctx, body.dealershipId),
  changePassword: (ctx, { body }) => changePassword(ctx, body),
  secondFactor,
  beginSecondFactor: (ctx, { body }) => beginSecondFactor(ctx, body),
  confirmSecondFactor: (ctx, { body }) => confirmSecondFactor(ctx, body),
  switchOffSecondFactor: (ctx, { body }) => switchOffSecondFactor(ctx, body),
  makeRecoveryCodes: (ctx, { body }) => makeRecoveryCodes(ctx, body),
  setLanguage: async (ctx, { body }) => {
    await rows(ctx, store.setAccountLanguage, [ctx.actor.accountId, body.language]);
    return {};
  },
  listSessions,
  endSessions: (ctx, { body }) => endSessions(ctx, body),
  listStaff: (ctx) => inDealership(ctx, async (tx) => ({ rows: await tx.all(store.listStaff, [tx.dealershipId, ctx.now]) })),
  addStaff: (ctx, { body }) => addStaff(ctx, body),
  addColleague: (ctx, { body }) => addColleague(ctx, body),
  resetPassword,
  unlockAccount,
  removeSecondFactor,
  setStaffRoles,
  listRoles: (ctx) => inDealership(ctx, async (tx) => ({ rows: await tx.all(store.listRoles, [tx.dealershipId]) })),
  setRolePermissions,
  setRoleSecondFactor,
  store: (ctx) => storeParticulars(ctx),
  changeStore: (ctx, { body }) => changeStore(ctx, body),
  setLogo: (ctx, { body }) => setLogo(ctx, body),
  estimateRules: (ctx) => inDealership(ctx, estimateRules),
  setEstimateRules: (ctx, { body }) => setEstimateRules(ctx, body),
  listFailedJobs: async (ctx) => ({ rows: await listFailedJobs(ctx.jobsPool, ctx.actor.dealershipId) }),
  retryFailedJob,
  listAudit: (ctx, { query }) => inDealership(ctx, (tx) => listAudit(ctx, tx, query)),
  operation: operationOf,
};
