import { describe, expect, it } from 'vitest';
import { figureFact } from './refusals.ts';

describe('figures in a refusal', () => {
  it('reads as everywhere else on the screen', () => {
    expect(figureFact({ lastKm: 55950 }, 'lastKm')).toBe('55,950');
    expect(figureFact({ lastKm: 950 }, 'lastKm')).toBe('950');
  });

  it('leaves out what the server did not send', () => {
    expect(figureFact({}, 'lastKm')).toBe('');
    expect(figureFact({ lastKm: null }, 'lastKm')).toBe('');
  });
});
