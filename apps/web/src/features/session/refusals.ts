// Why a log-in, a new password or a first store is refused. Light: the log-in page says these sentences, too.
import { type FieldLabels, fact, type Refusals } from '../../app/refusals.ts';
import { m } from '../../paraglide/messages.js';

export const refusals: Refusals = {
  'no-workplace': () => m.session_refused_no_workplace(),
  'password-too-short': () => m.session_refused_password_too_short(),
  'password-too-long': () => m.session_refused_password_too_long(),
  'password-contains-username': () => m.session_refused_password_contains_username(),
  'password-contains-name': (facts) => m.session_refused_password_contains_name({ name: fact(facts, 'name') }),
  'password-too-simple': () => m.session_refused_password_too_simple(),
  'password-unchanged': () => m.session_refused_password_unchanged(),
  'second-factor-needed': () => m.session_refused_second_factor_needed(),
  'second-factor-required': () => m.session_refused_second_factor_required(),
  'second-factor-on': () => m.session_refused_second_factor_on(),
  'second-factor-off': () => m.session_refused_second_factor_off(),
  'second-factor-not-begun': () => m.session_refused_second_factor_not_begun(),
  'wrong-code': () => m.session_refused_wrong_code(),
  'wrong-recovery-code': () => m.session_refused_wrong_recovery_code(),
  'code-already-used': () => m.session_refused_code_already_used(),
  'already-set-up': () => m.session_refused_already_set_up(),
  'set-up-token-wrong': () => m.session_refused_set_up_token_wrong(),
};

export const fieldLabels: FieldLabels = {
  username: () => m.session_username(),
  password: () => m.session_password(),
  currentPassword: () => m.session_current_password(),
  newPassword: () => m.session_new_password(),
  code: () => m.session_code(),
  token: () => m.session_set_up_token(),
  groupName: () => m.session_group_name(),
  storeName: () => m.session_store_name(),
  storeCode: () => m.session_store_code(),
  administratorName: () => m.session_administrator_name(),
  bays: () => m.session_store_bays(),
};
