// Logging in, and what somebody sees and changes of their own log-in.
import { browsers, operatingSystems, permissions, recoveryCode } from '@bayline/domain/organisation';
import { Type } from 'typebox';
import { Done, endpoint, Id, Instant, Nullable, OneOf, Optional, shape } from './endpoint.ts';

export const Language = OneOf(['zh-CN', 'en'] as const);
const DealershipId = Type.Integer({ minimum: 1, maximum: 2_000_000_000 });
export const Password = Type.String({ minLength: 1, maxLength: 200 });
/** Six digits from the phone, or a recovery code. */
const Code = Type.String({ pattern: '^[0-9A-Za-z -]{6,24}$' });
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
  /** A role of theirs demands it: nothing else opens before. */
  mustSetSecondFactor: Type.Boolean(),
  isDemo: Type.Boolean(),
  /** The server's clock; countdowns and "today" go by it, not by the device's. */
  now: Instant,
});

/** One's own, this one first, then the one used last; a hundred at most. */
export const OpenSessions = shape({
  rows: Type.Array(
    shape({
      id: Id,
      browser: OneOf(browsers),
      operatingSystem: OneOf(operatingSystems),
      beganAt: Instant,
      /** To the minute. */
      seenAt: Instant,
      isThis: Type.Boolean(),
    }),
    { maxItems: 100 },
  ),
});

const codeRefusals = ['wrong-code', 'wrong-recovery-code', 'code-already-used'] as const;
/** Shown this once, and kept only as hashes. */
const RecoveryCodes = shape({ codes: Type.Array(Type.String(), { maxItems: recoveryCode.count }) });

export const ownLogIn = {
  logIn: endpoint({
    method: 'POST',
    path: '/session',
    permission: 'anyone',
    summary: 'Log in with user name and password, and a code where the log-in has a second factor; sets the session cookie',
    body: shape({ username: Type.String({ minLength: 1, maxLength: 60 }), password: Password, code: Optional(Code) }),
    reply: SessionView,
    refusals: ['wrong-credentials', 'account-locked', 'too-many-attempts', 'no-workplace', 'second-factor-needed', ...codeRefusals],
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
      'account-locked',
      'password-too-short',
      'password-too-long',
      'password-contains-username',
      'password-contains-name',
      'password-too-simple',
      'password-unchanged',
    ],
  }),
  secondFactor: endpoint({
    method: 'GET',
    path: '/session/second-factor',
    permission: 'signed-in',
    summary: 'Whether one’s own log-in has a second factor, and how many recovery codes are left',
    reply: shape({ since: Nullable(Instant), recoveryCodesLeft: Type.Integer() }),
  }),
  beginSecondFactor: endpoint({
    method: 'POST',
    path: '/session/second-factor',
    permission: 'signed-in',
    summary: 'A new secret for one’s phone, shown this once; counts when it is confirmed',
    body: shape({ password: Password }),
    /** Base32, and the same as an otpauth address for a QR code. */
    reply: shape({ secret: Type.String(), address: Type.String() }),
    refusals: ['wrong-credentials', 'account-locked', 'second-factor-on'],
  }),
  confirmSecondFactor: endpoint({
    method: 'POST',
    path: '/session/second-factor/confirm',
    permission: 'signed-in',
    summary: 'Switch the second factor on with a code from the phone; ends all other sessions, gives the recovery codes',
    body: shape({ code: Code }),
    reply: RecoveryCodes,
    refusals: ['account-locked', 'second-factor-on', 'second-factor-not-begun', ...codeRefusals],
  }),
  switchOffSecondFactor: endpoint({
    method: 'POST',
    path: '/session/second-factor/off',
    permission: 'signed-in',
    summary: 'Switch one’s own second factor off; ends all other sessions; needs the password and a code',
    body: shape({ password: Password, code: Code }),
    reply: SessionView,
    refusals: ['wrong-credentials', 'account-locked', 'second-factor-off', ...codeRefusals],
  }),
  makeRecoveryCodes: endpoint({
    method: 'POST',
    path: '/session/second-factor/recovery-codes',
    permission: 'signed-in',
    summary: 'New recovery codes in the place of the old ones; needs the password and a code',
    body: shape({ password: Password, code: Code }),
    reply: RecoveryCodes,
    refusals: ['wrong-credentials', 'account-locked', 'second-factor-off', ...codeRefusals],
  }),
  setLanguage: endpoint({
    method: 'PUT',
    path: '/session/language',
    permission: 'signed-in',
    summary: 'Language of one’s own screens',
    body: shape({ language: Language }),
    reply: Done,
  }),
  listSessions: endpoint({
    method: 'GET',
    path: '/sessions',
    permission: 'signed-in',
    summary: 'Where one is logged in: device, begun, last used',
    reply: OpenSessions,
  }),
  endSessions: endpoint({
    method: 'POST',
    path: '/sessions/end',
    permission: 'signed-in',
    summary: 'End one’s log-in on another device, or on all others where none is named; needs the password',
    body: shape({ password: Password, id: Nullable(Id) }),
    reply: OpenSessions,
    refusals: ['wrong-credentials', 'account-locked'],
  }),
};
