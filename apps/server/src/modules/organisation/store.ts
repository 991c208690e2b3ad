// SQL on accounts, sessions, staff and roles. Accounts, sessions, groups and dealerships are above the stores.
import type { BrowserName, OperatingSystem, Permission, RoleCode } from '@bayline/domain/organisation';
import { statement } from '../../platform/db/statement.ts';

export interface AccountRow {
  readonly id: string;
  readonly username: string;
  readonly passwordHash: string;
  readonly mustChangePassword: boolean;
  readonly failedAttempts: number;
  readonly lockedUntil: string | null;
  readonly isDisabled: boolean;
}

const accountColumns = `id, username, password_hash as "passwordHash", must_change_password as "mustChangePassword",
  failed_attempts as "failedAttempts", locked_until as "lockedUntil", is_disabled as "isDisabled"`;

export const accountByName = statement<AccountRow>(
  'organisation.account-by-name',
  `select ${accountColumns} from accounts where username = $1`,
);
export const accountById = statement<AccountRow>('organisation.account-by-id', `select ${accountColumns} from accounts where id = $1`);

/** Counts a wrong password; the eighth locks. The count survives the refusal because it is its own statement. */
export const countWrongPassword = statement(
  'organisation.count-wrong-password',
  `update accounts set failed_attempts = failed_attempts + 1,
          locked_until = case when failed_attempts + 1 >= $2 then $3::timestamptz else locked_until end
    where id = $1`,
);
export const forgetWrongPasswords = statement(
  'organisation.forget-wrong-passwords',
  `update accounts set failed_attempts = 0, locked_until = null where id = $1`,
);
/**
 * A code has so few digits that each try is counted before it is looked at: of many tries at once, none passes the lock. No
 * row where the account is locked.
 */
export const countCodeTry = statement<{ id: string }>(
  'organisation.count-code-try',
  `update accounts set failed_attempts = failed_attempts + 1,
          locked_until = case when failed_attempts + 1 >= $2 then $3::timestamptz end
    where id = $1 and coalesce(locked_until <= $4, true) returning id`,
);
export const setPassword = statement(
  'organisation.set-password',
  `update accounts set password_hash = $2, must_change_password = $3, failed_attempts = 0, locked_until = null where id = $1`,
);
export const setAccountLanguage = statement('organisation.set-language', `update accounts set language = $2 where id = $1`);
export const addAccount = statement(
  'organisation.add-account',
  `insert into accounts (id, username, password_hash, must_change_password, language, created_at) values ($1, $2, $3, $4, $5, $6)`,
);

export const addSession = statement(
  'organisation.add-session',
  `insert into sessions (token_hash, account_id, dealership_id, created_at, seen_at, expires_at, browser, operating_system)
   values ($1, $2, $3, $4, $4, $5, $6, $7)`,
);
export const touchSession = statement(
  'organisation.touch-session',
  `update sessions set seen_at = $2, expires_at = least($3::timestamptz, created_at + make_interval(mins => $4)) where token_hash = $1`,
);
export const moveSession = statement('organisation.move-session', `update sessions set dealership_id = $2 where token_hash = $1`);
export const endSession = statement('organisation.end-session', `delete from sessions where token_hash = $1`);
export const endOtherSessions = statement(
  'organisation.end-other-sessions',
  `delete from sessions where account_id = $1 and token_hash <> $2`,
);
export const endOtherSession = statement<{ id: string }>(
  'organisation.end-other-session',
  `delete from sessions where account_id = $1 and token_hash <> $2 and id = $3 returning id`,
);
export interface OpenSession {
  readonly id: string;
  readonly browser: BrowserName;
  readonly operatingSystem: OperatingSystem;
  readonly beganAt: string;
  readonly seenAt: string;
  readonly isThis: boolean;
}
export const findOpenSessions = statement<OpenSession>(
  'organisation.find-open-sessions',
  `select id, browser, operating_system as "operatingSystem", created_at as "beganAt", seen_at as "seenAt", token_hash = $3 as "isThis"
     from sessions where account_id = $1 and expires_at > $2 order by token_hash = $3 desc, seen_at desc, id limit 100`,
);
export const endAllSessions = statement('organisation.end-all-sessions', `delete from sessions where account_id = $1`);
export const endSessionsIn = statement('organisation.end-sessions-in', `delete from sessions where account_id = $1 and dealership_id = $2`);

