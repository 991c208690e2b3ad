// The one clock of the server. Stories play a month by giving another one.
import type { Instant } from '@bayline/domain/kernel';

export type Clock = () => Instant;

export const systemClock: Clock = () => new Date().toISOString();
