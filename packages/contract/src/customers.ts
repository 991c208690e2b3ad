// People and companies the store serves, and their classes. Phones, address and ID number come masked; `reveal` shows
// them and leaves an event.
import type { PriceLevel } from '@bayline/domain/kernel';
import { Type } from 'typebox';
import {
  allOptional,
  Day,
  endpoint,
  field,
  Id,
  Instant,
  Nullable,
  OneOf,
  Optional,
  PageQuery,
  PhotoDataUrl,
  PriceFen,
  pageOf,
  shape,
  sheetOf,
  Text,
  Version,
  xlsx,
} from './endpoint.ts';
import { Aliases, mergeEndpoints } from './file-merges.ts';

export const PartyKind = OneOf(['person', 'organisation'] as const);
export const OrganisationKind = OneOf(['company', 'government', 'leasing', 'ride-hailing'] as const);
export const Sex = OneOf(['male', 'female'] as const);
export const Education = OneOf(['primary', 'secondary', 'college', 'bachelor', 'postgraduate'] as const);
export const ConsentKind = OneOf(['birthday-care', 'profile', 'photo'] as const);
export const CustomerGap = OneOf(['mobile', 'organisation-kind', 'id-number'] as const);

const editable = {
  kind: field('A1.4', PartyKind),
  name: field('A1.2', Text(100)),
  sex: field('A1.3', Nullable(Sex)),
  employer: field('A1.12', Text(100, 0)),
  email: field('A1.18', Text(100, 0)),
  remark: Text(500, 0),
};

/** Fields that a file may do without; left out of a change they stay as they are. */
const details = {
  organisationKind: Nullable(OrganisationKind),
  postcode: field('A1.10', Text(10, 0)),
  fax: field('A1.11', Text(30, 0)),
  jobTitle: field('A1.13', Text(50, 0)),
};

/** Of somebody who drives today, or is driven. */
const Birthday = Type.String({ format: 'date', pattern: '^(19[1-9][0-9]|20[0-9]{2})-' });

/** Kept with the customer's consent only. */
const consented = {
  birthday: field('A1.15', Nullable(Birthday)),
  education: field('A1.16', Nullable(Education)),
  hobbies: field('A1.17', Text(200, 0)),
};

const inClear = {
  address: field('A1.9', Text(200, 0)),
  mobile: field('A1.6', Nullable(Text(30))),
  phone: field('A1.7', Nullable(Text(30))),
  idNumber: field('A1.14', Nullable(Text(30))),
};
const officePhone = field('A1.8', Nullable(Text(30)));

/** A new customer, also used where one is made with the car. Phones are checked and normalised by the rules. */
export const NewCustomer = shape({ ...editable, ...inClear, ...allOptional({ ...details, officePhone }), id: Id });

export const CustomerRow = shape({
  id: Id,
  number: field('A1.1', Type.String()),
  kind: PartyKind,
  name: Type.String(),
  mobileMasked: Nullable(Type.String()),
  /** What the file lacks. */
  missing: Type.Array(CustomerGap, { maxItems: 5 }),
});

const Contact = {
  name: Text(100),
  relation: OneOf(['family', 'driver', 'colleague', 'assistant', 'other'] as const),
  purpose: OneOf(['any', 'booking', 'progress', 'payment', 'emergency'] as const),
  isPreferred: Type.Boolean(),
};

export const CustomerView = shape({
  ...editable,
  ...details,
  ...consented,
  id: Id,
  number: field('A1.1', Type.String()),
  /** Who is called first, and where: the preferred contact, else the customer. */
  reachedBy: field('A1.5', Nullable(shape({ name: Type.String(), phoneMasked: Type.String() }))),
  mobileMasked: field('A1.6', Nullable(Type.String())),
  /** At home. */
  phoneMasked: field('A1.7', Nullable(Type.String())),
  officePhoneMasked: field('A1.8', Nullable(Type.String())),
  idNumberMasked: field('A1.14', Nullable(Type.String())),
  /** City and district only; `reveal` shows the rest. */
  addressMasked: field('A1.9', Type.String()),
  /** `reveal` shows it. */
  hasPhoto: field('A1.19', Type.Boolean()),
  classId: Nullable(Id),
  classNameZh: Nullable(Type.String()),
  classNameEn: Nullable(Type.String()),
  classSince: Nullable(Day),
  classUntil: Nullable(Day),
  memberCardNumber: Text(30, 0),
  contacts: Type.Array(shape({ ...Contact, id: Id, phoneMasked: Type.String() }), { maxItems: 50 }),
  consents: Type.Array(
    shape({ kind: ConsentKind, givenOn: Day, channel: Type.String(), wordingVersion: Type.String(), withdrawnOn: Nullable(Day) }),
    { maxItems: 50 },
  ),
  missing: Type.Array(CustomerGap, { maxItems: 5 }),
  completenessPercent: Type.Integer({ minimum: 0, maximum: 100 }),
  aliases: Aliases,
  version: Version,
  createdAt: Instant,
});

