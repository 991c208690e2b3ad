import type { PlateColour } from '../../ui/plate-chip.tsx';

/** The plate's kind as kept on file ('blue', 'new-energy' …) to the colour it is drawn in; left to the chip when unknown. */
export function plateColour(kind: string | null): { colour?: PlateColour } {
  switch (kind) {
    case 'blue':
    case 'yellow':
    case 'white':
    case 'black':
    case 'green':
      return { colour: kind };
    default:
      return {};
  }
}
