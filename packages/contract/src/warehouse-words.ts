// The words of the store room that other pages read as well.
import { OneOf } from './endpoint.ts';

/** What the owner wants while a part is missing: wait here, leave the car, come back, another part, do without. */
export const ShortageChoice = OneOf(['wait', 'leave-car', 'come-back', 'equivalent', 'cancel'] as const);