const BasisPoints = Type.Integer({ minimum: 0, maximum: 10_000, description: '1/10000 off: 500 = 5 % off' });
const levels = ['retail', 'member', 'fleet'] as const satisfies readonly PriceLevel[];
const classFields = {
  code: field('A3.1', Text(20)),
  nameZh: field('A3.2', Text(50)),
  nameEn: Text(50, 0),
  priceLevel: field('A3.3', OneOf(levels)),
  /** Null = without end. */
  validityMonths: field('A3.4', Nullable(Type.Integer({ minimum: 1, maximum: 600 }))),
  feeFen: field('A3.5', PriceFen),
  pointsRequired: field('A3.6', Type.Integer({ minimum: 0, maximum: 100_000_000 })),
  singleVisitFen: field('A3.7', PriceFen),
  labourDiscountBasisPoints: field('A3.8', BasisPoints),
  partsDiscountBasisPoints: field('A3.9', BasisPoints),
  isActive: Type.Boolean(),
};
export const CustomerClass = shape({ ...classFields, id: Id, version: Version });

/** Columns of the sheet of customers; phones, ID number and address are masked in it as on the page. */
const customerColumns = {
  number: field('A1.1', Text(30)),
  name: field('A1.2', Text(100)),
  sex: field('A1.3', Text(10, 0)),
  kind: field('A1.4', Text(30)),
  reachedBy: field('A1.5', Text(200, 0)),
  mobile: field('A1.6', Text(30, 0)),
  phone: field('A1.7', Text(30, 0)),
  officePhone: field('A1.8', Text(30, 0)),
  address: field('A1.9', Text(200, 0)),
  postcode: field('A1.10', Text(10, 0)),
  fax: field('A1.11', Text(30, 0)),
  employer: field('A1.12', Text(100, 0)),
  jobTitle: field('A1.13', Text(50, 0)),
  idNumber: field('A1.14', Text(30, 0)),
  birthday: field('A1.15', Text(10, 0)),
  education: field('A1.16', Text(30, 0)),
  hobbies: field('A1.17', Text(200, 0)),
  email: field('A1.18', Text(100, 0)),
  photo: field('A1.19', Text(10, 0)),
  className: Text(50, 0),
  classSince: Text(10, 0),
  classUntil: Text(10, 0),
  memberCardNumber: Text(30, 0),
  missing: Text(200, 0),
  remark: Text(500, 0),
};

const { isActive: _, ...classColumns } = classFields;

/** Fields whose value may be taken from the file that becomes an alias. What stands under a consent stays with it. */
export const mergeableOfCustomer = [
  'name',
  'sex',
  'mobile',
  'phone',
  'officePhone',
  'address',
  'postcode',
  'fax',
  'employer',
  'jobTitle',
  'idNumber',
  'email',
  'organisationKind',
  'memberCardNumber',
  'remark',
] as const;

/** What a file may be refused for, besides a mobile that another file has. */
export const customerRefusals = [
  'name-empty',
  'name-characters',
  'phone-missing',
  'phone-characters',
  'phone-mobile',
  'phone-landline',
  'phone-area-code',
  'id-card-length',
  'id-card-characters',
  'id-card-birth-date',
  'id-card-check-digit',
  'credit-code-length',
  'credit-code-characters',
  'credit-code-check-character',
  'mobile-known',
  'organisation-kind-of-person',
  'consent-missing',
  'birthday-in-future',
] as const;

