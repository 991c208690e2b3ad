// Settlement lists and receipts repeat the total in Chinese capitals, which cannot be altered with a pen stroke.
// The form follows the central bank's rules for filling in payment papers (支付结算办法, 附件一); where they leave
// a choice, the form printed first in their examples is used.
import { invariant } from './decision.ts';

const DIGITS = '零壹贰叁肆伍陆柒捌玖';
const UNITS: readonly (readonly [number, string])[] = [
  [100_000_000, '亿'],
  [10_000, '万'],
  [1000, '仟'],
  [100, '佰'],
  [10, '拾'],
];

/** 12345 fen → '壹佰贰拾叁元肆角伍分'; 0 → '零元整'; -100 → '负壹元整'. */
export function yuanInCapitals(amountFen: number): string {
  invariant(Number.isSafeInteger(amountFen), 'money is a whole number of fen');
  if (amountFen < 0) return `负${yuanInCapitals(-amountFen)}`;
  const yuan = Math.floor(amountFen / 100);
  const small = smallChange(amountFen % 100);
  if (yuan === 0 && small !== '') return small;
  if (small === '') return `${whole(yuan)}元整`;
  // 元 place empty, or 角 place empty: one 零 after 元 (¥1,680.32, ¥325.04 of the rules).
  const needsZero = yuan % 10 === 0 || amountFen % 100 < 10;
  return `${whole(yuan)}元${needsZero ? '零' : ''}${small}`;
}

function smallChange(cents: number): string {
  const jiao = Math.floor(cents / 10);
  const rest = cents % 10;
  return `${jiao > 0 ? `${DIGITS[jiao]}角` : ''}${rest > 0 ? `${DIGITS[rest]}分` : ''}`;
}

/** A whole number in capitals; places that are empty inside it are read as one 零. */
function whole(value: number): string {
  const step = UNITS.find(([size]) => value >= size);
  if (!step) return DIGITS.charAt(value);
  const [size, name] = step;
  const rest = value % size;
  const head = `${whole(Math.floor(value / size))}${name}`;
  if (rest === 0) return head;
  return `${head}${rest < size / 10 ? '零' : ''}${whole(rest)}`;
}
