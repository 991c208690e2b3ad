import { m } from '../../paraglide/messages.js';
import { StatusTag } from '../../ui/status-tag.tsx';
import type { Person } from './staff.ts';

/** The one thing about a person that an administrator must know first. */
export function PersonState({ person }: { readonly person: Person }) {
  if (!person.isActive) return <StatusTag tone="settled">{m.organisation_state_ended()}</StatusTag>;
  if (person.lockedUntil !== null) return <StatusTag tone="late">{m.organisation_state_locked()}</StatusTag>;
  if (person.mustChangePassword) return <StatusTag tone="waiting">{m.organisation_state_first_password()}</StatusTag>;
  return <StatusTag tone="ready">{m.organisation_state_active()}</StatusTag>;
}
