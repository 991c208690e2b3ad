import { m } from '../../../paraglide/messages.js';
import { RequestsList } from '../requests-list.tsx';

export function Page() {
  return (
    <RequestsList
      status="open"
      title={m.warehouse_picking()}
      emptyTitle={m.warehouse_picking_empty()}
      emptyText={m.warehouse_picking_empty_text()}
    />
  );
}
