// Rework of the last thirty days: what the house found, what owners brought back, and who pays for it.
import { inspection } from '@bayline/contract/inspection';
import { useState } from 'react';
import { useCommand, useView } from '../../../app/api.ts';
import { ExportButton } from '../../../app/export-button.tsx';
import { useFormat } from '../../../app/format.ts';
import { LoadFailure } from '../../../app/load-failure.tsx';
import { PageLink } from '../../../app/navigation.tsx';
import { usePermission } from '../../../app/session.ts';
import { reworkReasonWords } from '../../../app/words/rework-reason.ts';
import { m } from '../../../paraglide/messages.js';
import { ActionButton } from '../../../ui/action-button.tsx';
import { Dotted } from '../../../ui/dotted.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { FormField } from '../../../ui/form-field.tsx';
import { NumberField } from '../../../ui/number-field.tsx';
import { Page as PageFrame } from '../../../ui/page.tsx';
import { PlateChip } from '../../../ui/plate-chip.tsx';
import { SkeletonRows } from '../../../ui/skeleton-rows.tsx';
import { StatusTag } from '../../../ui/status-tag.tsx';
import { costCentreWords, type Rework } from '../words.ts';
import '../inspection.css';

function Penalty({ row }: { readonly row: Rework }) {
  const [penaltyFen, setPenaltyFen] = useState<number | null>(null);
  const penalise = useCommand(inspection.penalise, {
    refusal: 'inline',
    invalidate: [inspection.reworks],
    doneText: () => m.inspection_penalty_done(),
  });
  const send = () => {
    if (penaltyFen !== null) void penalise.run({ params: { id: row.inspectionId }, body: { penaltyFen } });
  };
  return (
    <div className="bl-line bl-inspection-line">
      <FormField label={m.inspection_penalty()} fault={penalise.sentence}>
        {(field) => <NumberField {...field} unit="yuan" value={penaltyFen} onChange={setPenaltyFen} />}
      </FormField>
      <ActionButton isPending={penalise.isPending} reason={penaltyFen === null ? m.inspection_penalty_needed() : null} onPress={send}>
        {m.inspection_penalise()}
      </ActionButton>
    </div>
  );
}

function Row({ row, mayPenalise }: { readonly row: Rework; readonly mayPenalise: boolean }) {
  const format = useFormat();
  return (
    <li className="bl-panel bl-block">
      <div className="bl-line bl-inspection-line">
        <PlateChip plate={row.plate} />
        <PageLink to="/inspection/$workOrderId" params={{ workOrderId: row.workOrderId }} className="bl-link">
          {row.workOrderNumber}
        </PageLink>
        {row.times > 1 && <StatusTag tone="late">{m.inspection_failed_times({ count: row.times })}</StatusTag>}
        <span>{format.dateTime(row.inspectedAt)}</span>
      </div>
      <Dotted
        parts={[
          reworkReasonWords[row.reworkReason](),
          m.inspection_rework_by({ name: row.reworkOwnerName }),
          costCentreWords[row.costCentre](),
          m.inspection_rework_minutes({ minutes: row.reworkMinutes }),
          row.inspectorName,
          row.penaltyFen === null ? null : m.inspection_penalty_of({ amount: format.money(row.penaltyFen) }),
        ]}
      />
      {mayPenalise && row.penaltyFen === null && <Penalty row={row} />}
    </li>
  );
}

export function Page() {
  const mayPenalise = usePermission('inspection.penalise');
  const view = useView(inspection.reworks, {}, { topics: ['work-order', 'operation', 'visit'] });
  const actions = mayPenalise ? { actions: <ExportButton endpoint={inspection.export} name={m.inspection_records()} /> } : {};
  if (view.data === undefined) {
    return (
      <PageFrame title={m.inspection_reworks()} width="narrow" {...actions}>
        {view.error === null ? <SkeletonRows rows={8} /> : <LoadFailure error={view.error} onRetry={() => void view.refetch()} />}
      </PageFrame>
    );
  }
  const { rows, inspected, internal, visits, external } = view.data;
  return (
    <PageFrame title={m.inspection_reworks()} width="narrow" {...actions}>
      <Dotted parts={[m.inspection_internal({ count: internal, of: inspected }), m.inspection_external({ count: external, of: visits })]} />
      {rows.length === 0 ? (
        <EmptyState icon="check" title={m.inspection_reworks_empty()} text={m.inspection_reworks_empty_text()} />
      ) : (
        <ul className="bl-inspection-reworks">
          {rows.map((row) => (
            <Row key={row.inspectionId} row={row} mayPenalise={mayPenalise} />
          ))}
        </ul>
      )}
    </PageFrame>
  );
}
