// What the reception tells besides the visit it opens.
import { eventShapes } from '../kernel/index.ts';

export const receptionEvents = eventShapes({
  'sheet-signed': { version: 1, data: { contentSha256: 'text', marks: 'integer', photos: 'integer', repeatsOrderId: 'id?' } },
  /** Whoever brought the car stays in the lounge: step 5 runs beside those of the car. */
  'owner-waits': { version: 1, data: {} },
  'sheet-photo-added': { version: 1, data: { slot: 'text' } },
});
