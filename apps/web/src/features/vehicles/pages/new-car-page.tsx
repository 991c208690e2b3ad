import { vehicles } from '@bayline/contract/vehicles';
import { normalisePlate } from '@bayline/domain/vehicles';
import { type FormEvent, useState } from 'react';
import { useCommand } from '../../../app/api.ts';
import { useDraft } from '../../../app/drafts.ts';
import { useFormat } from '../../../app/format.ts';
import { newId } from '../../../app/ids.ts';
import { PageLink, useGo, usePageSearch } from '../../../app/navigation.tsx';
import { mobileFault } from '../../../app/person-faults.ts';
import { m } from '../../../paraglide/messages.js';
import { ActionButton } from '../../../ui/action-button.tsx';
import { useLeadToFault } from '../../../ui/lead-to-fault.ts';
import { Page as PageFrame } from '../../../ui/page.tsx';
import { useNow } from '../../../ui/use-now.ts';
import { CarFields } from '../car-fields.tsx';
import { plateFault, vinFault } from '../identity-faults.ts';
import { bodyOf, emptyCar, isPersonRight, type NewCar } from '../new-car-form.ts';
import { OwnerFields, UserFields } from '../owner-fields.tsx';
import '../vehicles.css';

const plateIn = (value: unknown) => (typeof value === 'string' ? value.slice(0, 20) : '');

/** The plate that was not found, what the car is wanted for, and the plate that the booking was opened with. */
const readSearch = (raw: Record<string, unknown>) => ({
  plate: plateIn(raw['plate']),
  purpose: raw['purpose'],
  begunWith: plateIn(raw['begunWith']),
});

function isComplete(form: NewCar, today: string): boolean {
  const isIdentified = form.plate.trim() !== '' || form.vin.trim() !== '';
  const isUserRight = !form.hasOtherUser || form.user !== null || (form.userName.trim() !== '' && mobileFault(form.userMobile) === null);
  return isIdentified && isPersonRight(form, today) && isUserRight && plateFault(form) === null && vinFault(form).blocks === null;
}

export function Page() {
  const go = useGo();
  const format = useFormat();
  const now = useNow();
  const { plate, purpose, begunWith } = usePageSearch(readSearch);
  const [form, setForm, draft] = useDraft<NewCar>(`vehicle-new.${plate}`, { ...emptyCar, plate });
  const [ids] = useState(() => ({ carId: newId(), ownerId: newId(), userId: newId() }));
  const [isTried, setTried] = useState(false);
  const change = (part: Partial<NewCar>) => setForm((former) => ({ ...former, ...part }));
  const add = useCommand(vehicles.add, {
    invalidate: ['vehicle', 'customer', vehicles.list],
    refusal: 'inline',
    doneText: () => m.vehicles_saved(),
    onDone: (car) => {
      draft.clear();
      const search = { plate: car.plate ?? '' };
      if (purpose === 'check-in') void go({ to: '/reception/check-in', search }, { replace: true });
      else if (purpose === 'booking') {
        // What was said of the appointment so far waits under the plate that it was opened with.
        const isAsked = car.plate === normalisePlate(plate);
        void go({ to: '/appointments/new', search: isAsked ? { plate: begunWith } : search }, { replace: true });
      } else void go({ to: '/vehicles/$id', params: { id: car.id } }, { replace: true });
    },
  });
  const [frame, lead] = useLeadToFault<HTMLFormElement>();
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (add.isPending) return;
    setTried(true);
    if (isComplete(form, format.day(new Date(now).toISOString()))) void add.run({ body: bodyOf(form, ids) });
    else lead();
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
      <form ref={frame} className="vehicles-form" noValidate onSubmit={save}>
        <CarFields form={form} onChange={change} isTried={isTried} isPlateGiven={plate !== ''} />
        <OwnerFields form={form} onChange={change} isTried={isTried} />
        <UserFields form={form} onChange={change} isTried={isTried} />
        {add.sentence !== null && (
          <p role="alert" className="vehicles-fault">
            {add.sentence}
          </p>
        )}
        <div>
          <ActionButton kind="primary" size="large" isPending={add.isPending}>
            {m.vehicles_save()}
          </ActionButton>
        </div>
      </form>
    </PageFrame>
  );
}
