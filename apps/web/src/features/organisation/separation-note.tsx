import { dutiesToSeparate } from '@bayline/domain/organisation';
import { m } from '../../paraglide/messages.js';
import { permissionWord } from './permission-words.ts';

/** The rule, before somebody runs into it. */
export function SeparationNote() {
  const pairs = dutiesToSeparate
    .map(([first, second]) => m.organisation_pair({ first: permissionWord(first), second: permissionWord(second) }))
    .join(m.organisation_pair_join());
  return <p className="organisation-hint">{m.organisation_separation_text({ pairs })}</p>;
}
