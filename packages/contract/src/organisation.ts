// Log-in, stores, staff, roles, failed jobs.
import { permissions, roleCodes } from '@bayline/domain/organisation';
import { Type } from 'typebox';
import { Done, endpoint, Id, Instant, Nullable, OneOf, Optional, shape, Text, Version } from './endpoint.ts';

export const Language = OneOf(['zh-CN', 'en'] as const);
const DealershipId = Type.Integer({ minimum: 1, maximum: 2_000_000_000 });
export const Username = Type.String({ pattern: '^[a-z0-9][a-z0-9._-]{1,39}$' });
export const Password = Type.String({ minLength: 1, maxLength: 200 });
const Workplace = shape({ id: DealershipId, nameZh: Type.String(), nameEn: Type.String() });

export const SessionView = shape({
  accountId: Id,
  staffId: Id,
  staffName: Type.String(),
  username: Type.String(),
  language: Language,
  dealership: shape({ id: DealershipId, nameZh: Type.String(), nameEn: Type.String(), timeZone: Type.String() }),
  dealerships: Type.Array(Workplace, { maxItems: 100 }),
  roles: Type.Array(Type.String()),
  permissions: Type.Array(OneOf(permissions)),
  mustChangePassword: Type.Boolean(),
  isDemo: Type.Boolean(),
  /** The server's clock; countdowns and "today" go by it, not by the device's. */
  now: Instant,
});

const RoleView = shape({
  code: OneOf(roleCodes),
  nameZh: Type.String(),
  nameEn: Type.String(),
  permissions: Type.Array(OneOf(permissions)),
  version: Version,
});
const StaffView = shape({
  id: Id,
  name: Type.String(),
  username: Type.String(),
  isActive: Type.Boolean(),
  roles: Type.Array(Type.String()),
  version: Version,
});

export const organisation = {
  health: endpoint({
    method: 'GET',
    path: '/health',
    permission: 'anyone',
    summary: 'Whether the server and its database answer',
    reply: shape({ status: OneOf(['ok'] as const), version: Type.String() }),
  }),
  demoLogIns: endpoint({
    method: 'GET',
    path: '/demo-log-ins',
    permission: 'anyone',
    summary: 'The demo group’s log-ins; empty in a real store',
    reply: shape({
      password: Type.String(),
      rows: Type.Array(
        shape({
          username: Type.String(),
          role: OneOf(roleCodes),
          roleNameZh: Type.String(),
          roleNameEn: Type.String(),
          staffName: Type.String(),
        }),
      ),
    }),
  }),
  logIn: endpoint({
    method: 'POST',
    path: '/session',
    permission: 'anyone',
    summary: 'Log in with user name and password; sets the session cookie',
    body: shape({ username: Type.String({ minLength: 1, maxLength: 60 }), password: Password }),
    reply: SessionView,
    refusals: ['wrong-credentials', 'account-locked', 'too-many-attempts', 'no-workplace'],
  }),
  session: endpoint({
    method: 'GET',
    path: '/session',
    permission: 'signed-in',
    summary: 'Who is logged in, where, and what they may do',
    reply: SessionView,
  }),
  logOut: endpoint({ method: 'DELETE', path: '/session', permission: 'signed-in', summary: 'Log out', reply: Done }),
  switchDealership: endpoint({
    method: 'POST',
    path: '/session/dealership',
    permission: 'signed-in',
    summary: 'Work in another store of one’s own',
    body: shape({ dealershipId: DealershipId }),
    reply: SessionView,
  }),
  changePassword: endpoint({
    method: 'POST',
    path: '/session/password',
    permission: 'signed-in',
    summary: 'Change one’s own password; ends all other sessions',
    body: shape({ currentPassword: Password, newPassword: Password }),
    reply: SessionView,
    refusals: [
      'wrong-credentials',
      'password-too-short',
      'password-too-long',
      'password-contains-username',
      'password-too-simple',
      'password-unchanged',
    ],
  }),
  setLanguage: endpoint({
    method: 'PUT',
    path: '/session/language',
    permission: 'signed-in',
    summary: 'Language of one’s own screens',
    body: shape({ language: Language }),
    reply: Done,
  }),
  listStaff: endpoint({
    method: 'GET',
    path: '/staff',
    permission: 'organisation.read',
    summary: 'The people of the store with their roles',
    reply: shape({ rows: Type.Array(StaffView, { maxItems: 500 }) }),
  }),
  addStaff: endpoint({
    method: 'POST',
    path: '/staff',
    permission: 'organisation.edit',
    summary: 'A new person with a log-in; the password must be changed at first log-in',
    body: shape({
      id: Id,
      name: Text(60),
      username: Username,
      password: Password,
      roles: Type.Array(OneOf(roleCodes), { minItems: 1, maxItems: 15 }),
    }),
    reply: StaffView,
    refusals: [
      'username-taken',
      'password-too-short',
      'password-too-long',
      'password-contains-username',
      'password-too-simple',
      'role-without-log-in',
    ],
  }),
  setStaffRoles: endpoint({
    method: 'PUT',
    path: '/staff/:id',
    permission: 'organisation.edit',
    summary: 'Change a person’s roles, or end their work here',
    params: shape({ id: Id }),
    body: shape({ version: Version, isActive: Type.Boolean(), roles: Type.Array(OneOf(roleCodes), { maxItems: 15 }) }),
    reply: StaffView,
    refusals: ['last-administrator', 'role-without-log-in'],
  }),
  listRoles: endpoint({
    method: 'GET',
    path: '/roles',
    permission: 'organisation.read',
    summary: 'Roles and their permissions',
    reply: shape({ rows: Type.Array(RoleView, { maxItems: 30 }) }),
  }),
  setRolePermissions: endpoint({
    method: 'PUT',
    path: '/roles/:code',
    permission: 'organisation.edit',
    summary: 'Change what a role may do',
    params: shape({ code: OneOf(roleCodes) }),
    body: shape({ version: Version, permissions: Type.Array(OneOf(permissions), { maxItems: 60 }) }),
    reply: RoleView,
    refusals: ['last-administrator', 'duties-not-separate'],
  }),
  listFailedJobs: endpoint({
    method: 'GET',
    path: '/failed-jobs',
    permission: 'organisation.operate',
    summary: 'Background work that failed after all its tries',
    reply: shape({
      rows: Type.Array(
        shape({ id: Type.String(), task: Type.String(), attempts: Type.Integer(), error: Type.String(), createdAt: Instant }),
        { maxItems: 200 },
      ),
    }),
  }),
  retryFailedJob: endpoint({
    method: 'POST',
    path: '/failed-jobs/:id/retry',
    permission: 'organisation.operate',
    summary: 'Try a failed job again',
    params: shape({ id: Type.String({ pattern: '^[0-9]{1,18}$' }) }),
    reply: Done,
  }),
  listAudit: endpoint({
    method: 'GET',
    path: '/audit',
    permission: 'organisation.operate',
    summary: 'The newest events of the store: who did what and when',
    query: shape({ before: Optional(Type.Integer({ minimum: 1 })) }),
    reply: shape({
      rows: Type.Array(
        shape({
          position: Type.Integer(),
          type: Type.String(),
          subjectType: Type.String(),
          subjectId: Id,
          actorName: Nullable(Type.String()),
          happenedAt: Instant,
          requestId: Type.String(),
        }),
        { maxItems: 100 },
      ),
    }),
  }),
};
