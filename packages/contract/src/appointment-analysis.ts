// How many booked, came, came late or did not come, by day or week and by channel.
import { Type } from 'typebox';
import { BookingChannel } from './appointment-words.ts';
import { BasisPoints } from './catalogue-words.ts';
import { Day, Nullable, shape } from './endpoint.ts';

const Figures = {
  booked: Type.Integer(),
  came: Type.Integer(),
  /** Of those who came: later than the store allows. */
  late: Type.Integer(),
  noShow: Type.Integer(),
  cancelled: Type.Integer(),
  /** Came, did not come, or ought to be here by now. */
  due: Type.Integer(),
  /** Came, of those who were due; null while nobody was. */
  showBasisPoints: Nullable(BasisPoints),
};
const FiguresWithVisits = {
  ...Figures,
  visits: Type.Integer(),
  bookedVisits: Type.Integer(),
  /** Booked in, of all cars that came; null while none came. */
  bookedShareBasisPoints: Nullable(BasisPoints),
};
export const AppointmentAnalysis = shape({
  /** By the day on which they begin, the latest first; a week begins on Monday. */
  periods: Type.Array(shape({ from: Day, ...FiguresWithVisits }), { maxItems: 100 }),
  channels: Type.Array(shape({ channel: BookingChannel, ...Figures }), { maxItems: 10 }),
  total: shape(FiguresWithVisits),
});
