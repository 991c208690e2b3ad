import { fact, type Refusals } from '../../app/refusals.ts';
import { m } from '../../paraglide/messages.js';
import { permissionWord } from './permission-words.ts';

export const refusals: Refusals = {
  'username-taken': () => m.organisation_refused_username_taken(),
  'last-administrator': () => m.organisation_refused_last_administrator(),
  'role-without-log-in': () => m.organisation_refused_role_without_log_in(),
  'duties-not-separate': (facts) =>
    m.organisation_refused_duties_not_separate({
      first: permissionWord(fact(facts, 'first')),
      second: permissionWord(fact(facts, 'second')),
    }),
  'colleague-unknown': () => m.organisation_refused_colleague_unknown(),
  'already-works-here': () => m.organisation_refused_already_works_here(),
  'answered-for-elsewhere': () => m.organisation_refused_answered_for_elsewhere(),
  'password-own': () => m.organisation_refused_password_own(),
  'second-factor-own': () => m.organisation_refused_second_factor_own(),
  'not-locked': () => m.organisation_refused_not_locked(),
};
