// SQL on the customers' own tables.
import { statement } from '../../platform/db/statement.ts';
import type { BatchItem } from '../../platform/db/tx.ts';
import { assignments, columnNames, fileColumns, type PartyFile, placeholders } from './party-file.ts';

export interface PartyRow extends PartyFile {
  readonly id: string;
  readonly number: string;
  readonly mergedInto: string | null;
  readonly version: number;
  readonly createdAt: string;
}

export const partyColumns = `p.id, p.number, p.merged_into as "mergedInto", p.version, p.created_at as "createdAt", ${fileColumns}`;

/** The file of $2, or the one it was merged into. */
export const partyById = statement<PartyRow>(
  'customers.party-by-id',
  `select ${partyColumns} from parties p
    where p.dealership_id = $1 and p.id = (select x.survivor_id from parties x where x.dealership_id = $1 and x.id = $2)`,
);
/** To change it: an alias is not there. */
export const lockParty = statement<PartyRow>(
  'customers.lock-party',
  `select ${partyColumns} from parties p where p.dealership_id = $1 and p.id = $2 and p.merged_into is null for update`,
);
export const lockPartiesOrAliases = statement<PartyRow>(
  'customers.lock-parties-or-aliases',
  `select ${partyColumns} from parties p where p.dealership_id = $1 and p.id = any ($2::uuid[]) order by p.id limit 2 for update`,
);

/** Another customer with one of these mobiles; the same person should not get a second file. */
export const partyWithMobile = statement<{ id: string }>(
  'customers.party-with-mobile',
  `select p.survivor_id as id from parties p
    where p.dealership_id = $1 and p.mobile is not null and p.mobile = any ($2::text[]) and p.survivor_id <> all ($3::uuid[]) order by p.id limit 1`,
);

export const insertParty = statement(
  'customers.insert-party',
  `insert into parties (dealership_id, id, number, created_at, updated_at, ${columnNames}) values ($1, $2, $3, $4, $4, ${placeholders(5)})`,
);
export const updateParty = statement(
  'customers.update-party',
  `update parties set updated_at = $3, ${assignments(4)}, version = version + 1 where dealership_id = $1 and id = $2`,
);
export const bumpParty = statement(
  'customers.bump-party',
  `update parties set updated_at = $3, version = version + 1 where dealership_id = $1 and id = $2`,
);
export const deleteTerms = statement(
  'customers.delete-terms',
  `delete from customer_search_terms where dealership_id = $1 and party_id = $2`,
);
const insertTerms = statement(
  'customers.insert-terms',
  `insert into customer_search_terms (dealership_id, term, party_id)
   select $1, t.term, t.party_id from unnest($2::uuid[], $3::text[]) as t (party_id, term)`,
);
/** The terms that these customers are found by from now on. */
export function termsItem(dealershipId: number, files: readonly { readonly id: string; readonly terms: readonly string[] }[]): BatchItem {
  const ids = files.flatMap(({ id, terms }) => terms.map(() => id));
  return [insertTerms, [dealershipId, ids, files.flatMap(({ terms }) => terms)]];
}

/** Of the file and those merged into it. */
const ofFile = (table: string) =>
  `${table}.party_id = any (array(select a.id from parties a where a.dealership_id = $1 and a.survivor_id = $2))`;

export const insertContact = statement(
  'customers.insert-contact',
  `insert into customer_contacts (dealership_id, id, party_id, name, relation, phone, purpose, is_preferred, created_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
);
export const noContactPreferred = statement(
  'customers.no-contact-preferred',
  `update customer_contacts c set is_preferred = false where c.dealership_id = $1 and ${ofFile('c')} and c.is_preferred`,
);
export const deleteContact = statement(
  'customers.delete-contact',
  `delete from customer_contacts c where c.dealership_id = $1 and ${ofFile('c')} and c.id = $3`,
);
export const contactPhones = statement<{ id: string; phone: string }>(
  'customers.contact-phones',
  `select c.id, c.phone from customer_contacts c where c.dealership_id = $1 and ${ofFile('c')} order by c.is_preferred desc, c.created_at, c.id limit 50`,
);

export const insertConsent = statement(
  'customers.insert-consent',
  `insert into customer_consents (dealership_id, id, party_id, kind, given_on, channel, wording_version) values ($1, $2, $3, $4, $5, $6, $7)`,
);
export const consentsInForce = statement<{ kind: 'birthday-care' | 'profile' | 'photo' }>(
  'customers.consents-in-force',
  `select kind from customer_consents where dealership_id = $1 and party_id = $2 and withdrawn_on is null order by kind limit 10`,
);
export const withdrawConsents = statement(
  'customers.withdraw-consents',
  `update customer_consents c set withdrawn_on = greatest($4::date, c.given_on) where c.dealership_id = $1 and ${ofFile('c')} and c.kind = $3 and c.withdrawn_on is null`,
);
/** What was kept under the consent goes, in the file and in those merged into it. */
export const clearConsented = statement(
  'customers.clear-consented',
  `update parties p set
          birthday = case when $3 = 'birthday-care' then null else p.birthday end,
          education = case when $3 = 'profile' then null else p.education end,
          hobbies = case when $3 = 'profile' then '' else p.hobbies end,
          photo_sha256 = case when $3 = 'photo' then null else p.photo_sha256 end,
          updated_at = $4, version = p.version + 1
    where p.dealership_id = $1 and p.id = any (array(select a.id from parties a where a.dealership_id = $1 and a.survivor_id = $2))`,
);
