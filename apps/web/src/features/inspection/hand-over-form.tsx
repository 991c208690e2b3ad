// 内部交车: the adviser takes the car over from the workshop, point by point, before the owner is called.
import { inspection } from '@bayline/contract/inspection';
import { useCommand } from '../../app/api.ts';
import { m } from '../../paraglide/messages.js';
import { StageFields, type StageSheet, useStageDraft } from './stage-fields.tsx';
import { levelWords, type Sheet } from './words.ts';

const stage = 'internal-hand-over';

export function HandOverForm({ sheet, list }: { readonly sheet: Sheet; readonly list: Omit<StageSheet, 'stage'> }) {
  const { workOrderId } = sheet;
  const title = levelWords[stage]();
  const stageSheet = { ...list, stage } as const;
  const held = useStageDraft(sheet, stageSheet);
  const sign = useCommand(inspection.takeOver, {
    refusal: 'inline',
    invalidate: [inspection.sheet, 'settlement', `work-order:${workOrderId}`],
    doneText: () => m.inspection_stage_done({ stage: title }),
    onDone: () => held.draft.clear(),
  });
  const onSign = () => {
    const body = held.signed();
    if (body) void sign.run({ params: { workOrderId }, body });
  };
  return (
    <section className="bl-panel bl-block">
      <h2>{title}</h2>
      <StageFields stageSheet={stageSheet} held={held} remarkLabel={m.inspection_hand_over_remark()} sign={sign} onSign={onSign} />
    </section>
  );
}
