import type { ReplyOf } from '@bayline/contract';
import type { customers } from '@bayline/contract/customers';
import { completenessOfCustomer, maskAddress, maskIdNumber, maskPhone } from '@bayline/domain/customers';
import { statement } from '../../../platform/db/statement.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { notFound } from '../../../platform/problems.ts';
import type { RequestContext } from '../../../platform/request.ts';
import { opened } from '../open-file.ts';
import { type PartyRow, partyColumns } from '../store.ts';

type View = ReplyOf<typeof customers.get>;
interface ViewRow extends PartyRow {
  readonly classNameZh: string | null;
  readonly classNameEn: string | null;
  readonly contacts: (Omit<View['contacts'][number], 'phoneMasked'> & { readonly phone: string })[];
  readonly consents: View['consents'];
  readonly missing: View['missing'];
  readonly aliases: View['aliases'];
}

/** The file and those that were merged into it. */
const files = `(array(select a.id from parties a where a.dealership_id = p.dealership_id and a.survivor_id = p.id))`;

/** What the page and the sheet show, beside `parties p`. */
export const viewColumns = `${partyColumns}, p.missing, k.name_zh as "classNameZh", k.name_en as "classNameEn",
  coalesce((select json_agg(json_build_object('id', x.id, 'name', x.name, 'relation', x.relation, 'purpose', x.purpose, 'isPreferred', x.is_preferred, 'phone', x.phone)
                            order by x.is_preferred desc, x.created_at, x.id)
              from (select c.* from customer_contacts c where c.dealership_id = p.dealership_id and c.party_id = any ${files}
                     order by c.is_preferred desc, c.created_at, c.id limit 50) x), '[]') as contacts`;
export const viewClass = `left join customer_classes k on k.dealership_id = p.dealership_id and k.id = p.class_id`;

const view = statement<ViewRow>(
  'customers.view',
  `select ${viewColumns},
          coalesce((select json_agg(json_build_object('kind', x.kind, 'givenOn', x.given_on, 'channel', x.channel, 'wordingVersion', x.wording_version, 'withdrawnOn', x.withdrawn_on)
                                    order by x.withdrawn_on desc nulls first, x.given_on desc, x.id)
                      from (select c.* from customer_consents c where c.dealership_id = p.dealership_id and c.party_id = any ${files}
                             order by c.withdrawn_on desc nulls first, c.id limit 50) x), '[]') as consents,
          coalesce((select json_agg(json_build_object('id', x.alias_id, 'mergeId', x.id, 'name', y.name || ' ' || y.number) order by x.decided_at, x.id)
                      from file_merges x join parties y on y.dealership_id = x.dealership_id and y.id = x.alias_id
                     where x.dealership_id = p.dealership_id and x.survivor_id = p.id and x.status = 'merged'), '[]') as aliases
     from parties p ${viewClass}
    where p.dealership_id = $1 and p.id = (select x.survivor_id from parties x where x.dealership_id = $1 and x.id = $2)`,
);

function maskedPhone(phone: string | null): string | null {
  return phone === null ? null : maskPhone(phone);
}

export type ShownFile = Omit<View, 'consents' | 'aliases'>;

/** As everybody may see it: phones, address and ID number masked, the photo not at all. */
export function masked(ctx: RequestContext, row: Omit<ViewRow, 'consents' | 'aliases'>): ShownFile {
  const { mergedInto: _m, idNumberSealed: _s, idNumberTail: _t, photoSha256, ...party } = row;
  const { idNumber } = opened(ctx, row);
  const { mobile, phone, officePhone, address, contacts, ...open } = party;
  const own = mobile ?? phone ?? officePhone;
  const first = contacts.find((one) => one.isPreferred) ?? (own === null ? undefined : { name: party.name, phone: own });
  return {
    ...open,
    reachedBy: first === undefined ? null : { name: first.name, phoneMasked: maskPhone(first.phone) },
    mobileMasked: maskedPhone(mobile),
    phoneMasked: maskedPhone(phone),
    officePhoneMasked: maskedPhone(officePhone),
    addressMasked: maskAddress(address),
    idNumberMasked: idNumber === null ? null : maskIdNumber(idNumber),
    hasPhoto: photoSha256 !== null,
    contacts: contacts.map(({ phone: number, ...contact }) => ({ ...contact, phoneMasked: maskPhone(number) })),
    completenessPercent: completenessOfCustomer({
      kind: row.kind,
      hasMobile: mobile !== null,
      hasOrganisationKind: row.organisationKind !== null,
      hasIdNumber: idNumber !== null,
      hasMemberCard: row.memberCardNumber !== '',
    }),
  };
}

/** The file; an alias shows the file that it was merged into. */
export async function customerView(ctx: RequestContext, tx: Tx, id: string): Promise<View> {
  const { consents, aliases, ...row } = (await tx.maybe(view, [tx.dealershipId, id])) ?? notFound();
  return { ...masked(ctx, row), consents, aliases };
}
