import { customers } from '@bayline/contract/customers';
import { type MergeField, MergeFilesPage } from '../../../app/merge-files.tsx';
import { PageLink } from '../../../app/navigation.tsx';
import { m } from '../../../paraglide/messages.js';
import { type Customer, organisationKindWords, sexWords, wordOf } from '../words.ts';

const fields = (): readonly MergeField<Customer>[] => [
  { key: 'name', label: m.customers_name(), value: (file) => file.name },
  { key: 'sex', label: m.customers_sex(), value: (file) => wordOf(sexWords, file.sex) },
  {
    key: 'organisationKind',
    label: m.customers_organisation_kind(),
    value: (file) => wordOf(organisationKindWords, file.organisationKind),
  },
  { key: 'mobile', label: m.customers_mobile(), value: (file) => file.mobileMasked },
  { key: 'phone', label: m.customers_phone(), value: (file) => file.phoneMasked },
  { key: 'officePhone', label: m.customers_office_phone(), value: (file) => file.officePhoneMasked },
  { key: 'idNumber', label: m.customers_id_number(), value: (file) => file.idNumberMasked },
  { key: 'address', label: m.customers_address(), value: (file) => file.addressMasked },
  { key: 'postcode', label: m.customers_postcode(), value: (file) => file.postcode },
  { key: 'fax', label: m.customers_fax(), value: (file) => file.fax },
  { key: 'email', label: m.customers_email(), value: (file) => file.email },
  { key: 'employer', label: m.customers_employer(), value: (file) => file.employer },
  { key: 'jobTitle', label: m.customers_job_title(), value: (file) => file.jobTitle },
  { key: 'memberCardNumber', label: m.customers_card(), value: (file) => file.memberCardNumber },
  { key: 'remark', label: m.customers_remark(), value: (file) => file.remark },
];

export function Page() {
  return (
    <MergeFilesPage<Customer>
      title={m.customers_duplicates()}
      breadcrumbs={[
        <PageLink key="list" to="/customers">
          {m.customers_nav()}
        </PageLink>,
      ]}
      endpoints={customers}
      topic="customer"
      fields={fields()}
      nameOf={(file) => `${file.name} ${file.number}`}
    />
  );
}
