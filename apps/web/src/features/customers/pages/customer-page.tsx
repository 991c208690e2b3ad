import { customers } from '@bayline/contract/customers';
import type { ReplyOf } from '@bayline/contract/endpoint';
import { vehicles } from '@bayline/contract/vehicles';
import { Input } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useAhead, useCommand, useView, viewOf } from '../../../app/api.ts';
import { Completeness } from '../../../app/completeness.tsx';
import { useFormat } from '../../../app/format.ts';
import { LoadFailure } from '../../../app/load-failure.tsx';
import { MergedNotes } from '../../../app/merged-note.tsx';
import { PageLink, usePageParams } from '../../../app/navigation.tsx';
import { usePermission } from '../../../app/session.ts';
import { m } from '../../../paraglide/messages.js';
import { ActionButton } from '../../../ui/action-button.tsx';
import { Facts } from '../../../ui/facts.tsx';
import { FormField } from '../../../ui/form-field.tsx';
import { Group } from '../../../ui/more-fields.tsx';
import { Page as PageFrame } from '../../../ui/page.tsx';
import { PlateChip } from '../../../ui/plate-chip.tsx';
import { SkeletonRows } from '../../../ui/skeleton-rows.tsx';
import { ClassPanel } from '../class-panel.tsx';
import { Consents } from '../consents.tsx';
import { Contacts } from '../contacts.tsx';
import { type Customer, educationWords, kindWords, organisationKindWords, sexWords, wordOf } from '../words.ts';
import '../customers.css';

// Loaded when somebody edits: most who open the page only read it.
const CustomerEdit = lazy(async () => ({ default: (await import('../customer-form.tsx')).CustomerEdit }));

type Clear = ReplyOf<typeof customers.reveal>;

function Reveal({ id, onShown }: { readonly id: string; readonly onShown: (clear: Clear) => void }) {
  const [reason, setReason] = useState('');
  const [isTried, setTried] = useState(false);
  const reveal = useCommand(customers.reveal, { onDone: onShown });
  const isShort = reason.trim().length < 2;
  const ask = () => {
    setTried(true);
    if (!isShort) void reveal.run({ params: { id }, body: { reason: reason.trim() } });
  };
  return (
    <form
      className="customers-reason"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        ask();
      }}
    >
      <FormField
        label={m.customers_reason()}
        hint={m.customers_reason_hint()}
        fault={isTried && isShort ? m.customers_reason_required() : null}
      >
        {(field) => <Input {...field} maxLength={200} value={reason} onChange={(event) => setReason(event.target.value)} />}
      </FormField>
      <div>
        <ActionButton isPending={reveal.isPending}>{m.customers_reveal()}</ActionButton>
      </div>
    </form>
  );
}

function FileFacts({ customer, clear }: { readonly customer: Customer; readonly clear: Clear | null }) {
  const format = useFormat();
  const isPerson = customer.kind === 'person';
  const { reachedBy } = customer;
  return (
    <>
      <Group title={m.customers_group_identity()}>
        <Facts
          isLive
          rows={[
            [m.customers_number(), customer.number],
            [m.customers_kind(), kindWords[customer.kind]()],
            isPerson
              ? [m.customers_sex(), wordOf(sexWords, customer.sex)]
              : [m.customers_organisation_kind(), wordOf(organisationKindWords, customer.organisationKind)],
            [m.customers_id_number(), clear?.idNumber ?? customer.idNumberMasked],
            [m.customers_since(), format.day(customer.createdAt)],
          ]}
        />
      </Group>
      <Group title={m.customers_group_reach()}>
        <Facts
          isLive
          rows={[
            [m.customers_reached_by(), reachedBy === null ? null : `${reachedBy.name} ${reachedBy.phoneMasked}`],
            [m.customers_mobile(), clear?.mobile ?? customer.mobileMasked],
            [m.customers_phone(), clear?.phone ?? customer.phoneMasked],
            [m.customers_office_phone(), clear?.officePhone ?? customer.officePhoneMasked],
            [m.customers_address(), clear?.address ?? customer.addressMasked],
            [m.customers_postcode(), customer.postcode],
            [m.customers_fax(), customer.fax],
            [m.customers_email(), customer.email],
          ]}
        />
      </Group>
      <Group title={m.customers_group_work()}>
        <Facts
          rows={[
            [m.customers_employer(), customer.employer],
            [m.customers_job_title(), customer.jobTitle],
            [m.customers_remark(), customer.remark],
          ]}
        />
      </Group>
      <Group title={m.customers_group_personal()}>
        <Facts
          rows={[
            [m.customers_birthday(), customer.birthday],
            [m.customers_education(), wordOf(educationWords, customer.education)],
            [m.customers_hobbies(), customer.hobbies],
            [m.customers_photo(), customer.hasPhoto ? m.customers_photo_kept() : m.customers_photo_none()],
          ]}
        />
        {clear !== null && clear.photo !== null && <img className="customers-photo" src={clear.photo} alt={m.customers_photo_alt()} />}
      </Group>
    </>
  );
}

