// The cashier's day: what the books say against what lies there, and the papers behind it.
import type { ReplyOf } from '@bayline/contract/endpoint';
import { settlement } from '@bayline/contract/settlement';
import { useState } from 'react';
import { AllowedAction } from '../../../app/allowed-action.tsx';
import { useCommand, useView } from '../../../app/api.ts';
import { ExportButton } from '../../../app/export-button.tsx';
import { useFormat } from '../../../app/format.ts';
import { newId } from '../../../app/ids.ts';
import { LoadFailure } from '../../../app/load-failure.tsx';
import { PaperLink } from '../../../app/paper-link.tsx';
import { tenderWords } from '../../../app/words/tender.ts';
import { m } from '../../../paraglide/messages.js';
import { DayField } from '../../../ui/day-field.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { FormField, FormGrid } from '../../../ui/form-field.tsx';
import { Money } from '../../../ui/money.tsx';
import { NumberField } from '../../../ui/number-field.tsx';
import { Page as PageFrame } from '../../../ui/page.tsx';
import { PlateChip } from '../../../ui/plate-chip.tsx';
import { Scrolled } from '../../../ui/scrolled.tsx';
import { SkeletonRows } from '../../../ui/skeleton-rows.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { Sums } from '../bill-lines.tsx';
import '../settlement.css';

type Day = ReplyOf<typeof settlement.tillDay>;
type MoneyTender = Day['tenders'][number]['tender'];
const tenders: readonly MoneyTender[] = ['cash', 'wechat', 'alipay', 'card', 'transfer'];

function Count({ day }: { readonly day: Day }) {
  const format = useFormat();
  const [id] = useState(newId);
  const [counted, setCounted] = useState<Partial<Record<MoneyTender, number | null>>>({});
  const [reason, setReason] = useState('');
  const booked = (tender: MoneyTender) => {
    const row = day.tenders.find((line) => line.tender === tender);
    return row ? row.takenFen - row.refundedFen : 0;
  };
  const close = useCommand(settlement.closeTill, {
    invalidate: ['settlement', settlement.tillDay, settlement.tillCloses],
    doneText: () => m.settlement_till_closed(),
    refusal: 'inline',
  });
  const run = () => {
    const figures = tenders.flatMap((tender) => {
      const countedFen = counted[tender] ?? null;
      return countedFen === null ? [] : [{ tender, countedFen }];
    });
    void close.run({ body: { id, day: day.day, counted: figures, reason } });
  };
  return (
    <>
      <FormGrid>
        {tenders.map((tender) => (
          <FormField key={tender} label={tenderWords[tender]()} hint={`${m.settlement_till_books()} ${format.money(booked(tender))}`}>
            {(field) => (
              <NumberField
                {...field}
                unit="yuan"
                value={counted[tender] ?? null}
                onChange={(fen) => setCounted((before) => ({ ...before, [tender]: fen }))}
              />
            )}
          </FormField>
        ))}
        <TextField label={m.settlement_till_reason()} value={reason} maxLength={200} onChange={setReason} fault={close.sentence} />
      </FormGrid>
      <div>
        <AllowedAction actions={day.allowedActions} action="close" kind="primary" isPending={close.isPending} onPress={run}>
          {m.settlement_till_close()}
        </AllowedAction>
      </div>
    </>
  );
}

function Closed({ day }: { readonly day: Day }) {
  return day.tenders.map((line) => (
    <Sums
      key={line.tender}
      rows={[
        { label: tenderWords[line.tender](), fen: line.takenFen - line.refundedFen },
        { label: m.settlement_till_counted(), fen: line.countedFen ?? 0 },
        { label: m.settlement_till_difference(), fen: (line.countedFen ?? 0) - line.takenFen + line.refundedFen },
      ]}
    />
  ));
}

