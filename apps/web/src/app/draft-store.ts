// Half-written forms, kept on this device per person and store until they are sent. Bounded, so that a browser's
// small storage never fills: 50 drafts, seven days, 200 kB each.

export interface DraftPlace {
  readonly length: number;
  key(index: number): string | null;
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
}

export const draftBounds = { drafts: 50, keptMilliseconds: 7 * 24 * 3_600_000, characters: 200_000 } as const;

const prefix = 'bayline.draft.';

interface Kept {
  readonly savedAt: number;
  readonly value: unknown;
}

export interface DraftStore {
  /** The kept value, or undefined when there is none or it is older than seven days. */
  read(name: string): unknown;
  /** False when it could not be kept: too large, or the browser refuses storage. */
  save(name: string, value: unknown): boolean;
  clear(name: string): void;
}

function parse(text: string | null): Kept | null {
  if (text === null) return null;
  try {
    const kept: unknown = JSON.parse(text);
    if (typeof kept !== 'object' || kept === null || !('savedAt' in kept) || !('value' in kept)) return null;
    return typeof kept.savedAt === 'number' ? { savedAt: kept.savedAt, value: kept.value } : null;
  } catch {
    return null;
  }
}

function draftsIn(place: DraftPlace): { key: string; savedAt: number }[] {
  const keys = Array.from({ length: place.length }, (_, index) => place.key(index));
  return keys.flatMap((key) => (key?.startsWith(prefix) ? [{ key, savedAt: parse(place.getItem(key))?.savedAt ?? 0 }] : []));
}

function makeRoom(place: DraftPlace, keep: string, now: number): void {
  const others = draftsIn(place).filter((draft) => draft.key !== keep);
  const newestFirst = others.sort((a, b) => b.savedAt - a.savedAt);
  newestFirst.forEach((draft, index) => {
    const isOld = now - draft.savedAt > draftBounds.keptMilliseconds;
    if (isOld || index >= draftBounds.drafts - 1) place.removeItem(draft.key);
  });
}

/** owner names the person and store, for example '<accountId>.<dealershipId>'. */
export function createDraftStore(place: DraftPlace, owner: string, now: () => number): DraftStore {
  const keyOf = (name: string) => `${prefix}${owner}.${name}`;
  return {
    read(name) {
      const kept = parse(place.getItem(keyOf(name)));
      return kept === null || now() - kept.savedAt > draftBounds.keptMilliseconds ? undefined : kept.value;
    },
    save(name, value) {
      const text = JSON.stringify({ savedAt: now(), value });
      if (text.length > draftBounds.characters) return false;
      try {
        if (place.getItem(keyOf(name)) === null) makeRoom(place, keyOf(name), now());
        place.setItem(keyOf(name), text);
        return true;
      } catch {
        return false;
      }
    },
    clear(name) {
      place.removeItem(keyOf(name));
    },
  };
}
