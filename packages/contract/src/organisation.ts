// Log-in, stores, staff, roles, failed jobs.
import { eventTypes, jobTasks, subjectTypes } from '@bayline/domain/events';
import { permissions, roleCodes } from '@bayline/domain/organisation';
import { Type } from 'typebox';
import {
  Day,
  Done,
  endpoint,
  Id,
  Instant,
  Nullable,
  OneOf,
  Optional,
  PageQuery,
  PhotoDataUrl,
  pageOf,
  shape,
  Text,
  Version,
} from './endpoint.ts';
import { ownLogIn, Password } from './own-log-in.ts';

export const Username = Type.String({ pattern: '^[a-z0-9][a-z0-9._-]{1,39}$' });

const RoleView = shape({
  code: OneOf(roleCodes),
  nameZh: Type.String(),
  nameEn: Type.String(),
  permissions: Type.Array(OneOf(permissions)),
  /** Whoever has the role logs in with a second factor. */
  isSecondFactorNeeded: Type.Boolean(),
  version: Version,
});
const StaffView = shape({
  id: Id,
  name: Type.String(),
  username: Type.String(),
  isActive: Type.Boolean(),
  roles: Type.Array(OneOf(roleCodes)),
  /** Has not yet chosen a password of their own. */
  mustChangePassword: Type.Boolean(),
  /** After wrong passwords; null when the log-in is open. */
  lockedUntil: Nullable(Instant),
  /** Null where the log-in has none. */
  secondFactorSince: Nullable(Instant),
  /** False for a visitor from a sister store: that store's administrator resets the password. */
  isAnsweredForHere: Type.Boolean(),
  version: Version,
});
const Particulars = {
  nameZh: Text(100),
  nameEn: Text(100),
  address: Text(200, 0),
  phone: Text(40, 0),
  email: Type.String({ maxLength: 100, pattern: '^([!-?A-~]+@[!-?A-~]+)?$' }),
  bankName: Text(100, 0),
  bankAccount: Text(40, 0),
};
/** What stands at the head of the store's papers. */
export const StoreParticulars = shape({ ...Particulars, logo: Nullable(PhotoDataUrl), version: Version });
const BasisPoints = Type.Integer({ minimum: 0, maximum: 10_000 });
const Rules = { estimateValidDays: Type.Integer({ minimum: 1, maximum: 90 }), overrunBasisPoints: BasisPoints };
const Limit = { code: OneOf(roleCodes), discountBasisPoints: BasisPoints };
export const EstimateRules = shape({
  ...Rules,
  /** Of the roles that may give discounts. */
  limits: Type.Array(shape({ ...Limit, nameZh: Type.String(), nameEn: Type.String() }), { maxItems: 30 }),
  version: Version,
});
const passwordRefusals = [
  'password-too-short',
  'password-too-long',
  'password-contains-username',
  'password-contains-name',
  'password-too-simple',
] as const;

