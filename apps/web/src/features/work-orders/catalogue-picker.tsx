// What goes on an order by typing: operations, parts and whole canned jobs.
import { catalogue } from '@bayline/contract/catalogue';
import type { ReplyOf } from '@bayline/contract/endpoint';
import { workOrders } from '@bayline/contract/work-orders';
import { useFormat } from '../../app/format.ts';
import { useLanguage } from '../../app/language.ts';
import { nameOf } from '../../app/name-of.ts';
import { SearchPicker } from '../../app/search-picker.tsx';
import { m } from '../../paraglide/messages.js';

export type CatalogueOperation = ReplyOf<typeof catalogue.listOperations>['rows'][number];
export type CataloguePart = ReplyOf<typeof catalogue.listParts>['rows'][number];
type CannedJob = ReplyOf<typeof workOrders.cannedJobs>['rows'][number];

export function OperationPicker({ onPick }: { readonly onPick: (operation: CatalogueOperation) => void }) {
  const format = useFormat();
  const label = (row: CatalogueOperation) =>
    `${row.code} ${nameOf(row)} · ${m.work_orders_hours({ hours: format.hours(row.billedHours) })} · ${row.rateFen === null ? m.work_orders_no_price() : format.money(row.rateFen)}`;
  return (
    <SearchPicker
      label={m.work_orders_labour_pick()}
      endpoint={catalogue.listOperations}
      topics={['catalogue']}
      optionOf={label}
      isOffered={(row) => row.isActive}
      onPick={onPick}
    />
  );
}

export function PartPicker({ onPick }: { readonly onPick: (part: CataloguePart) => void }) {
  const format = useFormat();
  const label = (row: CataloguePart) => {
    const price = row.priceFen === null ? m.work_orders_no_price() : format.money(row.priceFen);
    const newer = row.successor === null ? '' : ` → ${row.successor.number}`;
    return `${row.number} ${nameOf(row)} · ${price}${newer}`;
  };
  return (
    <SearchPicker
      label={m.work_orders_parts_pick()}
      endpoint={catalogue.listParts}
      topics={['catalogue']}
      optionOf={label}
      isOffered={(row) => row.isActive}
      onPick={onPick}
    />
  );
}

export function CannedJobPicker({ orderId, onPick }: { readonly orderId: string; readonly onPick: (job: CannedJob) => void }) {
  const format = useFormat();
  const language = useLanguage();
  const label = (row: CannedJob) => {
    const price = row.fixedPriceFen === null ? m.work_orders_canned_by_list() : format.money(row.fixedPriceFen);
    return `${row.code} ${nameOf(row, language)} · ${price} · ${m.work_orders_canned_lines({ labour: row.labour, parts: row.parts })}`;
  };
  return (
    <SearchPicker
      label={m.work_orders_canned_pick()}
      endpoint={workOrders.cannedJobs}
      params={{ id: orderId }}
      topics={['catalogue']}
      optionOf={label}
      onPick={onPick}
    />
  );
}
