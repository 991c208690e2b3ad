// All lines of a day in the order of the bins, so that the storekeeper walks once. A scanner types like a keyboard and ends
// with Enter: a scan takes the next step of its line.
import { warehouse } from '@bayline/contract/warehouse';
import { Input } from 'antd';
import { useState } from 'react';
import { useView } from '../../app/api.ts';
import { useFormat } from '../../app/format.ts';
import { LoadFailure } from '../../app/load-failure.tsx';
import { notify } from '../../app/notices.ts';
import { m } from '../../paraglide/messages.js';
import { EmptyState } from '../../ui/empty-state.tsx';
import { PlateChip } from '../../ui/plate-chip.tsx';
import { SkeletonRows } from '../../ui/skeleton-rows.tsx';
import { useIsPhone } from '../../ui/use-is-phone.ts';
import { AskerLink } from './pick-order.tsx';
import { LineFacts } from './request-line.tsx';
import { nextStepOf, type PickOrder, RequestSteps, useQuickSteps } from './request-steps.tsx';

type Told = Parameters<Parameters<typeof RequestSteps>[0]['onOpen']>[0];
interface Place {
  readonly order: PickOrder;
  readonly line: PickOrder['lines'][number];
}

const placeKey = ({ line }: Place) => `${line.warehouseName}\n${line.bin}\n${line.number}`;

function inBinOrder(orders: readonly PickOrder[]): Place[] {
  const places = orders.flatMap((order) => order.lines.map((line) => ({ order, line })));
  return places.sort((a, b) => (placeKey(a) < placeKey(b) ? -1 : 1));
}

function ScanField({ onScan }: { readonly onScan: (number: string) => void }) {
  const [typed, setTyped] = useState('');
  const isPhone = useIsPhone();
  return (
    <Input
      className="warehouse-scan"
      // A scanner at the desk types at once; on a phone the keys would cover the list.
      autoFocus={!isPhone}
      size="large"
      allowClear
      maxLength={60}
      aria-label={m.warehouse_scan()}
      placeholder={m.warehouse_scan_hint()}
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
      onPressEnter={() => {
        if (typed.trim() !== '') onScan(typed.trim());
        setTyped('');
      }}
    />
  );
}

export function BinList({ day }: { readonly day: 'today' | 'tomorrow' }) {
  const format = useFormat();
  const view = useView(warehouse.partsRequests, { query: { status: day } }, { topics: ['parts-request', 'stock'] });
  const [open, setOpen] = useState<{ readonly id: string; readonly form: Told } | null>(null);
  const quick = useQuickSteps();
  if (view.data === undefined)
    return view.error === null ? <SkeletonRows /> : <LoadFailure error={view.error} onRetry={() => void view.refetch()} />;
  const places = inBinOrder(view.data.rows);
  const scan = (text: string) => {
    const number = text.toUpperCase();
    const named = places.filter(({ line }) => line.number.toUpperCase() === number);
    const place = named.find(({ line }) => nextStepOf(line) !== null);
    if (place === undefined) {
      const said = named.length === 0 ? m.warehouse_scan_unknown : m.warehouse_scan_no_step;
      return notify('refused', said({ number: text }));
    }
    const step = nextStepOf(place.line);
    if (step === 'pick') quick.pick(place.line);
    else if (step === 'accept') quick.accept(place.line);
    else setOpen({ id: place.line.id, form: step });
  };
  if (places.length === 0) return <EmptyState icon="boxes" title={m.warehouse_picking_empty()} text={m.warehouse_picking_empty_text()} />;
  return (
    <section className="bl-panel warehouse-order" aria-label={m.warehouse_list()}>
      <ScanField onScan={scan} />
      <ul className="warehouse-lines">
        {places.map(({ order, line }) => (
          <li key={line.id}>
            <LineFacts line={line}>
              <div className="warehouse-asker">
                <PlateChip plate={order.plate} />
                <AskerLink order={order} />
                <small>{m.warehouse_needed_at({ time: format.dateTime(line.neededAt) })}</small>
              </div>
              <RequestSteps
                line={line}
                open={open?.id === line.id ? open.form : null}
                onOpen={(form) => setOpen(form === null ? null : { id: line.id, form })}
              />
            </LineFacts>
          </li>
        ))}
      </ul>
    </section>
  );
}
