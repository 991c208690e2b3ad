import { m } from '../../../paraglide/messages.js';
import { RequestsList } from '../requests-list.tsx';

export function Page() {
  return (
    <RequestsList
      status="issued"
      title={m.warehouse_returns()}
      emptyTitle={m.warehouse_returns_empty()}
      emptyText={m.warehouse_returns_empty_text()}
    />
  );
}
