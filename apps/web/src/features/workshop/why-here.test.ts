import { expect, it } from 'vitest';
import { whyNotEarlier } from './why-here.ts';

const when = { from: '2026-11-24 10:00', until: '2026-11-24 11:00' };

it('why a car stands behind another is told as it is, and nobody is asked to choose another bay or person', () => {
  expect(whyNotEarlier({ refused: 'bay-occupied', facts: { car: '京A12703', ...when } })).toBe(
    '为什么排在这里：工位上是京A12703，到 11-24 11:00',
  );
  expect(whyNotEarlier({ refused: 'technician-occupied', facts: { name: '王师傅', car: '京A12703', ...when } })).toBe(
    '为什么排在这里：王师傅在做京A12703，到 11-24 11:00',
  );
  expect(whyNotEarlier({ refused: 'predecessor-not-ended', facts: { nameZh: '前保险杠喷漆', nameEn: '', until: null } })).toBe(
    '为什么排在这里：接在“前保险杠喷漆”之后',
  );
  expect(whyNotEarlier({ refused: 'bay-closed', facts: when })).toBe('为什么排在这里：工位停用到 11-24 11:00');
});
