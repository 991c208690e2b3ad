import { expect, it } from 'vitest';
import { analysisOf, checkAnalysisSpan } from './analysis.ts';

const none = { booked: 0, came: 0, late: 0, noShow: 0, cancelled: 0, due: 0 };
// Sunday 22 November 2026, and the Monday and Tuesday after it.
const counted = {
  bookings: [
    { ...none, day: '2026-11-22', channel: 'phone', booked: 3, came: 2, late: 1, noShow: 1, due: 3 },
    { ...none, day: '2026-11-23', channel: 'phone', booked: 4, came: 3, cancelled: 1, due: 3 },
    { ...none, day: '2026-11-23', channel: 'outbound', booked: 2, came: 1, noShow: 1, due: 2 },
    { ...none, day: '2026-11-24', channel: 'phone', booked: 5, came: 1, due: 1 },
  ],
  visits: [
    { day: '2026-11-22', visits: 8, bookedVisits: 2 },
    { day: '2026-11-23', visits: 6, bookedVisits: 4 },
    { day: '2026-11-24', visits: 2, bookedVisits: 1 },
  ],
};

it('by day: four of five who were due on Monday came, and four of six cars had been booked in', () => {
  const { periods } = analysisOf(counted, 'day');
  expect(periods.map(({ from }) => from)).toEqual(['2026-11-24', '2026-11-23', '2026-11-22']);
  expect(periods[1]).toEqual({
    from: '2026-11-23',
    booked: 6,
    came: 4,
    late: 0,
    noShow: 1,
    cancelled: 1,
    due: 5,
    showBasisPoints: 8000,
    visits: 6,
    bookedVisits: 4,
    bookedShareBasisPoints: 6667,
  });
});

it('by week: Sunday is the end of the week before', () => {
  const { periods } = analysisOf(counted, 'week');
  expect(periods).toMatchObject([
    { from: '2026-11-23', booked: 11, came: 5, due: 6, showBasisPoints: 8333, visits: 8, bookedVisits: 5, bookedShareBasisPoints: 6250 },
    { from: '2026-11-16', booked: 3, came: 2, due: 3, showBasisPoints: 6667, visits: 8, bookedVisits: 2, bookedShareBasisPoints: 2500 },
  ]);
});

it('by the way they came, and all together', () => {
  const { channels, total } = analysisOf(counted, 'week');
  expect(channels).toMatchObject([
    { channel: 'outbound', booked: 2, came: 1, noShow: 1, showBasisPoints: 5000 },
    { channel: 'phone', booked: 12, came: 6, late: 1, noShow: 1, cancelled: 1, showBasisPoints: 8571 },
  ]);
  expect(total).toMatchObject({ booked: 14, came: 7, visits: 16, bookedVisits: 7, bookedShareBasisPoints: 4375 });
});

it('a day on which nobody was due has no share', () => {
  const day = { day: '2026-11-24', visits: 0, bookedVisits: 0 };
  expect(analysisOf({ bookings: [], visits: [day] }, 'day').total).toMatchObject({ showBasisPoints: null, bookedShareBasisPoints: null });
});

it('a quarter of a year is looked at, not more', () => {
  expect(checkAnalysisSpan('2026-09-01', '2026-12-01')).toBeUndefined();
  expect(checkAnalysisSpan('2026-09-01', '2026-12-02')).toMatchObject({ refused: 'span-too-long', facts: { days: 92 } });
  expect(checkAnalysisSpan('2026-12-02', '2026-12-01')).toMatchObject({ refused: 'span-reversed' });
});
