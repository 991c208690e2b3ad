// The kit light tells the dispatcher at a glance whether the parts of an order are there: a bay with a car on the
// lift and no parts is the dearest waiting room of the house.

export type KitLight = 'none' | 'unasked' | 'short' | 'reserved' | 'ready';

/**
 * 'none': no parts on it; 'unasked': parts on it, none of them asked for yet; 'short': something is missing; 'reserved': all lies on the shelf;
 * 'ready': all is picked or handed out. Cancelled and returned lines do not count; null = not asked for yet.
 */
export function kitLight(statuses: readonly (string | null)[]): KitLight {
  const counted = statuses.filter((status) => status !== null && status !== 'cancelled' && status !== 'returned');
  const is = (...wanted: readonly string[]) => counted.some((status) => status !== null && wanted.includes(status));
  if (counted.length === 0) return statuses.includes(null) ? 'unasked' : 'none';
  if (is('short', 'ordered')) return 'short';
  return is('reserved', 'arrived') ? 'reserved' : 'ready';
}
