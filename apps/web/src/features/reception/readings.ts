// The instruments are read at one glance: the odometer and the tank's gauge, or the charge, may be written in one go.
import { eighthsOfCharge } from '@bayline/domain/reception';

export interface Readings {
  /** The odometer's figure as typed. */
  readonly figure: string;
  readonly gauge: { readonly fuelEighths: number; readonly socPercent: number | null } | null;
}

const tank = /^(\S.*?)\s+([0-8])\s*\/\s*8$/;
const charge = /^(\S.*?)\s+(100|\d{1,2})\s*%$/;

/** '36850 4/8', or '36850 62%' of an electric car; without a gauge the whole text is the odometer's. */
export function readingsOf(typed: string, isElectric: boolean): Readings {
  const match = (isElectric ? charge : tank).exec(typed.normalize('NFKC').trim());
  if (match === null) return { figure: typed, gauge: null };
  const [, figure = '', level = ''] = match;
  const read = Number(level);
  return { figure, gauge: isElectric ? { fuelEighths: eighthsOfCharge(read), socPercent: read } : { fuelEighths: read, socPercent: null } };
}
