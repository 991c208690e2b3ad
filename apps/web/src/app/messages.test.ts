// Both languages are complete: the same sentences with the same blanks, each under its feature's name.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const folder = fileURLToPath(new URL('../../messages/', import.meta.url));
const settings = JSON.parse(readFileSync(new URL('../../project.inlang/settings.json', import.meta.url), 'utf8')) as {
  'plugin.inlang.messageFormat': { pathPattern: string[] };
};
const features = readdirSync(folder);

function sentences(feature: string, locale: string): Record<string, unknown> {
  const { $schema: _, ...rows } = JSON.parse(readFileSync(`${folder}${feature}/${locale}.json`, 'utf8')) as Record<string, unknown>;
  return rows;
}

function blanks(sentence: unknown): string[] {
  return [...new Set([...JSON.stringify(sentence).matchAll(/\{([a-zA-Z]+)\}/g)].map((match) => match[1] ?? ''))].sort();
}

it('every folder of messages is compiled, and no other', () => {
  const patterns = settings['plugin.inlang.messageFormat'].pathPattern;
  expect([...patterns].sort()).toEqual(features.map((feature) => `./messages/${feature}/{locale}.json`).sort());
});

describe.each(features)('%s', (feature) => {
  const zh = sentences(feature, 'zh-CN');
  const en = sentences(feature, 'en');

  it('says the same in both languages', () => {
    expect(Object.keys(en).sort()).toEqual(Object.keys(zh).sort());
    expect(Object.entries(en).map(([key, sentence]) => [key, blanks(sentence)])).toEqual(
      Object.keys(en).map((key) => [key, blanks(zh[key])]),
    );
  });

  it('names its sentences after itself and leaves none empty', () => {
    const prefix = `${feature.replaceAll('-', '_')}_`;
    for (const [key, sentence] of [...Object.entries(zh), ...Object.entries(en)]) {
      expect(key.startsWith(prefix), key).toBe(true);
      expect(JSON.stringify(sentence).length, key).toBeGreaterThan(2);
    }
  });
});

it('calls an appointment an appointment: a booking is only what the glossary calls one', () => {
  const terms = /\bbooking rules\b|\bbookings (now )?in conflict\b/gi;
  const said = features.flatMap((feature) =>
    Object.entries(sentences(feature, 'en')).map(([key, text]) => [key, JSON.stringify(text)] as const),
  );
  expect(said.filter(([, text]) => /\bbookings?\b/i.test(text.replace(terms, ''))).map(([key]) => key)).toEqual([]);
});
