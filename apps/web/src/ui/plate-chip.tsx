import { m } from '../paraglide/messages.js';
import './plate-chip.css';

export type PlateColour = 'blue' | 'green' | 'yellow' | 'white' | 'black';

export interface PlateChipProps {
  /** As stored ('京A12345'); null for a car without a plate. */
  readonly plate: string | null;
  /** Left out: eight signs are a green new-energy plate, all others blue. */
  readonly colour?: PlateColour;
  readonly size?: 'small' | 'medium' | 'large';
}

/** A plate drawn as a plate: two signs, a dot, the rest. */
export function PlateChip({ plate, colour, size = 'small' }: PlateChipProps) {
  if (plate === null || plate === '') {
    return (
      <span className="bl-plate" data-colour="none" data-size={size}>
        {m.ui_plate_none()}
      </span>
    );
  }
  const signs = [...plate];
  const drawn = colour ?? (signs.length === 8 ? 'green' : 'blue');
  return (
    <span className="bl-plate" data-colour={drawn} data-size={size} role="img" aria-label={plate}>
      <span aria-hidden="true">{signs.slice(0, 2).join('')}</span>
      <i aria-hidden="true" />
      <span aria-hidden="true">{signs.slice(2).join('')}</span>
    </span>
  );
}
