// What a customer's file must have: number, name and type are always there; the mobile is asked of everybody, what
// kind of organisation it is of organisations, and the ID number of those who get an invoice or a member card.

export const customerGaps = ['mobile', 'organisation-kind', 'id-number'] as const;
export type CustomerGap = (typeof customerGaps)[number];

export interface CustomerFacts {
  readonly kind: 'person' | 'organisation';
  readonly hasMobile: boolean;
  readonly hasOrganisationKind: boolean;
  readonly hasIdNumber: boolean;
  readonly hasMemberCard: boolean;
}

/** Number, name, type. */
const alwaysThere = 3;

function asked({ kind, hasMemberCard }: CustomerFacts): readonly CustomerGap[] {
  if (kind === 'organisation') return customerGaps;
  return hasMemberCard ? ['mobile', 'id-number'] : ['mobile'];
}

/** What is missing, in the order in which it is asked for. The column `parties.missing` says the same. */
export function missingOfCustomer(file: CustomerFacts): CustomerGap[] {
  const has = { mobile: file.hasMobile, 'organisation-kind': file.hasOrganisationKind, 'id-number': file.hasIdNumber };
  return asked(file).filter((gap) => !has[gap]);
}

/** Whole percent of what is asked for, rounded down: only a complete file has 100. */
export function completenessOfCustomer(file: CustomerFacts): number {
  const total = alwaysThere + asked(file).length;
  return Math.floor(((total - missingOfCustomer(file).length) * 100) / total);
}