/** One thing that happened, for the administrator: who and what, nothing of a customer. */
export const AuditRow = shape({
  id: Id,
  type: OneOf(eventTypes),
  subjectType: OneOf(subjectTypes),
  subjectId: Id,
  /** Opens the visit's page. */
  visitId: Nullable(Id),
  /** Null for the system's own work. */
  actorName: Nullable(Type.String()),
  happenedAt: Instant,
  /** The person or the role that was changed; null for all else. */
  staffName: Nullable(Type.String()),
  role: Nullable(Type.String()),
  /** Roles given to the person, or rights given to and taken from the role. */
  roles: Type.Array(Type.String()),
  added: Type.Array(Type.String()),
  removed: Type.Array(Type.String()),
  /** Set when personal data was shown in clear: which fields, and the reason given. */
  revealed: Nullable(shape({ fields: Type.Array(Type.String()), reason: Type.String() })),
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
  ...ownLogIn,
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
    refusals: ['username-taken', ...passwordRefusals, 'role-without-log-in'],
  }),
  addColleague: endpoint({
    method: 'POST',
    path: '/staff/colleagues',
    permission: 'organisation.edit',
    summary: 'A place in this store for somebody who works in another store of the group, found by the exact user name',
    body: shape({ id: Id, name: Text(60), username: Username, roles: Type.Array(OneOf(roleCodes), { minItems: 1, maxItems: 15 }) }),
    reply: StaffView,
    refusals: ['colleague-unknown', 'already-works-here', 'role-without-log-in'],
  }),
  resetPassword: endpoint({
    method: 'POST',
    path: '/staff/:id/password',
    permission: 'organisation.edit',
    summary: 'A first password for somebody who forgot theirs: ends their sessions, opens a locked log-in, must be changed at log-in',
    params: shape({ id: Id }),
    body: shape({ password: Password }),
    reply: StaffView,
    refusals: [...passwordRefusals, 'answered-for-elsewhere', 'password-own'],
  }),
  unlockAccount: endpoint({
    method: 'POST',
    path: '/staff/:id/unlock',
    permission: 'organisation.edit',
    summary: 'Opens a log-in that wrong passwords have locked',
    params: shape({ id: Id }),
    reply: StaffView,
    refusals: ['not-locked'],
  }),
  removeSecondFactor: endpoint({
    method: 'POST',
    path: '/staff/:id/second-factor/remove',
    permission: 'organisation.edit',
    summary: 'Takes the second factor off a colleague who has lost the phone and the recovery codes: ends their sessions',
    params: shape({ id: Id }),
    reply: StaffView,
    refusals: ['answered-for-elsewhere', 'second-factor-off', 'second-factor-own'],
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
  setRoleSecondFactor: endpoint({
    method: 'PUT',
    path: '/roles/:code/second-factor',
    permission: 'organisation.edit',
    summary: 'Whether a role demands a second factor of whoever logs in from now on',
    params: shape({ code: OneOf(roleCodes) }),
    body: shape({ isNeeded: Type.Boolean() }),
    reply: RoleView,
    refusals: ['role-without-log-in'],
  }),
  store: endpoint({
    method: 'GET',
    path: '/store',
    permission: 'organisation.read',
    summary: 'What stands at the head of the store’s papers: names, address, bank, logo',
    reply: StoreParticulars,
  }),
  changeStore: endpoint({
    method: 'PUT',
    path: '/store',
    permission: 'organisation.edit',
    summary: 'Other names, address or bank, on whatever is printed from now on',
    body: shape({ ...Particulars, version: Version }),
    reply: StoreParticulars,
  }),
  setLogo: endpoint({
    method: 'PUT',
    path: '/store/logo',
    permission: 'organisation.edit',
    summary: 'The logo at the head of every paper, PNG or JPEG; null takes it away',
    body: shape({ version: Version, logo: Nullable(PhotoDataUrl) }),
    reply: StoreParticulars,
    refusals: ['file-not-an-image'],
  }),
  estimateRules: endpoint({
    method: 'GET',
    path: '/estimate-rules',
    permission: 'organisation.read',
    summary: 'How long an estimate holds, by how much work may pass it unasked, and what each role may take off by hand',
    reply: EstimateRules,
  }),
  setEstimateRules: endpoint({
    method: 'PUT',
    path: '/estimate-rules',
    permission: 'organisation.edit',
    summary: 'Other rules about estimates and discounts, for what is made from now on',
    body: shape({ ...Rules, limits: Type.Array(shape(Limit), { maxItems: 30 }), version: Version }),
    reply: EstimateRules,
  }),
  listFailedJobs: endpoint({
    method: 'GET',
    path: '/failed-jobs',
    permission: 'organisation.operate',
    summary: 'Background work that failed after all its tries',
    reply: shape({
      rows: Type.Array(
        shape({ id: Type.String(), task: OneOf(jobTasks), attempts: Type.Integer(), error: Type.String(), createdAt: Instant }),
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
    summary: 'What happened in the store, newest first: who did what and when',
    query: shape({ ...PageQuery, staffId: Optional(Id), subjectType: Optional(OneOf(subjectTypes)), day: Optional(Day) }),
    reply: pageOf(AuditRow),
  }),
  operation: endpoint({
    method: 'GET',
    path: '/operation',
    permission: 'organisation.operate',
    summary: 'Health of the running system: version, database, background work, the last backup, the books of last night',
    reply: shape({
      version: Type.String(),
      database: shape({ version: Type.String(), sizeBytes: Type.Integer() }),
      jobs: shape({ waiting: Type.Integer(), failed: Type.Integer(), oldestWaitingAt: Nullable(Instant) }),
      /** Of the embedded database; `last` is the newest whole one. */
      backups: shape({ isNightly: Type.Boolean(), last: Nullable(shape({ madeAt: Instant, bytes: Type.Integer() })) }),
      /** What the nightly going over the books found last; null until the first night. */
      books: Nullable(shape({ checkedAt: Instant, checks: Type.Integer(), broken: Type.Array(Type.String(), { maxItems: 200 }) })),
    }),
  }),
};
