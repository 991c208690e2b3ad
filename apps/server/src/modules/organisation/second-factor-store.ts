// SQL on second factors and recovery codes; both are above the stores, as the accounts are.
import { statement } from '../../platform/db/statement.ts';

export interface FactorRow {
  readonly sealedSecret: Buffer;
  readonly recoverySalt: Buffer;
  readonly isConfirmed: boolean;
}
export const findSecondFactor = statement<FactorRow>(
  'organisation.find-second-factor',
  `select sealed_secret as "sealedSecret", recovery_salt as "recoverySalt", confirmed_at is not null as "isConfirmed"
     from second_factors where account_id = $1`,
);
export const findSecondFactorState = statement<{ since: string | null; recoveryCodesLeft: number }>(
  'organisation.find-second-factor-state',
  `select f.confirmed_at as since, (select count(*)::int from recovery_codes c where c.account_id = f.account_id) as "recoveryCodesLeft"
     from second_factors f where f.account_id = $1`,
);
/** In the place of one that was begun and not confirmed; no row where one is switched on. */
export const beginSecondFactor = statement<{ accountId: string }>(
  'organisation.begin-second-factor',
  `insert into second_factors (account_id, sealed_secret, recovery_salt, begun_at) values ($1, $2, $3, $4)
   on conflict (account_id) do update
      set sealed_secret = excluded.sealed_secret, recovery_salt = excluded.recovery_salt, begun_at = excluded.begun_at, last_step = 0
    where second_factors.confirmed_at is null
   returning account_id as "accountId"`,
);
/** Only the secret that the code was of: meanwhile another may have been begun. */
export const confirmSecondFactor = statement<{ accountId: string }>(
  'organisation.confirm-second-factor',
  `update second_factors set confirmed_at = $2 where account_id = $1 and sealed_secret = $3 and confirmed_at is null
   returning account_id as "accountId"`,
);
/** No code is good twice, nor one that is older than the last: of two at once, one is taken. */
export const takeStep = statement<{ accountId: string }>(
  'organisation.second-factor-take-step',
  `update second_factors set last_step = $2 where account_id = $1 and last_step < $2 returning account_id as "accountId"`,
);
export const takeRecoveryCode = statement<{ accountId: string }>(
  'organisation.recovery-codes-take',
  `delete from recovery_codes where account_id = $1 and code_hash = $2 returning account_id as "accountId"`,
);
/** The former codes open nothing from here on; who comes second waits. */
export const setRecoverySalt = statement(
  'organisation.second-factor-salt',
  `update second_factors set recovery_salt = $2 where account_id = $1`,
);
export const clearRecoveryCodes = statement('organisation.recovery-codes-clear', `delete from recovery_codes where account_id = $1`);
export const addRecoveryCodes = statement(
  'organisation.recovery-codes-add',
  `insert into recovery_codes (account_id, code_hash) select $1, unnest($2::bytea[])`,
);
export const endSecondFactor = statement<{ accountId: string }>(
  'organisation.end-second-factor',
  `delete from second_factors where account_id = $1 and confirmed_at is not null returning account_id as "accountId"`,
);
