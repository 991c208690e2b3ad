// A figure as it is typed, kept as the integer that the trade counts in: yuan as fen, hours in hundredths, km whole. What
// cannot be read stays as typed and is no figure; until it is put right no button sends what is written around it.
import { formatScaled, formatScaledShort, parseScaled } from '@bayline/domain/kernel';
import { Input } from 'antd';
import { useContext, useEffect, useState } from 'react';
import { m } from '../paraglide/messages.js';
import { unreadMark } from './action-button.tsx';
import { TypedFault } from './form-field.tsx';

export type NumberUnit = 'yuan' | 'hours' | 'km' | 'minutes' | 'count' | 'pieces' | 'year' | 'millilitres' | 'percent';

const forms: Readonly<Record<NumberUnit, { readonly decimals: number; readonly highest: number; readonly suffix: () => string }>> = {
  yuan: { decimals: 2, highest: 100_000_000, suffix: () => m.ui_unit_yuan() },
  hours: { decimals: 2, highest: 100_000, suffix: () => m.ui_unit_hours() },
  km: { decimals: 0, highest: 2_000_000, suffix: () => m.ui_unit_km() },
  minutes: { decimals: 0, highest: 100_000, suffix: () => m.ui_unit_minutes() },
  count: { decimals: 0, highest: 100_000, suffix: () => '' },
  pieces: { decimals: 3, highest: 1_000_000_000, suffix: () => '' },
  year: { decimals: 0, highest: 2100, suffix: () => '' },
  percent: { decimals: 2, highest: 10_000, suffix: () => '%' },
  millilitres: { decimals: 0, highest: 20_000, suffix: () => 'ml' },
};

export interface NumberFieldProps {
  readonly unit: NumberUnit;
  /** Scaled integer: fen, hundredths of an hour, km, minutes, a count, thousandths of a piece; null when empty. */
  readonly value: number | null;
  /** `typed` is the whole text, with what stands beside the figure. */
  readonly onChange: (value: number | null, typed: string) => void;
  /** The figure in a text that may say more. */
  readonly figureOf?: (typed: string) => string;
  /** What is wrong with the text as typed, or null: where no figure means another one than none. The FormField says it. */
  readonly onFault?: (fault: string | null) => void;
  /** The keys go on to the next field. */
  readonly onLeave?: () => void;
  /** Instead of the unit's own word: 个, L. */
  readonly suffix?: string;
  readonly id?: string;
  readonly 'aria-describedby'?: string;
  readonly 'aria-invalid'?: true;
  readonly 'aria-required'?: true;
  readonly 'aria-label'?: string;
  readonly size?: 'medium' | 'large';
  readonly autoFocus?: boolean;
}

function faultWords(fault: string, decimals: number): string {
  switch (fault) {
    case 'negative':
      return m.ui_number_negative();
    case 'decimals':
      return m.ui_number_decimals({ decimals });
    case 'too-large':
      return m.ui_number_too_large();
    default:
      return m.ui_number_wrong();
  }
}

function writtenAs(unit: NumberUnit, value: number): string {
  const { decimals } = forms[unit];
  // A year is a name more than a figure: no comma stands in it.
  if (unit === 'year') return String(value);
  return unit === 'yuan' ? formatScaled(value, decimals) : formatScaledShort(value, decimals);
}

const allOfIt = (typed: string) => typed;

export function NumberField(props: NumberFieldProps) {
  const { unit, value, onChange, onFault, onLeave, suffix, figureOf = allOfIt, size = 'medium', ...binding } = props;
  const form = forms[unit];
  const written = value === null ? '' : writtenAs(unit, value);
  const [typed, setTyped] = useState<string | null>(null);
  const sayBelow = useContext(TypedFault);
  useEffect(() => () => sayBelow(null), [sayBelow]);
  const read = (text: string) => (text.trim() === '' ? null : parseScaled(figureOf(text.trim()), form));
  const type = (text: string) => {
    const figure = read(text);
    const fault = typeof figure === 'string' ? faultWords(figure, form.decimals) : null;
    setTyped(text);
    sayBelow(fault);
    onFault?.(fault);
    onChange(typeof figure === 'string' ? null : figure, text);
  };
  const isFaulty = typed !== null && typeof read(typed) === 'string';
  return (
    <Input
      {...binding}
      className="bl-number"
      size={size}
      inputMode={form.decimals > 0 ? 'decimal' : 'numeric'}
      autoComplete="off"
      suffix={suffix ?? form.suffix()}
      value={typed ?? written}
      onChange={(event) => type(event.target.value)}
      // What cannot be read stays as typed, so that it can be put right; what was read is shown in its own form.
      onBlur={() => {
        if (!isFaulty) setTyped(null);
        onLeave?.();
      }}
      {...(isFaulty ? { status: 'error' as const, 'aria-invalid': true as const, [unreadMark]: true } : {})}
    />
  );
}
