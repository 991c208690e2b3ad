import { describe, expect, it } from 'vitest';
import { createDraftStore, type DraftPlace, draftBounds } from './draft-store.ts';

function place(): DraftPlace & { readonly kept: Map<string, string> } {
  const kept = new Map<string, string>();
  return {
    kept,
    get length() {
      return kept.size;
    },
    key: (index) => [...kept.keys()][index] ?? null,
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
  };
}

describe('drafts', () => {
  it('come back for the same person and store only', () => {
    const here = place();
    createDraftStore(here, 'wang.1', () => 0).save('check-in', { words: '刹车异响' });
    expect(createDraftStore(here, 'wang.1', () => 5).read('check-in')).toEqual({ words: '刹车异响' });
    expect(createDraftStore(here, 'wang.2', () => 5).read('check-in')).toBeUndefined();
    expect(createDraftStore(here, 'li.1', () => 5).read('check-in')).toBeUndefined();
  });

  it('are gone when cleared and after seven days', () => {
    const here = place();
    let now = 0;
    const drafts = createDraftStore(here, 'wang.1', () => now);
    drafts.save('a', 1);
    drafts.save('b', 2);
    drafts.clear('a');
    expect(drafts.read('a')).toBeUndefined();
    now = draftBounds.keptMilliseconds;
    expect(drafts.read('b')).toBe(2);
    now += 1;
    expect(drafts.read('b')).toBeUndefined();
  });

  it('keep the fifty newest and leave what is not a draft alone', () => {
    const here = place();
    here.setItem('bayline.language', 'en');
    let now = 0;
    const drafts = createDraftStore(here, 'wang.1', () => now);
    for (now = 1; now <= 52; now += 1) drafts.save(`form-${now}`, now);
    expect(drafts.read('form-2')).toBeUndefined();
    expect(drafts.read('form-3')).toBe(3);
    expect(drafts.read('form-52')).toBe(52);
    // 50 drafts and the language.
    expect(here.length).toBe(51);
  });

  it('refuse what is larger than 200 kB and keep the last smaller one', () => {
    const drafts = createDraftStore(place(), 'wang.1', () => 0);
    expect(drafts.save('a', 'short')).toBe(true);
    expect(drafts.save('a', 'x'.repeat(draftBounds.characters))).toBe(false);
    expect(drafts.read('a')).toBe('short');
  });

  it('survive a storage that is full or holds something else', () => {
    const here = place();
    here.setItem('bayline.draft.wang.1.a', '{broken');
    const full: DraftPlace = {
      ...here,
      length: 0,
      setItem: () => {
        throw new DOMException('full', 'QuotaExceededError');
      },
    };
    const drafts = createDraftStore(full, 'wang.1', () => 0);
    expect(drafts.read('a')).toBeUndefined();
    expect(drafts.save('a', 1)).toBe(false);
  });
});
