import { readFileSync } from 'node:fs';
import { eventTypes } from '@bayline/domain/kernel';
import { describe, expect, it } from 'vitest';

const keyOf = (type: string) => `app_event_${type.replaceAll('-', '_')}`;

describe.each(['zh-CN', 'en'])('%s', (locale) => {
  const texts = JSON.parse(readFileSync(new URL(`../../../messages/app/${locale}.json`, import.meta.url), 'utf8')) as Record<
    string,
    string
  >;
  const sentences = Object.fromEntries(Object.entries(texts).filter(([key]) => key.startsWith('app_event_')));

  it('has a sentence for every event that can be recorded, and none for another', () => {
    expect(Object.keys(sentences).sort()).toEqual(eventTypes.map(keyOf).sort());
  });

  it('never says the same of two events, and never a code', () => {
    expect(new Set(Object.values(sentences)).size).toBe(eventTypes.length);
    for (const type of eventTypes) expect(sentences[keyOf(type)]).not.toContain(type);
  });
});
