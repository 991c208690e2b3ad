import { describe, expect, it } from 'vitest';
import { fact, figureFact } from './refusals.ts';

describe('figures in a refusal', () => {
  it('reads as everywhere else on the screen', () => {
    expect(figureFact({ lastKm: 55950 }, 'lastKm')).toBe('55,950');
    expect(figureFact({ lastKm: 950 }, 'lastKm')).toBe('950');
  });

  it('says a moment as pages do, without its year; a day keeps it', () => {
    expect(fact({ until: '2026-11-29 17:00' }, 'until')).toBe('11-29 17:00');
    expect(fact({ until: '2026-11-29' }, 'until')).toBe('2026-11-29');
  });

  it('leaves out what the server did not send', () => {
    expect(figureFact({}, 'lastKm')).toBe('');
    expect(figureFact({ lastKm: null }, 'lastKm')).toBe('');
  });
});
