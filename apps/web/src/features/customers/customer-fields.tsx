// The fields of a customer in groups; what a new customer must have stands first, the rest may be folded away.
import { idNumberFault, mobileFault, phoneFault } from '../../app/person-faults.ts';
import { choicesOf } from '../../app/words/words.ts';
import { m } from '../../paraglide/messages.js';
import { ChoiceField } from '../../ui/choice-field.tsx';
import { DayField } from '../../ui/day-field.tsx';
import { FormGrid } from '../../ui/form-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { type Customer, choicesOrNone, educationWords, kindWords, organisationKindWords, sexWords } from './words.ts';

export interface CustomerForm {
  readonly kind: Customer['kind'];
  readonly organisationKind: Exclude<Customer['organisationKind'], null> | '';
  readonly name: string;
  readonly sex: 'male' | 'female' | '';
  readonly mobile: string;
  readonly phone: string;
  readonly officePhone: string;
  readonly idNumber: string;
  readonly address: string;
  readonly postcode: string;
  readonly fax: string;
  readonly employer: string;
  readonly jobTitle: string;
  readonly email: string;
  readonly birthday: string;
  readonly education: Exclude<Customer['education'], null> | '';
  readonly hobbies: string;
  readonly remark: string;
}

export const emptyCustomer: CustomerForm = {
  kind: 'person',
  organisationKind: '',
  name: '',
  sex: '',
  mobile: '',
  phone: '',
  officePhone: '',
  idNumber: '',
  address: '',
  postcode: '',
  fax: '',
  employer: '',
  jobTitle: '',
  email: '',
  birthday: '',
  education: '',
  hobbies: '',
  remark: '',
};

export const customerLabels = (): Record<keyof CustomerForm, string> => ({
  kind: m.customers_kind(),
  organisationKind: m.customers_organisation_kind(),
  name: m.customers_name(),
  sex: m.customers_sex(),
  mobile: m.customers_mobile(),
  phone: m.customers_phone(),
  officePhone: m.customers_office_phone(),
  idNumber: m.customers_id_number(),
  address: m.customers_address(),
  postcode: m.customers_postcode(),
  fax: m.customers_fax(),
  employer: m.customers_employer(),
  jobTitle: m.customers_job_title(),
  email: m.customers_email(),
  birthday: m.customers_birthday(),
  education: m.customers_education(),
  hobbies: m.customers_hobbies(),
  remark: m.customers_remark(),
});

/** Masked on the page: a change asks for new ones only, and an empty field keeps what is on file. */
export const maskedFields = ['mobile', 'phone', 'officePhone', 'idNumber', 'address'] as const;

export interface CustomerFieldsProps {
  readonly form: CustomerForm;
  readonly set: (change: Partial<CustomerForm>) => void;
  readonly isTried: boolean;
  readonly today: string;
  /** Of a file that there is already: the hint that an empty field changes nothing. */
  readonly keepsMasked?: boolean;
}

type TextKey = Exclude<keyof CustomerForm, 'kind' | 'organisationKind' | 'sex' | 'birthday' | 'education'>;

/** What is wrong with each number. */
const numberFaults = (form: CustomerForm, today: string): Partial<Readonly<Record<TextKey, string | null>>> => ({
  mobile: mobileFault(form.mobile),
  phone: phoneFault(form.phone),
  officePhone: phoneFault(form.officePhone),
  idNumber: idNumberFault(form, today),
});

/** Whether it may be sent: a name, and every number such as the server takes it. */
export const isCustomerRight = (form: CustomerForm, today: string): boolean =>
  form.name.trim() !== '' && Object.values(numberFaults(form, today)).every((fault) => fault === null);

function textField({ form, set, isTried, today, keepsMasked = false }: CustomerFieldsProps) {
  const labels = customerLabels();
  const faults = isTried ? numberFaults(form, today) : {};
  return (key: TextKey, maxLength: number) => (
    <TextField
      label={labels[key]}
      maxLength={maxLength}
      isRequired={key === 'name'}
      isTried={isTried}
      fault={faults[key] ?? null}
      autoFocus={key === 'name'}
      {...(keepsMasked && maskedFields.some((one) => one === key) ? { hint: m.customers_keep_hint() } : {})}
      value={form[key]}
      onChange={(value) => set({ [key]: value })}
    />
  );
}

/** Who it is, and the mobile: enough for a file. */
export function IdentityFields(props: CustomerFieldsProps) {
  const { form, set } = props;
  const text = textField(props);
  return (
    <FormGrid>
      {text('name', 100)}
      {text('mobile', 30)}
      <ChoiceField
        label={m.customers_kind()}
        value={form.kind}
        options={choicesOf(kindWords)}
        onChange={(kind) => set(kind === 'person' ? { kind, organisationKind: '' } : { kind, sex: '' })}
      />
      {form.kind === 'organisation' ? (
        <ChoiceField
          label={m.customers_organisation_kind()}
          value={form.organisationKind}
          options={choicesOrNone(organisationKindWords)}
          onChange={(organisationKind) => set({ organisationKind })}
        />
      ) : (
        <ChoiceField label={m.customers_sex()} value={form.sex} options={choicesOrNone(sexWords)} onChange={(sex) => set({ sex })} />
      )}
      {text('idNumber', 30)}
    </FormGrid>
  );
}

export function ReachFields(props: CustomerFieldsProps) {
  const text = textField(props);
  return (
    <FormGrid>
      {text('phone', 30)}
      {text('officePhone', 30)}
      {text('address', 200)}
      {text('postcode', 10)}
      {text('fax', 30)}
      {text('email', 100)}
    </FormGrid>
  );
}

export function WorkFields(props: CustomerFieldsProps) {
  const text = textField(props);
  return (
    <FormGrid>
      {text('employer', 100)}
      {text('jobTitle', 50)}
      {text('remark', 500)}
    </FormGrid>
  );
}

/** Only what the customer has agreed to. */
export function PersonalFields({
  may,
  ...props
}: CustomerFieldsProps & { readonly may: { readonly birthday: boolean; readonly profile: boolean } }) {
  const { form, set } = props;
  const text = textField(props);
  return (
    <FormGrid>
      {may.birthday && <DayField label={m.customers_birthday()} value={form.birthday} onChange={(birthday) => set({ birthday })} />}
      {may.profile && (
        <ChoiceField
          label={m.customers_education()}
          value={form.education}
          options={choicesOrNone(educationWords)}
          onChange={(education) => set({ education })}
        />
      )}
      {may.profile && text('hobbies', 200)}
    </FormGrid>
  );
}

const orNull = <Value extends string>(value: Value | '') => (value === '' ? null : value);

/** What is open, as the server is sent it. */
export function openFields(form: CustomerForm) {
  const { kind, organisationKind, name, sex, employer, jobTitle, email, postcode, fax, remark } = form;
  const said = { name: name.trim(), employer, jobTitle, email, postcode, fax, remark };
  return { ...said, kind, organisationKind: orNull(organisationKind), sex: orNull(sex) };
}

export function consentedFields({ birthday, education, hobbies }: CustomerForm) {
  return { birthday: orNull(birthday), education: orNull(education), hobbies };
}
