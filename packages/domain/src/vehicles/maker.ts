// The first three characters of a VIN name its maker (GB 16737). Only codes that are sure stand here: a maker that
// is not known is left open, not guessed.
const MAKERS: Readonly<Record<string, string>> = { LBE: '北京现代' };

/** The maker of a car by its VIN; null where it is not known. */
export function makerOf(vin: string): string | null {
  return MAKERS[vin.slice(0, 3)] ?? null;
}
