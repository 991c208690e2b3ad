import type { catalogue } from '@bayline/contract/catalogue';
import type { ReplyOf } from '@bayline/contract/endpoint';
import type { ReactNode } from 'react';
import { useFormat } from '../../app/format.ts';
import { useLanguage } from '../../app/language.ts';
import { nameOf } from '../../app/name-of.ts';
import { m } from '../../paraglide/messages.js';
import type { Column } from '../../ui/data-list.tsx';
import { InactiveTag } from './inactive-tag.tsx';

type Row = ReplyOf<typeof catalogue.listParts>['rows'][number];

/** The columns of a parts list; `short` are those of the price list. */
export function usePartColumns(): {
  readonly all: readonly Column<Row>[];
  readonly short: readonly Column<Row>[];
  readonly priceOf: (row: Row) => ReactNode;
} {
  const format = useFormat();
  const language = useLanguage();
  const priceOf = (row: Row) => (row.priceFen === null ? m.catalogue_rate_none() : format.money(row.priceFen));
  const nextOf = ({ nextPrice }: Row) =>
    nextPrice === null ? '' : m.catalogue_next_price({ day: nextPrice.fromDay, price: format.money(nextPrice.priceFen) });
  const numberOf = (row: Row) => (row.successor === null ? row.number : `${row.number} → ${row.successor.number}`);
  const short: readonly Column<Row>[] = [
    { id: 'number', header: m.catalogue_number(), width: '210px', cell: numberOf },
    { id: 'name', header: m.catalogue_name(), width: 'minmax(130px, 1fr)', cell: (row) => nameOf(row, language) },
    { id: 'unit', header: m.catalogue_unit(), width: '56px', cell: (row) => row.unit },
    { id: 'price', header: m.catalogue_price(), width: '104px', align: 'end', cell: priceOf },
    { id: 'next', header: m.catalogue_upcoming(), width: '205px', cell: nextOf },
  ];
  const brand: Column<Row> = { id: 'brand', header: m.catalogue_brand(), width: '110px', cell: (row) => row.brand };
  const category: Column<Row> = { id: 'category', header: m.catalogue_category(), width: '110px', cell: (row) => row.category };
  const state: Column<Row> = { id: 'state', header: m.catalogue_state(), width: '100px', cell: (row) => !row.isActive && <InactiveTag /> };
  return { all: [...short.slice(0, 2), brand, category, ...short.slice(2), state], short, priceOf };
}
