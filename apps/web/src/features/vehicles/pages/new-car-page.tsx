import { vehicles } from '@bayline/contract/vehicles';
import { useState } from 'react';
import { useCommand } from '../../../app/api.ts';
import { useDraft } from '../../../app/drafts.ts';
import { newId } from '../../../app/ids.ts';
import { PageLink, useGo } from '../../../app/navigation.tsx';
import { m } from '../../../paraglide/messages.js';
import { ActionButton } from '../../../ui/action-button.tsx';
import { Page as PageFrame } from '../../../ui/page.tsx';
import { CarFields } from '../car-fields.tsx';
import { bodyOf, emptyCar, type NewCar, plateFault, vinFault } from '../new-car-form.ts';
import { OwnerFields } from '../owner-fields.tsx';
import '../vehicles.css';

export function Page() {
  const go = useGo();
  const [form, setForm, draft] = useDraft<NewCar>('vehicle-new', emptyCar);
  const [ids] = useState(() => ({ carId: newId(), ownerId: newId() }));
  const [isTried, setTried] = useState(false);
  const change = (part: Partial<NewCar>) => setForm((former) => ({ ...former, ...part }));
  const add = useCommand(vehicles.add, {
    invalidate: ['vehicle', 'customer', vehicles.list],
    refusal: 'inline',
    doneText: () => m.vehicles_saved(),
    onDone: (car) => {
      draft.clear();
      void go({ to: '/vehicles/$id', params: { id: car.id } }, { replace: true });
    },
  });
  const save = () => {
    setTried(true);
    const isIdentified = form.plate.trim() !== '' || form.vin.trim() !== '';
    const hasOwner = form.owner !== null || form.name.trim() !== '';
    if (isIdentified && hasOwner && plateFault(form) === null && vinFault(form).blocks === null) void add.run({ body: bodyOf(form, ids) });
  };
  return (
    <PageFrame
      title={m.vehicles_new()}
      width="narrow"
      breadcrumbs={[
        <PageLink key="list" to="/vehicles">
          {m.vehicles_nav()}
        </PageLink>,
      ]}
    >
      <CarFields form={form} onChange={change} isTried={isTried} />
      <OwnerFields form={form} onChange={change} isTried={isTried} />
      {add.sentence !== null && (
        <p role="alert" className="vehicles-fault">
          {add.sentence}
        </p>
      )}
      <div>
        <ActionButton kind="primary" size="large" isPending={add.isPending} onPress={save}>
          {m.vehicles_save()}
        </ActionButton>
      </div>
    </PageFrame>
  );
}
