import { PageLink, useGo } from '../../../app/navigation.tsx';
import { m } from '../../../paraglide/messages.js';
import { Page as PageFrame } from '../../../ui/page.tsx';
import { ClassForm } from '../class-form.tsx';

export function Page() {
  const go = useGo();
  return (
    <PageFrame
      title={m.customers_class_new()}
      width="narrow"
      breadcrumbs={[
        <PageLink key="list" to="/customers/classes">
          {m.customers_classes()}
        </PageLink>,
      ]}
    >
      <ClassForm row={null} onClose={() => void go({ to: '/customers/classes' })} />
    </PageFrame>
  );
}
