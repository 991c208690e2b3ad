// What the bells tell: that people were told of an event, so that their screens ring.
import { eventShapes } from '../kernel/index.ts';

export const noticesEvents = eventShapes({
  'notice-given': { version: 1, data: { about: 'text', people: 'integer' } },
});
