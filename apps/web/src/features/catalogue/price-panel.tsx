// What one thing cost, costs and will cost; and, for whoever sets prices, a new one from a day on.

import type { catalogue } from '@bayline/contract/catalogue';
import type { ReplyOf } from '@bayline/contract/endpoint';
import { Input } from 'antd';
import { type ReactNode, useState } from 'react';
import { useFormat } from '../../app/format.ts';
import { m } from '../../paraglide/messages.js';
import { ActionButton } from '../../ui/action-button.tsx';
import { FigureField } from '../../ui/figure-field.tsx';
import { FormField, FormGrid } from '../../ui/form-field.tsx';
import { StatusTag, type StatusTone } from '../../ui/status-tag.tsx';

export type PriceHistory = ReplyOf<typeof catalogue.partPriceHistory>;
type State = PriceHistory['rows'][number]['state'];

const states: Readonly<Record<State, readonly [StatusTone, () => string]>> = {
  planned: ['planned', () => m.catalogue_price_planned()],
  'in-force': ['ready', () => m.catalogue_price_in_force()],
  past: ['settled', () => m.catalogue_price_past()],
};

interface HistoryRowsProps extends Pick<PriceHistory, 'rows'> {
  /** Takes back a price that has not begun; left out for whoever sets none. */
  readonly onWithdraw?: ((fromDay: string) => void) | undefined;
}

function HistoryRows({ rows, onWithdraw }: HistoryRowsProps) {
  const format = useFormat();
  if (rows.length === 0) return <p className="catalogue-quiet">{m.catalogue_price_history_empty()}</p>;
  return (
    <ul className="catalogue-prices">
      {rows.map((row) => {
        const [tone, word] = states[row.state];
        return (
          <li key={row.fromDay}>
            <span>{row.fromDay}</span>
            <strong>{format.money(row.priceFen)}</strong>
            <StatusTag tone={tone}>{word()}</StatusTag>
            <small>
              {row.setByName === null || row.setAt === null
                ? m.catalogue_price_with_list()
                : m.catalogue_price_set_by({ name: row.setByName, time: format.dateTime(row.setAt) })}
            </small>
            {row.state === 'planned' && onWithdraw !== undefined && (
              <ActionButton label={m.catalogue_withdraw_day({ day: row.fromDay })} onPress={() => onWithdraw(row.fromDay)}>
                {m.catalogue_withdraw()}
              </ActionButton>
            )}
          </li>
        );
      })}
    </ul>
  );
}

export interface NewPrice {
  readonly priceFen: number;
  readonly fromDay: string;
  readonly version: number;
}

export interface PricePanelProps {
  readonly title: string;
  readonly history: PriceHistory;
  readonly maySet: boolean;
  readonly isPending: boolean;
  readonly sentence: string | null;
  /** Resolves true when the price was set. */
  readonly onSet: (price: NewPrice) => Promise<boolean>;
  readonly onWithdraw: (planned: Omit<NewPrice, 'priceFen'>) => void;
  /** What the price is for, chosen above the rows. */
  readonly choice?: ReactNode;
  /** What the group says of it. */
  readonly beside?: ReactNode;
}

function NewPriceForm({
  history,
  isPending,
  sentence,
  onSet,
}: Omit<PricePanelProps, 'title' | 'maySet' | 'choice' | 'beside' | 'onWithdraw'>) {
  const [priceFen, setPriceFen] = useState<number | null>(null);
  const [fromDay, setFromDay] = useState(history.today);
  const [isTried, setTried] = useState(false);
  const [round, setRound] = useState(0);
  const send = async () => {
    setTried(true);
    if (priceFen === null || fromDay === '' || isPending) return;
    if (!(await onSet({ priceFen, fromDay, version: history.version }))) return;
    setPriceFen(null);
    setTried(false);
    setRound((former) => former + 1);
  };
  return (
    <form
      className="catalogue-new-price"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <h3>{m.catalogue_price_new()}</h3>
      <FormGrid key={round}>
        <FigureField label={m.catalogue_price()} unit="yuan" isRequired isTried={isTried} value={priceFen} onChange={setPriceFen} />
        <FormField label={m.catalogue_from_day()} isRequired hint={m.catalogue_price_day_hint()}>
          {(field) => (
            <Input {...field} type="date" min={history.today} value={fromDay} onChange={(event) => setFromDay(event.target.value)} />
          )}
        </FormField>
      </FormGrid>
      {sentence !== null && (
        <p role="alert" className="catalogue-fault">
          {sentence}
        </p>
      )}
      <div>
        <ActionButton kind="primary" isPending={isPending}>
          {m.catalogue_price_save()}
        </ActionButton>
      </div>
    </form>
  );
}

export function PricePanel({ title, history, maySet, choice, beside, onWithdraw, ...form }: PricePanelProps) {
  const withdraw = (fromDay: string) => onWithdraw({ fromDay, version: history.version });
  return (
    <section className="bl-panel catalogue-panel" aria-label={title}>
      <h2>{title}</h2>
      {choice}
      <HistoryRows rows={history.rows} onWithdraw={maySet ? withdraw : undefined} />
      {beside}
      {maySet && <NewPriceForm history={history} {...form} />}
    </section>
  );
}
