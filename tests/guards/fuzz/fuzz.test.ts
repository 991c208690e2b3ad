// A small share of the fuzzing with a seed of its own; `npm run fuzz -- --requests N --seed S` asks for more here.
import { writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { fuzz } from './fuzz.ts';

const { BAYLINE_FUZZ_REQUESTS: requests = '3000', BAYLINE_FUZZ_SEED: seed = '20261124', BAYLINE_FUZZ_REPORT: report } = process.env;
const longestMilliseconds = 120_000 + Number(requests) * 50;

it(
  'no made-up request makes the server fail, hang, break its own document, or change anything by what it refuses',
  async () => {
    const fuzzed = await fuzz({ requests: Number(requests), seed: Number(seed) });
    if (report !== undefined) writeFileSync(report, JSON.stringify(fuzzed));
    expect(fuzzed.findings).toEqual([]);
    expect(fuzzed.answers['200']).toBeGreaterThan(fuzzed.requests / 20);
  },
  longestMilliseconds,
);
