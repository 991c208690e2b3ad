// The walk round the car: damages on the outline, six photos and one of every damage.
import { reception } from '@bayline/contract/reception';
import { Button, Select } from 'antd';
import { useState } from 'react';
import { useCommand } from '../../app/api.ts';
import { choicesOf } from '../../app/words/words.ts';
import { m } from '../../paraglide/messages.js';
import { FormField } from '../../ui/form-field.tsx';
import { Icon } from '../../ui/icon.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import { BodyOutline } from './body-outline.tsx';
import { bodyPlaces, placeName } from './body-places.ts';
import { PhotoButton } from './photo-button.tsx';
import type { Mark, Sheet, StepProps } from './sheet.ts';
import { damageWords, slotWords } from './walk-words.ts';

const mostMarks = 60;
const fixedSlots = ['front', 'left-front', 'left', 'rear', 'right', 'dashboard'];
const markSlot = (at: number) => `mark-${at + 1}`;

/**
 * Keeps a picture with the store at once, and its digest on the sheet as it is by then: others may be on their way. When a
 * damage was taken out meanwhile the numbers have moved, and a damage's picture must be taken again.
 */
function useKeepPhoto({ sheet, change }: StepProps) {
  const keep = useCommand(reception.keepPhoto);
  const [busy, setBusy] = useState<readonly string[]>([]);
  const take = async (slot: string, photo: string) => {
    const marksThen = sheet.marks.length;
    setBusy((former) => [...former, slot]);
    const kept = await keep.run({ body: { photo } });
    setBusy((former) => former.filter((each) => each !== slot));
    if (kept === undefined) return;
    change(({ marks, photos }) =>
      slot.startsWith('mark-') && marks.length < marksThen
        ? {}
        : { photos: [...photos.filter((each) => each.slot !== slot), { slot, sha256: kept.sha256 }] },
    );
  };
  return { take, busy };
}

interface MarkRowProps {
  readonly mark: Mark;
  readonly at: number;
  readonly onChange: (mark: Mark) => void;
  readonly onRemove: () => void;
}

function MarkRow({ mark, at, onChange, onRemove }: MarkRowProps) {
  const name = m.reception_mark({ number: at + 1, place: placeName(mark.position) });
  return (
    <li className="bl-reception-mark">
      <strong>{name}</strong>
      <FormField label={m.reception_damage()}>
        {(field) => (
          <Select
            {...field}
            size="large"
            value={mark.damage}
            options={choicesOf(damageWords)}
            onChange={(damage: Mark['damage']) => onChange({ ...mark, damage })}
          />
        )}
      </FormField>
      <FormField label={m.reception_damage_size()}>
        {(field) => (
          <NumberField
            {...field}
            unit="km"
            suffix="cm"
            size="large"
            value={mark.sizeCm}
            onChange={(size) => onChange({ ...mark, sizeCm: Math.min(500, size ?? 0) })}
          />
        )}
      </FormField>
      <Button size="large" icon={<Icon name="close" />} aria-label={m.reception_mark_remove({ name })} onClick={onRemove} />
    </li>
  );
}

/** Without the photos of the mark that is gone; those behind it move up one place. */
function photosWithout(photos: Sheet['photos'], gone: number): Sheet['photos'] {
  return photos.flatMap((photo) => {
    const place = Number(/^mark-(\d+)$/.exec(photo.slot)?.[1] ?? 0) - 1;
    if (place === gone) return [];
    return [place > gone ? { ...photo, slot: markSlot(place - 1) } : photo];
  });
}

export function MarkFields({ sheet, change }: StepProps) {
  const { marks } = sheet;
  const add = (position: string) => marks.length < mostMarks && change({ marks: [...marks, { position, damage: 'H', sizeCm: 5 }] });
  return (
    <>
      <BodyOutline marks={marks} onPick={add} />
      <FormField label={m.reception_place_pick()} hint={m.reception_place_pick_hint()}>
        {(field) => (
          <Select
            {...field}
            size="large"
            showSearch={{ optionFilterProp: 'label' }}
            value={null}
            placeholder={m.reception_place_choose()}
            options={bodyPlaces
              .toSorted((a, b) => a.code.localeCompare(b.code))
              .map(({ code, name }) => ({ value: code, label: `${code} ${name()}` }))}
            onSelect={(code: string | null) => code !== null && add(code)}
          />
        )}
      </FormField>
      {marks.length > 0 && (
        <ul className="bl-list" aria-label={m.reception_marks()}>
          {marks.map((mark, at) => (
            <MarkRow
              // biome-ignore lint/suspicious/noArrayIndexKey: a mark is known by its number on the sheet.
              key={at}
              mark={mark}
              at={at}
              onChange={(next) => change({ marks: marks.map((each, place) => (place === at ? next : each)) })}
              onRemove={() => change({ marks: marks.filter((_, place) => place !== at), photos: photosWithout(sheet.photos, at) })}
            />
          ))}
        </ul>
      )}
    </>
  );
}

export function PhotoFields(props: StepProps) {
  const { sheet } = props;
  const { take, busy } = useKeepPhoto(props);
  const wanted = [...fixedSlots, ...sheet.marks.map((_, at) => markSlot(at))];
  const nameOf = (slot: string, at: number) => {
    const mark = sheet.marks[at - fixedSlots.length];
    return mark === undefined ? slotWords(slot) : m.reception_mark({ number: at - fixedSlots.length + 1, place: placeName(mark.position) });
  };
  return (
    <div className="bl-reception-photos">
      {wanted.map((slot, at) => (
        <PhotoButton
          key={slot}
          label={nameOf(slot, at)}
          isTaken={sheet.photos.some((photo) => photo.slot === slot)}
          isPending={busy.includes(slot)}
          onTake={(photo) => void take(slot, photo)}
        />
      ))}
    </div>
  );
}
