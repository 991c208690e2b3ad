// SQL on the customers' own tables.
import { statement } from '../../platform/db/statement.ts';

export interface PartyRow {
  readonly id: string;
  readonly number: string;
  readonly kind: 'person' | 'organisation';
  readonly name: string;
  readonly sex: 'male' | 'female' | null;
  readonly mobile: string | null;
  readonly phone: string | null;
  readonly address: string;
  readonly employer: string;
  readonly email: string;
  readonly idNumberSealed: Buffer | null;
  readonly idNumberTail: string | null;
  readonly remark: string;
  readonly version: number;
  readonly createdAt: string;
}

const partyColumns = `p.id, p.number, p.kind, p.name, p.sex, p.mobile, p.phone, p.address, p.employer, p.email,
  p.id_number_sealed as "idNumberSealed", p.id_number_tail as "idNumberTail", p.remark, p.version, p.created_at as "createdAt"`;

export const partyById = statement<PartyRow>(
  'customers.party-by-id',
  `select ${partyColumns} from parties p where p.dealership_id = $1 and p.id = $2`,
);
export const lockParty = statement<PartyRow>(
  'customers.lock-party',
  `select ${partyColumns} from parties p where p.dealership_id = $1 and p.id = $2 for update`,
);

/** Another customer with this mobile; the same person should not get a second file. */
export const partyWithMobile = statement<{ id: string }>(
  'customers.party-with-mobile',
  `select p.id from parties p where p.dealership_id = $1 and p.mobile = $2 and p.id <> $3 order by p.id limit 1`,
);

export const insertParty = statement(
  'customers.insert-party',
  `insert into parties (dealership_id, id, kind, name, sex, mobile, phone, address, employer, email, id_number_sealed, id_number_tail, remark, number, created_at, updated_at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $15)`,
);
export const updateParty = statement(
  'customers.update-party',
  `update parties set kind = $3, name = $4, sex = $5, mobile = $6, phone = $7, address = $8, employer = $9, email = $10,
          id_number_sealed = $11, id_number_tail = $12, remark = $13, updated_at = $14, version = version + 1
    where dealership_id = $1 and id = $2`,
);
export const deleteTerms = statement(
  'customers.delete-terms',
  `delete from customer_search_terms where dealership_id = $1 and party_id = $2`,
);
export const insertTerms = statement(
  'customers.insert-terms',
  `insert into customer_search_terms (dealership_id, term, party_id) select $1, t.term, $2 from unnest($3::text[]) as t (term)`,
);
