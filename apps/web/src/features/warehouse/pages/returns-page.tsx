import { m } from '../../../paraglide/messages.js';
import { Page as PageFrame } from '../../../ui/page.tsx';
import { RequestsList } from '../requests-list.tsx';
import '../warehouse.css';

export function Page() {
  return (
    <PageFrame title={m.warehouse_returns()}>
      <RequestsList status="put-back" title={m.warehouse_to_put_back()} />
      <RequestsList status="issued" emptyTitle={m.warehouse_returns_empty()} emptyText={m.warehouse_returns_empty_text()} />
    </PageFrame>
  );
}