export interface FoundSession {
  readonly accountId: string;
  readonly username: string;
  readonly language: 'zh-CN' | 'en';
  readonly mustChangePassword: boolean;
  readonly mustSetSecondFactor: boolean;
  readonly dealershipId: number;
  readonly timeZone: string;
  readonly staffId: string;
  readonly staffName: string;
  readonly seenAt: string;
  readonly roles: string[];
  readonly permissions: string[];
}
export const findSession = statement<FoundSession>(
  'organisation.find-session',
  `select account_id as "accountId", username, language, must_change_password as "mustChangePassword",
          must_set_second_factor as "mustSetSecondFactor", dealership_id as "dealershipId",
          time_zone as "timeZone", staff_id as "staffId", staff_name as "staffName", seen_at as "seenAt", roles, permissions
     from find_session($1, $2)`,
);
export interface Workplace {
  readonly id: number;
  readonly nameZh: string;
  readonly nameEn: string;
}
export const findWorkplaces = statement<Workplace>(
  'organisation.find-workplaces',
  `select dealership_id as id, name_zh as "nameZh", name_en as "nameEn" from find_workplaces($1)`,
);
export const dealershipById = statement<{ id: number; nameZh: string; nameEn: string; timeZone: string; isDemo: boolean }>(
  'organisation.dealership-by-id',
  `select id, name_zh as "nameZh", name_en as "nameEn", time_zone as "timeZone", is_demo as "isDemo" from dealerships where id = $1`,
);
export const lastDealership = statement<{ id: number }>(
  'organisation.last-dealership',
  `select coalesce(max(id), 0) as id from dealerships`,
);
/** One real store in the database is enough for true time. */
export const dealershipClock = statement<{ isDemo: boolean; shiftMinutes: number }>(
  'organisation.dealership-clock',
  `select coalesce(bool_and(is_demo), false) as "isDemo", coalesce(max(clock_shift_minutes), 0) as "shiftMinutes" from dealerships`,
);
export const dealershipClockShift = statement(
  'organisation.dealership-clock-shift',
  `update dealerships set clock_shift_minutes = $1 where is_demo`,
);

export interface StaffRow {
  readonly id: string;
  readonly name: string;
  readonly username: string;
  readonly isActive: boolean;
  readonly roles: RoleCode[];
  readonly mustChangePassword: boolean;
  readonly lockedUntil: string | null;
  readonly secondFactorSince: string | null;
  readonly isAnsweredForHere: boolean;
  readonly version: number;
}
// $2 = now: a lock that has run out is none.
const staffColumns = `s.id, s.name, a.username, s.is_active as "isActive", s.version, a.must_change_password as "mustChangePassword",
  case when a.locked_until > $2 then a.locked_until end as "lockedUntil",
  (select f.confirmed_at from second_factors f where f.account_id = s.account_id) as "secondFactorSince",
  coalesce(answering_dealership(s.account_id), s.dealership_id) = s.dealership_id as "isAnsweredForHere",
  coalesce((select array_agg(r.role_code order by r.role_code) from staff_roles r where r.dealership_id = s.dealership_id and r.staff_id = s.id), '{}') as roles`;
export const listStaff = statement<StaffRow>(
  'organisation.list-staff',
  `select ${staffColumns} from staff s join accounts a on a.id = s.account_id where s.dealership_id = $1 order by s.is_active desc, s.name, s.id limit 500`,
);
export const staffById = statement<StaffRow>(
  'organisation.staff-by-id',
  `select ${staffColumns} from staff s join accounts a on a.id = s.account_id where s.dealership_id = $1 and s.id = $3`,
);
export interface LockedStaff {
  readonly version: number;
  readonly accountId: string;
  readonly username: string;
  readonly lockedUntil: string | null;
  readonly isAnsweredForHere: boolean;
}
export const lockStaff = statement<LockedStaff>(
  'organisation.lock-staff',
  `select s.version, s.account_id as "accountId", a.username, a.locked_until as "lockedUntil",
          coalesce(answering_dealership(s.account_id), s.dealership_id) = s.dealership_id as "isAnsweredForHere"
     from staff s join accounts a on a.id = s.account_id
    where s.dealership_id = $1 and s.id = $2 for update of s`,
);
export const findColleague = statement<{ accountId: string }>(
  'organisation.find-colleague',
  `select account_id as "accountId" from find_colleague($1)`,
);
export const addStaff = statement(
  'organisation.add-staff',
  `insert into staff (dealership_id, id, account_id, name, created_at) values ($1, $2, $3, $4, $5)`,
);
export const setStaffActive = statement(
  'organisation.set-staff-active',
  `update staff set is_active = $3, version = version + 1 where dealership_id = $1 and id = $2`,
);
export const clearStaffRoles = statement(
  'organisation.clear-staff-roles',
  `delete from staff_roles where dealership_id = $1 and staff_id = $2`,
);
export const addStaffRoles = statement(
  'organisation.add-staff-roles',
  `insert into staff_roles (dealership_id, staff_id, role_code) select $1, $2, unnest($3::text[])`,
);
/** People and rights of a store are changed one after the other, or two could take away the last administrator together. */
export const lockPeople = statement(
  'organisation.lock-people',
  `select 1 from roles where dealership_id = $1 and code = 'administrator' for no key update`,
);
/** Who can still administer: a store must never lock itself out. */
export const administrators = statement<{ count: number }>(
  'organisation.administrators',
  `select count(distinct s.id)::int as count
     from staff s join staff_roles r on r.dealership_id = s.dealership_id and r.staff_id = s.id
     join role_permissions p on p.dealership_id = r.dealership_id and p.role_code = r.role_code
    where s.dealership_id = $1 and s.is_active and p.permission = 'organisation.edit'`,
);

