// The outline to tap on, or to read: a drawn car under thirty places; a marked place carries the letters of its damages.
import { m } from '../../paraglide/messages.js';
import { type BodyPlace, bodyPlaces, picture } from './body-places.ts';
import type { Mark } from './sheet.ts';
import { damageWords } from './walk-words.ts';

const percent = (part: number, whole: number) => `${(100 * part) / whole}%`;

function boxOf({ box: [left, top, width, height] }: BodyPlace) {
  return {
    insetInlineStart: percent(left, picture.width),
    insetBlockStart: percent(top, picture.height),
    inlineSize: percent(width, picture.width),
    blockSize: percent(height, picture.height),
  };
}

function CarDrawing() {
  return (
    <svg viewBox={`0 0 ${picture.width} ${picture.height}`} aria-hidden="true">
      <path d="M96 6h148c34 0 50 24 50 64v366c0 40-18 62-52 62H98c-34 0-52-22-52-62V70c0-40 16-64 50-64z" className="bl-reception-body" />
      <path
        d="M92 186c8-28 22-40 78-40s70 12 78 40zM92 362h156c-8 26-22 36-78 36s-70-10-78-36zM132 192h76v164h-76z"
        className="bl-reception-glass"
      />
      <path d="M6 62h32v66H6zM302 62h32v66h-32zM6 370h32v66H6zM302 370h32v66h-32z" className="bl-reception-wheels" />
    </svg>
  );
}

export interface BodyOutlineProps {
  readonly marks: readonly Mark[];
  /** Left out where the sheet is only read. */
  readonly onPick?: (code: string) => void;
}

export function BodyOutline({ marks, onPick }: BodyOutlineProps) {
  return (
    <fieldset className="bl-reception-choice">
      <legend>{m.reception_outline()}</legend>
      <div className="bl-reception-outline">
        <CarDrawing />
        {bodyPlaces.map((place) => {
          const found = marks.filter((mark) => mark.position === place.code);
          const letters = found.map((mark) => mark.damage).join('');
          const words = [place.name(), ...found.map((mark) => damageWords[mark.damage]())].join(' ');
          return onPick === undefined ? (
            letters !== '' && (
              <span key={place.code} style={boxOf(place)} data-marked="true" title={words}>
                {letters}
              </span>
            )
          ) : (
            <button
              key={place.code}
              type="button"
              style={boxOf(place)}
              aria-label={words}
              data-marked={letters !== ''}
              onClick={() => onPick(place.code)}
            >
              {letters}
            </button>
          );
        })}
      </div>
    </fieldset>
  );
}
