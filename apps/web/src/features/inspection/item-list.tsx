// The items of a sheet: pass, fail or not applicable under a thumb, the value where one is measured, a note where it failed.
import { isOwed, isUnmeasured, type SheetEnd } from '@bayline/domain/inspection';
import { formatScaledShort } from '@bayline/domain/kernel';
import { Input } from 'antd';
import { useLanguage } from '../../app/language.ts';
import { m } from '../../paraglide/messages.js';
import { ActionButton } from '../../ui/action-button.tsx';
import { FieldFault } from '../../ui/form-field.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import { type Answer, type Filled, noAnswer, uninspectedOf, withMeasured, withVerdict } from './filled.ts';
import type { Sheet } from './words.ts';

type Item = Sheet['items'][number];

const verdicts = [
  { verdict: 'pass', word: () => m.inspection_item_pass() },
  { verdict: 'fail', word: () => m.inspection_item_fail() },
  { verdict: 'not-applicable', word: () => m.inspection_item_not_applicable() },
] as const;

/** What a good value lies between; empty where there is no bound. */
function limitsOf({ lowest, highest, unit }: Item): string {
  const figure = (value: number) => `${formatScaledShort(value, 3)} ${unit}`;
  if (lowest === null) return highest === null ? '' : m.inspection_at_most({ highest: figure(highest) });
  if (highest === null) return m.inspection_at_least({ lowest: figure(lowest) });
  return m.inspection_between({ lowest: formatScaledShort(lowest, 3), highest: figure(highest) });
}

interface ItemRowProps {
  readonly item: Item;
  readonly answer: Answer;
  readonly onAnswer: (answer: Answer) => void;
  /** What is still owed of it says so. */
  readonly end: SheetEnd | null;
}

function ItemRow({ item, answer, onAnswer, end }: ItemRowProps) {
  const name = useLanguage() === 'en' ? item.nameEn : item.nameZh;
  const isLacking = end !== null && isOwed(item, answer, end);
  const lacksVerdict = isLacking && answer.verdict === null;
  const lacksValue = isLacking && isUnmeasured(item, answer);
  return (
    <fieldset className="bl-inspection-item" data-faulty={lacksVerdict}>
      <legend>
        {`${item.code} ${name}`}
        {limitsOf(item) !== '' && <small>{limitsOf(item)}</small>}
      </legend>
      <div className="bl-inspection-verdicts">
        {verdicts.map(({ verdict, word }) => (
          <label key={verdict} data-verdict={verdict}>
            <input
              type="radio"
              name={item.code}
              checked={answer.verdict === verdict}
              onChange={() => onAnswer(withVerdict(answer, verdict))}
            />
            {word()}
          </label>
        ))}
      </div>
      {/* Not an alert: a sheet has forty of them, and the keys are led to the first. */}
      {lacksVerdict && <span className="bl-field-fault">{m.inspection_verdict_needed()}</span>}
      {item.unit !== '' && answer.verdict !== 'not-applicable' && (
        <div data-faulty={lacksValue}>
          <NumberField
            unit="pieces"
            suffix={item.unit}
            aria-label={m.inspection_measured({ name })}
            value={answer.measured}
            onChange={(measured) => onAnswer(withMeasured(item, answer, measured))}
          />
          {lacksValue && <FieldFault text={m.inspection_value_needed()} />}
        </div>
      )}
      {answer.verdict === 'fail' && (
        <Input
          aria-label={m.inspection_item_note({ name })}
          placeholder={m.inspection_item_note_hint()}
          maxLength={200}
          value={answer.note}
          onChange={(event) => onAnswer({ ...answer, note: event.target.value })}
        />
      )}
    </fieldset>
  );
}

interface ItemListProps {
  readonly items: readonly Item[];
  readonly filled: Pick<Filled, 'answers'>;
  readonly change: (part: Pick<Filled, 'answers'>) => void;
  /** All that is not answered yet on the whole sheet is good. */
  readonly onPassRest: () => void;
  readonly end: SheetEnd;
  readonly isTried: boolean;
}

export function ItemList({ items, filled, change, onPassRest, end, isTried }: ItemListProps) {
  const { answers } = filled;
  const count = uninspectedOf(items, answers);
  return (
    <>
      <div className="bl-line bl-inspection-line">
        <span role="status">{end === 'rework' ? m.inspection_uninspected({ count }) : m.inspection_items_open({ count })}</span>
        {/* A car that goes back needs no name under what nobody looked at. */}
        {end !== 'rework' && (
          <ActionButton size="large" onPress={onPassRest}>
            {m.inspection_pass_rest()}
          </ActionButton>
        )}
      </div>
      {items.map((item) => (
        <ItemRow
          key={item.code}
          item={item}
          answer={answers[item.code] ?? noAnswer}
          end={isTried ? end : null}
          onAnswer={(answer) => change({ answers: { ...answers, [item.code]: answer } })}
        />
      ))}
    </>
  );
}
