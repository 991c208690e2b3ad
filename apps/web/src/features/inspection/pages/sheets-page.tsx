// The store's inspection sheets: of a level the common one, and one of its own for a class of repair that needs other items.
import { inspection } from '@bayline/contract/inspection';
import { useState } from 'react';
import { useCommand, useView } from '../../../app/api.ts';
import { useDraft } from '../../../app/drafts.ts';
import { EditForm } from '../../../app/edit-form.tsx';
import { useFormat } from '../../../app/format.ts';
import { LoadFailure } from '../../../app/load-failure.tsx';
import { repairClassWords } from '../../../app/words/repair-class.ts';
import { choicesOf } from '../../../app/words/words.ts';
import { m } from '../../../paraglide/messages.js';
import { ActionButton } from '../../../ui/action-button.tsx';
import { ChoiceField } from '../../../ui/choice-field.tsx';
import { FormGrid } from '../../../ui/form-field.tsx';
import { Page as PageFrame } from '../../../ui/page.tsx';
import { SkeletonRows } from '../../../ui/skeleton-rows.tsx';
import { faultOf, itemsOf, type RepairClass, rowsOf, type SheetInUse, type SheetKind } from '../sheet-editor.ts';
import { SheetRows } from '../sheet-rows.tsx';
import { sheetWords } from '../words.ts';
import '../inspection.css';

interface Chosen {
  readonly sheet: SheetKind;
  readonly repairClass: RepairClass | null;
}

interface SheetFormProps extends Chosen {
  readonly title: string;
  /** 0 = the class has none of its own yet. */
  readonly version: number;
  readonly items: SheetInUse['items'];
}

function SheetForm({ sheet, repairClass, title, version, items }: SheetFormProps) {
  const [rows, setRows, draft] = useDraft(`inspection-sheet-rows.${sheet}.${repairClass ?? 'common'}.${version}`, rowsOf(items));
  const [isTried, setTried] = useState(false);
  const change = useCommand(inspection.changeSheet, {
    refusal: 'inline',
    invalidate: [inspection.sheets, inspection.sheet],
    doneText: () => m.inspection_sheet_saved(),
    onDone: () => draft.clear(),
  });
  const send = (written: typeof rows) => void change.run({ params: { sheet }, body: { repairClass, version, items: itemsOf(written) } });
  const save = () => {
    setTried(true);
    if (rows.length > 0 && rows.every((row) => faultOf(row) === null)) send(rows);
  };
  const empty = isTried && rows.length === 0 ? m.inspection_refused_sheet_empty() : null;
  return (
    <EditForm
      title={title}
      sentence={empty ?? change.sentence}
      isPending={change.isPending}
      saveLabel={m.inspection_sheet_save()}
      onSave={save}
    >
      <p className="bl-sheet-hint">{m.inspection_sheet_hint()}</p>
      <SheetRows rows={rows} isTried={isTried} onChange={setRows} />
      {repairClass !== null && version > 0 && (
        <div>
          <ActionButton kind="danger" onPress={() => send([])}>
            {m.inspection_sheet_withdraw()}
          </ActionButton>
        </div>
      )}
    </EditForm>
  );
}

function ChosenSheet({ rows, sheet, repairClass }: Chosen & { readonly rows: readonly SheetInUse[] }) {
  const format = useFormat();
  const [isBegun, setBegun] = useState(false);
  const own = rows.find((row) => row.sheet === sheet && row.repairClass === repairClass);
  const common = rows.find((row) => row.sheet === sheet && row.repairClass === null);
  const chosen = { sheet, repairClass };
  if (own !== undefined) {
    const { version, madeByName: name, madeAt } = own;
    const title =
      name === null || madeAt === null
        ? m.inspection_sheet_of_trade({ version })
        : m.inspection_sheet_made({ version, name, time: format.dateTime(madeAt) });
    return <SheetForm key={version} {...chosen} title={title} version={version} items={own.items} />;
  }
  if (isBegun) return <SheetForm {...chosen} title={m.inspection_sheet_make_own()} version={0} items={common?.items ?? []} />;
  return (
    <section className="bl-panel bl-block">
      <p>{m.inspection_sheet_uses_common({ count: common?.items.length ?? 0 })}</p>
      <div>
        <ActionButton kind="primary" onPress={() => setBegun(true)}>
          {m.inspection_sheet_make_own()}
        </ActionButton>
      </div>
    </section>
  );
}

export function Page() {
  const view = useView(inspection.sheets, {}, { topics: ['staff'] });
  const [sheet, setSheet] = useState<SheetKind>('self');
  const [repairClass, setRepairClass] = useState<RepairClass | 'common'>('common');
  const classes = [{ value: 'common' as const, label: m.inspection_sheet_common() }, ...choicesOf(repairClassWords)];
  return (
    <PageFrame title={m.inspection_sheets_title()}>
      <FormGrid>
        <ChoiceField label={m.inspection_sheet_level()} value={sheet} options={choicesOf(sheetWords)} onChange={setSheet} />
        <ChoiceField label={m.inspection_repair_class()} value={repairClass} options={classes} onChange={setRepairClass} />
      </FormGrid>
      {view.data === undefined && view.error === null && <SkeletonRows rows={12} />}
      {view.data === undefined && view.error !== null && <LoadFailure error={view.error} onRetry={() => void view.refetch()} />}
      {view.data !== undefined && (
        <ChosenSheet
          key={`${sheet}.${repairClass}`}
          rows={view.data.rows}
          sheet={sheet}
          repairClass={repairClass === 'common' ? null : repairClass}
        />
      )}
    </PageFrame>
  );
}