function Papers({ day }: { readonly day: Day }) {
  const format = useFormat();
  if (day.papers.length === 0)
    return <EmptyState icon="yuan" title={m.settlement_till_papers_empty()} text={m.settlement_till_papers_empty_text()} />;
  return (
    <Scrolled label={m.settlement_till_papers()}>
      <table className="settlement-table settlement-lines">
        <thead>
          <tr>
            <th scope="col">{m.settlement_receipt()}</th>
            <th scope="col">{m.settlement_number()}</th>
            <th scope="col">{m.settlement_plate()}</th>
            <th scope="col">{m.settlement_tender()}</th>
            <th scope="col">{m.settlement_recorded_at()}</th>
            <th scope="col" className="settlement-figure">
              {m.settlement_line_amount()}
            </th>
          </tr>
        </thead>
        <tbody>
          {day.papers.map((row) => (
            <tr key={row.id}>
              <td data-main="true">{row.receiptNumber}</td>
              <td>{row.settlementNumber}</td>
              <td>
                <PlateChip plate={row.plate} />
              </td>
              <td>{tenderWords[row.tender]()}</td>
              <td>{format.dateTime(row.recordedAt)}</td>
              <td className="settlement-figure">
                <Money fen={row.amountFen} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scrolled>
  );
}

function Closes({ onDay }: { readonly onDay: (day: string, cashierId: string) => void }) {
  const format = useFormat();
  const view = useView(settlement.tillCloses, {}, { topics: ['settlement'] });
  const rows = view.data?.rows ?? [];
  return (
    <section className="bl-panel settlement-card" aria-label={m.settlement_till_closes()}>
      <h2>{m.settlement_till_closes()}</h2>
      {view.data !== undefined && rows.length === 0 && (
        <EmptyState icon="yuan" title={m.settlement_till_closes_empty()} text={m.settlement_till_closes_empty_text()} />
      )}
      <ul className="bl-list settlement-obstacles">
        {rows.map((row) => (
          <li key={row.id}>
            <button type="button" className="bl-link-button" onClick={() => onDay(row.day, row.cashierId)}>
              {row.number}
            </button>
            <span>{`${format.day(row.day)} ${row.cashierName}`}</span>
            <Money fen={row.countedFen} />
            <span>{`${m.settlement_till_difference()} ${format.money(row.countedFen - row.systemFen)} ${row.reason}`}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

export function Page() {
  const [asked, setAsked] = useState<{ readonly day?: string; readonly cashierId?: string }>({});
  const view = useView(settlement.tillDay, { query: asked }, { topics: ['settlement'], keepsPrevious: true });
  const day = view.data;
  if (day === undefined) {
    return (
      <PageFrame title={m.settlement_till_nav()}>
        {view.error === null ? <SkeletonRows /> : <LoadFailure error={view.error} onRetry={() => void view.refetch()} />}
      </PageFrame>
    );
  }
  const state = day.closeNumber === null ? m.settlement_till_open() : m.settlement_till_is_closed({ number: day.closeNumber });
  return (
    <PageFrame title={m.settlement_till_title({ day: day.day })}>
      <section className="bl-panel settlement-card" aria-label={m.settlement_till_nav()}>
        <DayField label={m.settlement_till_day()} value={day.day} onChange={(value) => setAsked((before) => ({ ...before, day: value }))} />
        <p>{`${day.cashierName} · ${state}`}</p>
        <Sums rows={[{ label: m.settlement_till_books(), fen: day.systemFen, isMain: true }]} />
        {day.closeNumber === null ? <Count key={day.day} day={day} /> : <Closed day={day} />}
        {day.closeId !== null && (
          <div>
            <PaperLink paper={settlement.closePaper} params={{ id: day.closeId }}>
              {m.settlement_till_paper()}
            </PaperLink>
          </div>
        )}
      </section>
      <section className="bl-panel settlement-card" aria-label={m.settlement_till_papers()}>
        <h2>{m.settlement_till_papers()}</h2>
        <Papers day={day} />
        <div>
          <ExportButton
            endpoint={settlement.exportTillDay}
            body={{ day: day.day, cashierId: day.cashierId }}
            name={`${m.settlement_till_nav()} ${day.day}`}
          />
        </div>
      </section>
      <Closes onDay={(value, cashierId) => setAsked({ day: value, cashierId })} />
    </PageFrame>
  );
}
