// The diagnosis before the repair, which finds its statutory class, and the inspection during it: each on its own sheet.
import { inspection } from '@bayline/contract/inspection';
import { useCommand } from '../../app/api.ts';
import { repairClassWords } from '../../app/words/repair-class.ts';
import { choicesOf } from '../../app/words/words.ts';
import { m } from '../../paraglide/messages.js';
import { ChoiceField } from '../../ui/choice-field.tsx';
import { MoreFields } from '../../ui/more-fields.tsx';
import { StageFields, useStageDraft } from './stage-fields.tsx';
import { levelWords, type Sheet } from './words.ts';

interface StageFormProps {
  readonly sheet: Sheet;
  readonly stageSheet: Sheet['stageSheets'][number];
}

function LegalStage({ sheet, stageSheet }: StageFormProps) {
  const { stage } = stageSheet;
  const held = useStageDraft(sheet, stageSheet);
  const { filled, change, signed, draft } = held;
  const { workOrderId } = sheet;
  const sign = useCommand(inspection.signStage, {
    refusal: 'inline',
    invalidate: [inspection.sheet, `work-order:${workOrderId}`],
    doneText: () => m.inspection_stage_done({ stage: levelWords[stage]() }),
    onDone: () => draft.clear(),
  });
  const onSign = () => {
    const body = signed();
    const repairClass = stage === 'diagnosis' ? filled.repairClass : null;
    if (body) void sign.run({ params: { workOrderId }, body: { ...body, stage, repairClass } });
  };
  return (
    <StageFields stageSheet={stageSheet} held={held} remarkLabel={m.inspection_stage_found()} sign={sign} onSign={onSign}>
      {stage === 'diagnosis' && (
        <ChoiceField
          label={m.inspection_repair_class()}
          value={filled.repairClass}
          options={choicesOf(repairClassWords)}
          onChange={(repairClass) => change({ repairClass })}
        />
      )}
    </StageFields>
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
          <LegalStage {...props} />
        </>
      ) : (
        <MoreFields title={title}>
          <LegalStage {...props} />
        </MoreFields>
      )}
    </section>
  );
}