interface FileProps {
  readonly customer: Customer;
  readonly clear: Clear | null;
  readonly onClear: (clear: Clear | null) => void;
}

function File({ customer, clear, onClear }: FileProps) {
  const mayReveal = usePermission('customers.reveal');
  return (
    <section className="bl-panel customers-panel" aria-label={m.customers_file()}>
      <Completeness percent={customer.completenessPercent} missing={customer.missing} />
      <FileFacts customer={customer} clear={clear} />
      {clear !== null && (
        <div className="customers-row">
          <p role="status">{m.customers_revealed_note()}</p>
          <ActionButton onPress={() => onClear(null)}>{m.customers_hide()}</ActionButton>
        </div>
      )}
      {mayReveal && clear === null && <Reveal id={customer.id} onShown={onClear} />}
    </section>
  );
}

const carsOf = (id: string, isEnabled: boolean) => viewOf(vehicles.ofCustomer, { params: { id } }, { topics: ['vehicle'], isEnabled });

function Cars({ id }: { readonly id: string }) {
  const view = useView(...carsOf(id, true));
  const rows = view.data?.rows;
  return (
    <section className="bl-panel customers-panel" aria-label={m.customers_cars()}>
      <h2>{m.customers_cars()}</h2>
      {rows === undefined && view.error !== null && <LoadFailure error={view.error} onRetry={() => void view.refetch()} />}
      {rows?.length === 0 && <p>{m.customers_no_cars()}</p>}
      {rows?.map((row) => (
        <PageLink key={row.id} to="/vehicles/$id" params={{ id: row.id }} className="bl-link customers-row">
          <PlateChip plate={row.plate} />
          {row.modelName}
        </PageLink>
      ))}
    </section>
  );
}

function Content({
  customer,
  isEditing,
  onClose,
}: {
  readonly customer: Customer;
  readonly isEditing: boolean;
  readonly onClose: () => void;
}) {
  const [clear, setClear] = useState<Clear | null>(null);
  const mayEdit = usePermission('customers.edit');
  const seesCars = usePermission('vehicles.read');
  const phones = new Map(clear?.contacts.map((contact) => [contact.id, contact.phone]));
  return (
    <>
      <MergedNotes aliases={customer.aliases} undoMerge={customers.undoMerge} topic="customer" />
      <div className="customers-columns">
        <div>
          {isEditing ? (
            <Suspense fallback={<SkeletonRows />}>
              <CustomerEdit customer={customer} onClose={onClose} />
            </Suspense>
          ) : (
            <File customer={customer} clear={clear} onClear={setClear} />
          )}
        </div>
        <div>
          {seesCars && <Cars id={customer.id} />}
          <ClassPanel customer={customer} mayEdit={mayEdit} />
          <Contacts customer={customer} mayEdit={mayEdit} phones={phones} />
          <Consents customer={customer} mayEdit={mayEdit} />
        </div>
      </div>
    </>
  );
}

export function Page() {
  const { id } = usePageParams('/customers/$id');
  const [isEditing, setEditing] = useState(false);
  const mayEdit = usePermission('customers.edit');
  const seesCars = usePermission('vehicles.read');
  const view = useView(customers.get, { params: { id } }, { topics: ['customer'] });
  useAhead(...carsOf(id, seesCars));
  const crumbs = [
    <PageLink key="list" to="/customers">
      {m.customers_nav()}
    </PageLink>,
  ];
  const customer = view.data;
  if (customer === undefined) {
    return (
      <PageFrame title={m.customers_nav()} breadcrumbs={crumbs}>
        {view.error === null ? <SkeletonRows /> : <LoadFailure error={view.error} onRetry={() => void view.refetch()} />}
      </PageFrame>
    );
  }
  return (
    <PageFrame
      title={customer.name}
      breadcrumbs={crumbs}
      actions={mayEdit && !isEditing ? <ActionButton onPress={() => setEditing(true)}>{m.customers_edit()}</ActionButton> : null}
    >
      <Content key={customer.id} customer={customer} isEditing={isEditing} onClose={() => setEditing(false)} />
    </PageFrame>
  );
}