export const customers = {
  list: endpoint({
    method: 'GET',
    path: '/customers',
    permission: 'customers.read',
    summary: 'Customers, newest first, or those whose name, pinyin initials or phone tail begins with `term`',
    query: shape({ ...PageQuery, term: Optional(Text(40)) }),
    reply: pageOf(CustomerRow),
  }),
  get: endpoint({
    method: 'GET',
    path: '/customers/:id',
    permission: 'customers.read',
    summary: 'One customer’s file, masked',
    params: shape({ id: Id }),
    reply: CustomerView,
  }),
  add: endpoint({
    method: 'POST',
    path: '/customers',
    permission: 'customers.edit',
    summary: 'Make a customer file',
    body: NewCustomer,
    reply: CustomerView,
    refusals: [...customerRefusals, 'already-exists'],
  }),
  change: endpoint({
    method: 'PUT',
    path: '/customers/:id',
    permission: 'customers.edit',
    summary: 'Change a customer file; a field that may be left out stays as it is then',
    params: shape({ id: Id }),
    body: shape({
      ...editable,
      ...allOptional({ ...details, ...consented, ...inClear, officePhone }),
      version: Version,
    }),
    reply: CustomerView,
    refusals: customerRefusals,
  }),
  reveal: endpoint({
    method: 'POST',
    path: '/customers/:id/reveal',
    permission: 'customers.reveal',
    summary: 'Show phones, address, ID number and photo in clear; recorded with the reason',
    params: shape({ id: Id }),
    body: shape({ reason: Text(200, 2) }),
    reply: shape({
      mobile: Nullable(Type.String()),
      phone: Nullable(Type.String()),
      officePhone: Nullable(Type.String()),
      address: Type.String(),
      idNumber: Nullable(Type.String()),
      contacts: Type.Array(shape({ id: Id, phone: Type.String() }), { maxItems: 50 }),
      photo: Nullable(PhotoDataUrl),
    }),
  }),
  setPhoto: endpoint({
    method: 'PUT',
    path: '/customers/:id/photo',
    permission: 'customers.edit',
    summary: 'Keep a photo of the customer, which needs a consent of its own; null takes it away',
    params: shape({ id: Id }),
    body: shape({ version: Version, photo: field('A1.19', Nullable(PhotoDataUrl)) }),
    reply: CustomerView,
    refusals: ['consent-missing', 'file-not-an-image'],
  }),
  setClass: endpoint({
    method: 'PUT',
    path: '/customers/:id/class',
    permission: 'customers.edit',
    summary: 'Put the customer into a class from a day on; how long follows from the class. The card number is held only',
    params: shape({ id: Id }),
    body: shape({ version: Version, classId: Nullable(Id), since: Day, memberCardNumber: Text(30, 0) }),
    reply: CustomerView,
    refusals: ['class-unknown', 'class-inactive'],
  }),
  addContact: endpoint({
    method: 'POST',
    path: '/customers/:id/contacts',
    permission: 'customers.edit',
    summary: 'A further person to call for this customer; a new first one takes the place of the former',
    params: shape({ id: Id }),
    body: shape({ ...Contact, id: Id, phone: field('A1.5', Text(30)) }),
    reply: CustomerView,
    refusals: [...customerRefusals, 'already-exists', 'contacts-too-many'],
  }),
  removeContact: endpoint({
    method: 'POST',
    path: '/customers/:id/contacts/remove',
    permission: 'customers.edit',
    summary: 'This person is called no longer',
    params: shape({ id: Id }),
    body: shape({ contactId: Id }),
    reply: CustomerView,
    refusals: ['contact-unknown'],
  }),
  giveConsent: endpoint({
    method: 'POST',
    path: '/customers/:id/consents',
    permission: 'customers.edit',
    summary: 'The customer agrees that something is kept which the service does not need',
    params: shape({ id: Id }),
    body: shape({
      kind: ConsentKind,
      givenOn: Day,
      channel: OneOf(['paper', 'phone', 'online', 'in-person'] as const),
      wordingVersion: Text(30),
    }),
    reply: CustomerView,
    refusals: ['consent-already-given', 'consent-in-future'],
  }),
  withdrawConsent: endpoint({
    method: 'POST',
    path: '/customers/:id/consents/withdraw',
    permission: 'customers.edit',
    summary: 'The customer takes a consent back: what was kept under it is cleared in the same transaction',
    params: shape({ id: Id }),
    body: shape({ kind: ConsentKind }),
    reply: CustomerView,
    refusals: ['consent-not-given'],
  }),
  classes: endpoint({
    method: 'GET',
    path: '/customers/classes',
    permission: 'customers.read',
    summary: 'The classes of customers with their terms',
    reply: shape({ rows: Type.Array(CustomerClass, { maxItems: 100 }) }),
  }),
  addClass: endpoint({
    method: 'POST',
    path: '/customers/classes',
    permission: 'catalogue.price',
    summary: 'A further class of customers',
    body: shape({ ...classFields, id: Id }),
    reply: CustomerClass,
    refusals: ['code-taken', 'already-exists'],
  }),
  changeClass: endpoint({
    method: 'PUT',
    path: '/customers/classes/:classId',
    permission: 'catalogue.price',
    summary: 'Change the terms of a class; customers keep the day until which they are in it',
    params: shape({ classId: Id }),
    body: shape({ ...classFields, version: Version }),
    reply: CustomerClass,
    refusals: ['code-taken'],
  }),
  export: endpoint({
    method: 'POST',
    path: '/customers/export',
    permission: 'customers.export',
    summary: 'The customers as a sheet, masked, at most 5,000 of those whose file is newest; recorded',
    body: shape({ language: OneOf(['zh-CN', 'en'] as const) }),
    reply: sheetOf(customerColumns),
    produces: xlsx,
    refusals: ['export-too-large'],
  }),
  exportClasses: endpoint({
    method: 'POST',
    path: '/customers/classes/export',
    permission: 'customers.export',
    summary: 'The classes of customers as a sheet; recorded',
    body: shape({ language: OneOf(['zh-CN', 'en'] as const) }),
    reply: sheetOf(classColumns),
    produces: xlsx,
  }),
  ...mergeEndpoints({ path: '/customers', edit: 'customers.edit', fields: mergeableOfCustomer }),
};
