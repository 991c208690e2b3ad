import { expect, it } from 'vitest';
import { completenessOfCustomer, missingOfCustomer } from './completeness.ts';

const person = { kind: 'person' as const, hasMobile: true, hasOrganisationKind: false, hasIdNumber: false, hasMemberCard: false };

// Number, name, type are there; of four asked for three are three quarters.
it.each([
  ['a person with a mobile', person, { missing: [], percent: 100 }],
  ['a person with a landline only', { ...person, hasMobile: false }, { missing: ['mobile'], percent: 75 }],
  ['a member without an ID number', { ...person, hasMemberCard: true }, { missing: ['id-number'], percent: 80 }],
  [
    'a firm of which only the landline is known',
    { ...person, kind: 'organisation' as const, hasMobile: false },
    { missing: ['mobile', 'organisation-kind', 'id-number'], percent: 50 },
  ],
  [
    'a firm with everything',
    { ...person, kind: 'organisation' as const, hasOrganisationKind: true, hasIdNumber: true },
    { missing: [], percent: 100 },
  ],
])('%s', (_, file, { missing, percent }) => {
  expect([missingOfCustomer(file), completenessOfCustomer(file)]).toEqual([missing, percent]);
});
