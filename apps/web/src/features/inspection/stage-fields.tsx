// A sheet outside the three levels as it is filled in: its items, a remark, the signature.
import { type ReactNode, useState } from 'react';
import { useDraft } from '../../app/drafts.ts';
import { newId } from '../../app/ids.ts';
import { m } from '../../paraglide/messages.js';
import { ActionButton } from '../../ui/action-button.tsx';
import { onEnter, useLeadToFault } from '../../ui/lead-to-fault.ts';
import { TextField } from '../../ui/text-field.tsx';
import { allPassed, type Filled, resultsOf } from './filled.ts';
import { ItemList } from './item-list.tsx';
import { levelWords, type Sheet } from './words.ts';

export type StageSheet = Omit<Sheet['stageSheets'][number], 'stage'> & {
  readonly stage: Sheet['stageSheets'][number]['stage'] | 'internal-hand-over';
};
interface FilledStage extends Pick<Filled, 'id' | 'answers' | 'remark'> {
  readonly repairClass: Sheet['repairClass'];
}

/** A diagnosis is there to find faults; elsewhere they are put right first. */
const endOf = (stage: StageSheet['stage']) => (stage === 'diagnosis' ? 'findings' : 'passed');

/** The signature of the stage, for the keys. */
const signButton = '.bl-inspection-buttons .ant-btn';

export function useStageDraft(sheet: Sheet, { stage, sheetVersion, items }: StageSheet) {
  const [initial] = useState<FilledStage>(() => ({ id: newId(), answers: {}, remark: '', repairClass: sheet.repairClass }));
  const [filled, setFilled, draft] = useDraft(`inspection.stage.${stage}.${sheet.workOrderId}`, initial);
  const [isTried, setTried] = useState(false);
  const [form, lead] = useLeadToFault<HTMLElement>();
  const change = (part: Partial<FilledStage>) => setFilled((former) => ({ ...former, ...part }));
  const goOn = () => {
    setTried(true);
    lead(signButton);
  };
  const passRest = () => {
    change({ answers: allPassed(items, filled.answers) });
    goOn();
  };
  /** What is signed; undefined while something is missing, where the keys then are. */
  const signed = () => {
    const results = resultsOf(items, filled.answers, endOf(stage));
    if (results === undefined) return goOn();
    return { id: filled.id, version: sheet.version, sheetVersion, results, remark: filled.remark.trim() };
  };
  return { form, filled, change, isTried, goOn, passRest, draft, signed };
}

interface StageFieldsProps {
  readonly stageSheet: StageSheet;
  readonly held: ReturnType<typeof useStageDraft>;
  readonly remarkLabel: string;
  readonly sign: { readonly isPending: boolean; readonly sentence: string | null };
  readonly onSign: () => void;
  /** What is asked before the items. */
  readonly children?: ReactNode;
}

export function StageFields({ stageSheet, held, remarkLabel, sign, onSign, children }: StageFieldsProps) {
  const { stage, items } = stageSheet;
  const { form, filled, change, isTried, goOn, passRest } = held;
  return (
    <section ref={form} className="bl-inspection-part" aria-label={levelWords[stage]()} onKeyDown={onEnter(goOn)}>
      {children}
      <ItemList items={items} filled={filled} change={change} onPassRest={passRest} end={endOf(stage)} isTried={isTried} />
      <TextField label={remarkLabel} maxLength={300} value={filled.remark} onChange={(remark) => change({ remark })} />
      {sign.sentence !== null && (
        <p role="alert" className="bl-inspection-fault">
          {sign.sentence}
        </p>
      )}
      <div className="bl-inspection-buttons">
        <ActionButton size="large" isPending={sign.isPending} onPress={onSign}>
          {m.inspection_sign_stage({ stage: levelWords[stage]() })}
        </ActionButton>
      </div>
    </section>
  );
}
