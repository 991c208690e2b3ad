import { formatPlate, plateColour } from '@bayline/domain/vehicles';
import { m } from '../paraglide/messages.js';
import './plate-chip.css';

export interface PlateChipProps {
  /** As stored ('京A12345'); null for a car without a plate. */
  readonly plate: string | null;
  readonly size?: 'small' | 'medium' | 'large';
}

/** A plate drawn as a plate: its colour, province and agency, a dot, the number. */
export function PlateChip({ plate, size = 'small' }: PlateChipProps) {
  if (plate === null || plate === '') {
    return (
      <span className="bl-plate" data-colour="none" data-size={size}>
        {m.ui_plate_none()}
      </span>
    );
  }
  const [place, number] = formatPlate(plate).split('·');
  return (
    <span className="bl-plate" data-colour={plateColour(plate)} data-size={size} role="img" aria-label={plate}>
      <span aria-hidden="true">{place}</span>
      {number !== undefined && (
        <>
          <i aria-hidden="true" />
          <span aria-hidden="true">{number}</span>
        </>
      )}
    </span>
  );
}
