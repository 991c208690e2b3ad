// The diagnosis before the repair, which finds its statutory class, and the inspection during it.
import { inspection } from '@bayline/contract/inspection';
import { useState } from 'react';
import { useCommand } from '../../app/api.ts';
import { newId } from '../../app/ids.ts';
import { repairClassWords } from '../../app/words/repair-class.ts';
import { choicesOf } from '../../app/words/words.ts';
import { m } from '../../paraglide/messages.js';
import { ActionButton } from '../../ui/action-button.tsx';
import { ChoiceField } from '../../ui/choice-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { levelWords, type Sheet } from './words.ts';

export function StageForm({ sheet, stage }: { readonly sheet: Sheet; readonly stage: 'diagnosis' | 'process' }) {
  const [id] = useState(newId);
  const [repairClass, setRepairClass] = useState(sheet.repairClass);
  const [remark, setRemark] = useState('');
  const [isTried, setTried] = useState(false);
  const sign = useCommand(inspection.signStage, {
    refusal: 'inline',
    invalidate: [inspection.sheet, `work-order:${sheet.workOrderId}`],
    doneText: () => m.inspection_stage_done({ stage: levelWords[stage]() }),
  });
  const send = () => {
    setTried(true);
    if (remark.trim() === '') return;
    const body = { id, version: sheet.version, stage, repairClass: stage === 'diagnosis' ? repairClass : null, remark: remark.trim() };
    void sign.run({ params: { workOrderId: sheet.workOrderId }, body });
  };
  return (
    <section className="bl-panel bl-block" aria-label={levelWords[stage]()}>
      <h2>{levelWords[stage]()}</h2>
      {stage === 'diagnosis' && (
        <ChoiceField
          label={m.inspection_repair_class()}
          value={repairClass}
          options={choicesOf(repairClassWords)}
          onChange={setRepairClass}
        />
      )}
      <TextField label={m.inspection_stage_found()} isRequired isTried={isTried} maxLength={300} value={remark} onChange={setRemark} />
      {sign.sentence !== null && (
        <p role="alert" className="bl-inspection-fault">
          {sign.sentence}
        </p>
      )}
      <ActionButton size="large" isPending={sign.isPending} onPress={send}>
        {m.inspection_sign_stage({ stage: levelWords[stage]() })}
      </ActionButton>
    </section>
  );
}
