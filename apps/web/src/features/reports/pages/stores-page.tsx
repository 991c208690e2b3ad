import { m } from '../../../paraglide/messages.js';
import { Page as PageFrame } from '../../../ui/page.tsx';
import { Card as StoresCompared } from '../stores-compared.tsx';

export function Page() {
  return (
    <PageFrame title={m.reports_stores()}>
      <StoresCompared />
    </PageFrame>
  );
}
