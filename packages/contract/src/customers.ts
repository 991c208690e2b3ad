// People and companies the store serves. Phone and ID number come masked; `reveal` shows them and leaves an event.
import { Type } from 'typebox';
import { endpoint, field, Id, Instant, Nullable, OneOf, Optional, PageQuery, pageOf, shape, Text, Version } from './endpoint.ts';

export const PartyKind = OneOf(['person', 'organisation'] as const);
export const Sex = OneOf(['male', 'female'] as const);

const editable = {
  kind: field('A1.4', PartyKind),
  name: field('A1.2', Text(100)),
  sex: field('A1.3', Nullable(Sex)),
  employer: field('A1.9', Text(100, 0)),
  email: field('A1.15', Text(100, 0)),
  remark: Text(500, 0),
};

/** A new customer, also used where one is made with the car. Phones are checked and normalised by the rules. */
export const NewCustomer = shape({
  ...editable,
  id: Id,
  address: field('A1.6', Text(200, 0)),
  mobile: Nullable(Text(30)),
  phone: Nullable(Text(30)),
  idNumber: Nullable(Text(30)),
});

export const CustomerRow = shape({
  id: Id,
  number: field('A1.1', Type.String()),
  kind: PartyKind,
  name: Type.String(),
  mobileMasked: Nullable(Type.String()),
});

export const CustomerView = shape({
  ...editable,
  id: Id,
  number: Type.String(),
  mobileMasked: field('A1.5', Nullable(Type.String())),
  phoneMasked: Nullable(Type.String()),
  idNumberMasked: field('A1.11', Nullable(Type.String())),
  /** City and district only; `reveal` shows the rest. */
  addressMasked: Type.String(),
  version: Version,
  createdAt: Instant,
});

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
    summary: 'Change a customer file; a field left out of `address`, `mobile`, `phone`, `idNumber` stays as it is',
    params: shape({ id: Id }),
    body: shape({
      ...editable,
      version: Version,
      address: Optional(Text(200, 0)),
      mobile: Optional(Nullable(Text(30))),
      phone: Optional(Nullable(Text(30))),
      idNumber: Optional(Nullable(Text(30))),
    }),
    reply: CustomerView,
    refusals: customerRefusals,
  }),
  reveal: endpoint({
    method: 'POST',
    path: '/customers/:id/reveal',
    permission: 'customers.reveal',
    summary: 'Show phones, address and ID number in clear; recorded with the reason',
    params: shape({ id: Id }),
    body: shape({ reason: Text(200, 2) }),
    reply: shape({
      mobile: Nullable(Type.String()),
      phone: Nullable(Type.String()),
      address: Type.String(),
      idNumber: Nullable(Type.String()),
    }),
  }),
};
