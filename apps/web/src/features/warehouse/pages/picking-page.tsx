import { Segmented } from 'antd';
import { useGo, usePageSearch } from '../../../app/navigation.tsx';
import { m } from '../../../paraglide/messages.js';
import { Page as PageFrame } from '../../../ui/page.tsx';
import { BinList } from '../bin-list.tsx';
import { RequestsList } from '../requests-list.tsx';
import '../warehouse.css';

const lists = ['today', 'tomorrow', 'orders'] as const;
type List = (typeof lists)[number];

/** `order`: whose parts somebody came for. */
const readList = (raw: Record<string, unknown>): { list: List; order: string | null } => ({
  list: lists.find((list) => list === raw['list']) ?? 'today',
  order: typeof raw['order'] === 'string' ? raw['order'] : null,
});

const words: Readonly<Record<List, () => string>> = {
  today: () => m.warehouse_today(),
  tomorrow: () => m.warehouse_tomorrow(),
  orders: () => m.warehouse_by_order(),
};

export function Page() {
  const go = useGo();
  const { list, order } = usePageSearch(readList);
  return (
    <PageFrame
      title={m.warehouse_picking()}
      strip={
        <Segmented
          className="warehouse-days"
          size="large"
          aria-label={m.warehouse_list()}
          value={list}
          options={lists.map((value) => ({ value, label: words[value]() }))}
          onChange={(value: List) => void go({ to: '/warehouse/picking', search: { list: value } }, { replace: true })}
        />
      }
    >
      {list === 'orders' ? (
        <RequestsList
          status="open"
          soughtId={order}
          emptyTitle={m.warehouse_picking_empty()}
          emptyText={m.warehouse_picking_empty_text()}
        />
      ) : (
        <BinList key={list} day={list} />
      )}
    </PageFrame>
  );
}
