// What this person opened last through the search, per store, on this device; forgotten at log-out.
import type { Session } from '../../app/session.ts';
import type { Found } from './found.ts';

const atMost = 8;

function placeOf(session: Session): string {
  return `bayline.recent.${session.accountId}.${session.dealership.id}`;
}

export function readRecents(session: Session): readonly Found[] {
  try {
    const rows: unknown = JSON.parse(localStorage.getItem(placeOf(session)) ?? '[]');
    return Array.isArray(rows) ? (rows as Found[]) : [];
  } catch {
    return [];
  }
}

export function rememberRecent(session: Session, row: Found): void {
  const rows = [row, ...readRecents(session).filter((other) => other.id !== row.id)].slice(0, atMost);
  try {
    localStorage.setItem(placeOf(session), JSON.stringify(rows));
  } catch {
    // A full or refused storage only costs the list of recents.
  }
}
