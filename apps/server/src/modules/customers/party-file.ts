// The customer's file as it lies in the table: one list of columns for reading, adding, changing and merging.

export interface PartyFile {
  readonly kind: 'person' | 'organisation';
  readonly organisationKind: 'company' | 'government' | 'leasing' | 'ride-hailing' | null;
  readonly name: string;
  readonly sex: 'male' | 'female' | null;
  readonly mobile: string | null;
  readonly phone: string | null;
  readonly officePhone: string | null;
  readonly address: string;
  readonly postcode: string;
  readonly fax: string;
  readonly employer: string;
  readonly jobTitle: string;
  readonly email: string;
  readonly idNumberSealed: Buffer | null;
  readonly idNumberTail: string | null;
  readonly birthday: string | null;
  readonly education: 'primary' | 'secondary' | 'college' | 'bachelor' | 'postgraduate' | null;
  readonly hobbies: string;
  readonly photoSha256: string | null;
  readonly classId: string | null;
  readonly classSince: string | null;
  readonly classUntil: string | null;
  readonly memberCardNumber: string;
  readonly remark: string;
}

const columnOf: Readonly<Record<keyof PartyFile, string>> = {
  kind: 'kind',
  organisationKind: 'organisation_kind',
  name: 'name',
  sex: 'sex',
  mobile: 'mobile',
  phone: 'phone',
  officePhone: 'office_phone',
  address: 'address',
  postcode: 'postcode',
  fax: 'fax',
  employer: 'employer',
  jobTitle: 'job_title',
  email: 'email',
  idNumberSealed: 'id_number_sealed',
  idNumberTail: 'id_number_tail',
  birthday: 'birthday',
  education: 'education',
  hobbies: 'hobbies',
  photoSha256: 'photo_sha256',
  classId: 'class_id',
  classSince: 'class_since',
  classUntil: 'class_until',
  memberCardNumber: 'member_card_number',
  remark: 'remark',
};

const fields = Object.entries(columnOf) as [keyof PartyFile, string][];

/** p.mobile as "mobile", … */
export const fileColumns = fields.map(([field, column]) => `p.${column} as "${field}"`).join(', ');
export const columnNames = fields.map(([, column]) => column).join(', ');
/** $first, $first+1, … in the order of the columns. */
export function placeholders(first: number): string {
  return fields.map((_, at) => `$${first + at}`).join(', ');
}
export function assignments(first: number): string {
  return fields.map(([, column], at) => `${column} = $${first + at}`).join(', ');
}
export function valuesOf(file: PartyFile): unknown[] {
  return fields.map(([field]) => file[field]);
}

/** What a new file does not say. */
export const emptyFile: Omit<PartyFile, 'kind' | 'name'> = {
  organisationKind: null,
  sex: null,
  mobile: null,
  phone: null,
  officePhone: null,
  address: '',
  postcode: '',
  fax: '',
  employer: '',
  jobTitle: '',
  email: '',
  idNumberSealed: null,
  idNumberTail: null,
  birthday: null,
  education: null,
  hobbies: '',
  photoSha256: null,
  classId: null,
  classSince: null,
  classUntil: null,
  memberCardNumber: '',
  remark: '',
};