export interface RoleRow {
  readonly code: RoleCode;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly permissions: Permission[];
  readonly isSecondFactorNeeded: boolean;
  readonly version: number;
}
const roleColumns = `r.code, r.name_zh as "nameZh", r.name_en as "nameEn", r.version, r.second_factor_since is not null as "isSecondFactorNeeded",
  coalesce((select array_agg(p.permission order by p.permission) from role_permissions p where p.dealership_id = r.dealership_id and p.role_code = r.code), '{}') as permissions`;
export const listRoles = statement<RoleRow>(
  'organisation.list-roles',
  `select ${roleColumns} from roles r where r.dealership_id = $1 order by r.code limit 30`,
);
export const roleByCode = statement<RoleRow>(
  'organisation.role-by-code',
  `select ${roleColumns} from roles r where r.dealership_id = $1 and r.code = $2`,
);
export const lockRole = statement<RoleRow>(
  'organisation.lock-role',
  `select ${roleColumns} from roles r where r.dealership_id = $1 and r.code = $2 for update`,
);
export const bumpRole = statement(
  'organisation.bump-role',
  `update roles set version = version + 1 where dealership_id = $1 and code = $2`,
);
/** $3 = from when it is demanded, or null. */
export const setRoleSecondFactor = statement(
  'organisation.set-role-second-factor',
  `update roles set second_factor_since = $3 where dealership_id = $1 and code = $2`,
);
export const clearRolePermissions = statement(
  'organisation.clear-role-permissions',
  `delete from role_permissions where dealership_id = $1 and role_code = $2`,
);
export const addRolePermissions = statement(
  'organisation.add-role-permissions',
  `insert into role_permissions (dealership_id, role_code, permission) select $1, p.role_code, p.permission from unnest($2::text[], $3::text[]) as p (role_code, permission)`,
);
export const addRoles = statement(
  'organisation.add-roles',
  `insert into roles (dealership_id, code, name_zh, name_en, discount_limit_basis_points, credit_limit_fen)
   select $1, r.code, r.name_zh, r.name_en, r.discount_limit, r.credit_limit
     from unnest($2::text[], $3::text[], $4::text[], $5::int[], $6::bigint[]) as r (code, name_zh, name_en, discount_limit, credit_limit)`,
);
export const addGroup = statement(
  'organisation.add-group',
  `insert into groups (id, code, name_zh, name_en) values ($1, $2, $3, $4) on conflict do nothing`,
);
export const addDealership = statement(
  'organisation.add-dealership',
  `insert into dealerships (id, group_id, code, name_zh, name_en, address, phone, is_demo, created_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
);
export const demoStaff = statement<{ username: string; staffName: string; role: string; roleNameZh: string; roleNameEn: string }>(
  'organisation.demo-staff',
  `select a.username, s.name as "staffName", r.code as role, r.name_zh as "roleNameZh", r.name_en as "roleNameEn"
     from staff s join accounts a on a.id = s.account_id
     join staff_roles sr on sr.dealership_id = s.dealership_id and sr.staff_id = s.id
     join roles r on r.dealership_id = sr.dealership_id and r.code = sr.role_code
    where s.dealership_id = $1 order by a.created_at, a.username limit 60`,
);
