// The diagnosis before the repair, which finds its statutory class, and the inspection during it: each on its own sheet.
import { inspection } from '@bayline/contract/inspection';
import { useState } from 'react';
import { useCommand } from '../../app/api.ts';
import { useDraft } from '../../app/drafts.ts';
import { newId } from '../../app/ids.ts';
import { repairClassWords } from '../../app/words/repair-class.ts';
import { choicesOf } from '../../app/words/words.ts';
import { m } from '../../paraglide/messages.js';
import { ActionButton } from '../../ui/action-button.tsx';
import { ChoiceField } from '../../ui/choice-field.tsx';
import { onEnter, useLeadToFault } from '../../ui/lead-to-fault.ts';
import { MoreFields } from '../../ui/more-fields.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { allPassed, type Filled, resultsOf } from './filled.ts';
import { ItemList } from './item-list.tsx';
import { levelWords, type Sheet } from './words.ts';

type StageSheet = Sheet['stageSheets'][number];
interface FilledStage extends Pick<Filled, 'id' | 'answers' | 'remark'> {
  readonly repairClass: Sheet['repairClass'];
}
interface StageFormProps {
  readonly sheet: Sheet;
  readonly stageSheet: StageSheet;
}

/** The signature of the stage, for the keys. */
const signButton = '.bl-inspection-buttons .ant-btn';

function useStageForm(sheet: Sheet, { stage, sheetVersion, items }: StageSheet) {
  const [initial] = useState<FilledStage>(() => ({ id: newId(), answers: {}, remark: '', repairClass: sheet.repairClass }));
  const [filled, setFilled, draft] = useDraft(`inspection.stage.${stage}.${sheet.workOrderId}`, initial);
  const [isTried, setTried] = useState(false);
  const [form, lead] = useLeadToFault<HTMLElement>();
  const sign = useCommand(inspection.signStage, {
    refusal: 'inline',
    invalidate: [inspection.sheet, `work-order:${sheet.workOrderId}`],
    doneText: () => m.inspection_stage_done({ stage: levelWords[stage]() }),
    onDone: () => draft.clear(),
  });
  const change = (part: Partial<FilledStage>) => setFilled((former) => ({ ...former, ...part }));
  const goOn = () => {
    setTried(true);
    lead(signButton);
  };
  const passRest = () => {
    change({ answers: allPassed(items, filled.answers) });
    goOn();
  };
  const send = () => {
    const results = resultsOf(items, filled.answers);
    if (results === undefined) return goOn();
    const { id, remark } = filled;
    const repairClass = stage === 'diagnosis' ? filled.repairClass : null;
    const body = { id, version: sheet.version, stage, sheetVersion, results, repairClass, remark: remark.trim() };
    void sign.run({ params: { workOrderId: sheet.workOrderId }, body });
  };
  return { form, filled, change, isTried, goOn, passRest, send, sign };
}

function StageFields({ sheet, stageSheet }: StageFormProps) {
  const { stage, items } = stageSheet;
  const { form, filled, change, isTried, goOn, passRest, send, sign } = useStageForm(sheet, stageSheet);
  return (
    <section ref={form} className="bl-inspection-part" aria-label={levelWords[stage]()} onKeyDown={onEnter(goOn)}>
      {stage === 'diagnosis' && (
        <ChoiceField
          label={m.inspection_repair_class()}
          value={filled.repairClass}
          options={choicesOf(repairClassWords)}
          onChange={(repairClass) => change({ repairClass })}
        />
      )}
      <ItemList items={items} filled={filled} change={change} onPassRest={passRest} isTried={isTried} />
      <TextField label={m.inspection_stage_found()} maxLength={300} value={filled.remark} onChange={(remark) => change({ remark })} />
      {sign.sentence !== null && (
        <p role="alert" className="bl-inspection-fault">
          {sign.sentence}
        </p>
      )}
      <div className="bl-inspection-buttons">
        <ActionButton size="large" isPending={sign.isPending} onPress={send}>
          {m.inspection_sign_stage({ stage: levelWords[stage]() })}
        </ActionButton>
      </div>
    </section>
  );
}

/** Open where the class of repair needs it, folded where an inspector may yet find that it does. */
export function StageForm(props: StageFormProps) {
  const { stage } = props.stageSheet;
  const title = levelWords[stage]();
  return (
    <section className="bl-panel bl-block">
      {props.sheet.missingStages.includes(stage) ? (
        <>
          <h2>{title}</h2>
          <StageFields {...props} />
        </>
      ) : (
        <MoreFields title={title}>
          <StageFields {...props} />
        </MoreFields>
      )}
    </section>
  );
}
