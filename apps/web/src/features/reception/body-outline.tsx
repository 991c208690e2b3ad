// The outline to tap on, or to read: a drawn car under thirty places; a marked place carries the letters of its damages.
import { bodyShapes, bodyPicture as picture } from '@bayline/domain/reception';
import { m } from '../../paraglide/messages.js';
import { useArrowWalk } from '../../ui/use-arrow-walk.ts';
import { type BodyPlace, bodyPlaces } from './body-places.ts';
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
      <path d={bodyShapes.body} className="bl-reception-body" />
      <path d={bodyShapes.glass} className="bl-reception-glass" />
      <path d={bodyShapes.wheels} className="bl-reception-wheels" />
    </svg>
  );
}

export interface BodyOutlineProps {
  readonly marks: readonly Mark[];
  /** Left out where the sheet is only read. */
  readonly onPick?: (code: string) => void;
}

export function BodyOutline({ marks, onPick }: BodyOutlineProps) {
  const { walk, buttonOf } = useArrowWalk(bodyPlaces.length);
  return (
    <fieldset className="bl-reception-choice">
      <legend>{m.reception_outline()}</legend>
      <div className="bl-reception-outline" {...walk}>
        <CarDrawing />
        {bodyPlaces.map((place, at) => {
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
              {...buttonOf(at)}
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
