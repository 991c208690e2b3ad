// Pass, or send back with what, why and who answers for it.
import { capacity } from '@bayline/contract/capacity';
import { inspection } from '@bayline/contract/inspection';
import type { ReworkReason } from '@bayline/domain/inspection';
import { Checkbox, Input, Select } from 'antd';
import { useState } from 'react';
import { useCommand, useView } from '../../app/api.ts';
import { useDraft } from '../../app/drafts.ts';
import { newId } from '../../app/ids.ts';
import { loadFault } from '../../app/load-fault.ts';
import { useGo } from '../../app/navigation.tsx';
import { sentenceOf } from '../../app/refusals.ts';
import { usePermission } from '../../app/session.ts';
import { reworkReasonWords } from '../../app/words/rework-reason.ts';
import { choicesOf } from '../../app/words/words.ts';
import { m } from '../../paraglide/messages.js';
import { ActionButton } from '../../ui/action-button.tsx';
import { FormField } from '../../ui/form-field.tsx';
import type { Sheet } from './words.ts';

interface Verdict {
  readonly id: string;
  readonly isRework: boolean;
  readonly operationIds: readonly string[];
  readonly reworkReason: ReworkReason | null;
  readonly reworkOwnerId: string | null;
  readonly remark: string;
}

function newVerdict(): Verdict {
  return { id: newId(), isRework: false, operationIds: [], reworkReason: null, reworkOwnerId: null, remark: '' };
}

interface ReworkProps {
  readonly sheet: Sheet;
  readonly verdict: Verdict;
  readonly change: (part: Partial<Verdict>) => void;
  readonly isAsked: boolean;
}

function Rework({ sheet, verdict, change, isAsked }: ReworkProps) {
  const people = useView(capacity.listTechnicians, {}, { topics: ['staff'] });
  const finished = sheet.operations.filter(({ operation }) => operation.status === 'finished');
  const tick = (id: string, isTicked: boolean) => {
    const operationIds = isTicked ? [...verdict.operationIds, id] : verdict.operationIds.filter((each) => each !== id);
    // Whoever did the first operation sent back most often answers for it.
    const doer = finished.find(({ operation }) => operation.id === operationIds[0])?.technicianId ?? null;
    change({ operationIds, reworkOwnerId: verdict.reworkOwnerId ?? doer });
  };
  return (
    <>
      <fieldset className="bl-inspection-which">
        <legend>{m.inspection_rework_which()}</legend>
        {finished.map(({ operation }) => (
          <Checkbox
            key={operation.id}
            checked={verdict.operationIds.includes(operation.id)}
            onChange={(event) => tick(operation.id, event.target.checked)}
          >
            {operation.name}
          </Checkbox>
        ))}
        {isAsked && verdict.operationIds.length === 0 && (
          <p className="bl-field-fault" role="alert">
            {m.inspection_which_needed()}
          </p>
        )}
      </fieldset>
      <FormField
        label={m.inspection_rework_reason()}
        isRequired
        fault={isAsked && verdict.reworkReason === null ? m.inspection_reason_needed() : null}
      >
        {(field) => (
          <Select
            {...field}
            value={verdict.reworkReason}
            options={choicesOf(reworkReasonWords)}
            onChange={(reworkReason) => change({ reworkReason })}
          />
        )}
      </FormField>
      <FormField
        label={m.inspection_rework_owner()}
        isRequired
        fault={isAsked && verdict.reworkOwnerId === null ? m.inspection_owner_needed() : null}
        {...loadFault(people)}
      >
        {(field) => (
          <Select
            {...field}
            loading={people.isPending}
            value={verdict.reworkOwnerId}
            options={(people.data?.rows ?? []).map((person) => ({ value: person.id, label: person.name }))}
            onChange={(reworkOwnerId) => change({ reworkOwnerId })}
          />
        )}
      </FormField>
    </>
  );
}

function refusalOf(sheet: Sheet, mayDecide: boolean): string | null {
  if (!mayDecide) return m.inspection_no_right();
  const open = sheet.operations.filter(({ operation }) => !['finished', 'passed', 'cancelled'].includes(operation.status)).length;
  return sheet.isReady ? null : sentenceOf({ code: 'not-finished', facts: { open } });
}

export function VerdictForm({ sheet }: { readonly sheet: Sheet }) {
  const go = useGo();
  const [initial] = useState(newVerdict);
  const [verdict, setVerdict, draft] = useDraft(`inspection.verdict.${sheet.workOrderId}`, initial);
  const [isAsked, setAsked] = useState(false);
  const decide = useCommand(inspection.decide, {
    refusal: 'inline',
    invalidate: [inspection.waiting, inspection.sheet, 'operation', `work-order:${sheet.workOrderId}`],
    doneText: (reply) =>
      reply.operations.some(({ operation }) => operation.status === 'rework') ? m.inspection_done_rework() : m.inspection_done_passed(),
    onDone: () => {
      draft.clear();
      void go({ to: '/inspection' });
    },
  });
  const change = (part: Partial<Verdict>) => setVerdict((former) => ({ ...former, ...part }));
  const reason = refusalOf(sheet, usePermission('inspection.decide'));
  const at = { params: { workOrderId: sheet.workOrderId } };
  const named = { id: verdict.id, version: sheet.version, remark: verdict.remark.trim() };
  const pass = () =>
    void decide.run({ ...at, body: { ...named, result: 'passed', operationIds: [], reworkReason: null, reworkOwnerId: null } });
  const sendBack = () => {
    setAsked(true);
    const { operationIds, reworkReason, reworkOwnerId } = verdict;
    if (operationIds.length > 0 && reworkReason !== null && reworkOwnerId !== null)
      void decide.run({ ...at, body: { ...named, result: 'rework', operationIds: [...operationIds], reworkReason, reworkOwnerId } });
  };
  const title = verdict.isRework ? m.inspection_rework_title() : m.inspection_decide();
  return (
    <section className="bl-panel bl-inspection-block" aria-label={title}>
      <h2>{title}</h2>
      {verdict.isRework && <Rework sheet={sheet} verdict={verdict} change={change} isAsked={isAsked} />}
      <FormField label={m.inspection_remark()} hint={m.inspection_remark_hint()}>
        {(field) => (
          <Input {...field} maxLength={300} value={verdict.remark} onChange={(event) => change({ remark: event.target.value })} />
        )}
      </FormField>
      {decide.sentence !== null && (
        <p role="alert" className="bl-inspection-fault">
          {decide.sentence}
        </p>
      )}
      {verdict.isRework ? (
        <div className="bl-inspection-buttons">
          <ActionButton size="large" isBlock onPress={() => change({ isRework: false })}>
            {m.inspection_close()}
          </ActionButton>
          <ActionButton size="large" isBlock kind="danger" isPending={decide.isPending} reason={reason} onPress={sendBack}>
            {m.inspection_confirm_rework()}
          </ActionButton>
        </div>
      ) : (
        <div className="bl-inspection-buttons">
          <ActionButton size="large" isBlock kind="danger" reason={reason} onPress={() => change({ isRework: true })}>
            {m.inspection_send_back()}
          </ActionButton>
          <ActionButton size="large" isBlock kind="primary" isPending={decide.isPending} reason={reason} onPress={pass}>
            {m.inspection_pass()}
          </ActionButton>
        </div>
      )}
    </section>
  );
}
