// What a store says of itself at the head of its papers: names, address, bank, logo. Only the administrator writes it.
import type { BodyOf, ReplyOf } from '@bayline/contract';
import type { organisation } from '@bayline/contract/organisation';
import { inDealership } from '../../platform/db/in-dealership.ts';
import { statement } from '../../platform/db/statement.ts';
import type { Tx } from '../../platform/db/tx.ts';
import { bytesOfDataUrl, pictureType } from '../../platform/files/index.ts';
import { fileItem } from '../../platform/files/record-file.ts';
import { versionConflict } from '../../platform/problems.ts';
import type { RequestContext } from '../../platform/request.ts';

type Particulars = ReplyOf<typeof organisation.store>;
type Kept = Omit<Particulars, 'logo'> & { readonly logoSha256: string | null };

const particulars = statement<Kept>(
  'organisation.store-particulars',
  `select name_zh as "nameZh", name_en as "nameEn", address, phone, email, bank_name as "bankName", bank_account as "bankAccount",
          logo_sha256 as "logoSha256", version
     from dealerships where id = $1`,
);
const writeParticulars = statement(
  'organisation.write-store-particulars',
  `update dealerships set name_zh = $3, name_en = $4, address = $5, phone = $6, email = $7, bank_name = $8, bank_account = $9, version = version + 1
    where id = $1 and version = $2`,
);
const writeLogo = statement(
  'organisation.write-store-logo',
  `update dealerships set logo_sha256 = $3, version = version + 1 where id = $1 and version = $2`,
);

/** The logo is read after the transaction, which must not wait for a disk. */
async function shown(ctx: RequestContext, { logoSha256, ...kept }: Kept): Promise<Particulars> {
  const bytes = logoSha256 === null ? undefined : await ctx.files.read(ctx.actor.dealershipId, logoSha256);
  const logo = bytes === undefined ? null : `data:${pictureType(bytes)};base64,${Buffer.from(bytes).toString('base64')}`;
  return { ...kept, logo };
}

const kept = (tx: Tx) => tx.one(particulars, [tx.dealershipId]);

function record(ctx: RequestContext, tx: Tx, fields: readonly string[]): void {
  const { staffId } = ctx.actor;
  if (staffId === null || fields.length === 0) return;
  tx.record({ subjectType: 'staff', subjectId: staffId, type: 'store-changed', version: 1, data: { fields } });
}

export async function storeParticulars(ctx: RequestContext): Promise<Particulars> {
  return await shown(ctx, await inDealership(ctx, kept));
}

export async function changeStore(ctx: RequestContext, body: BodyOf<typeof organisation.changeStore>): Promise<Particulars> {
  const { version, ...written } = body;
  const { nameZh, nameEn, address, phone, email, bankName, bankAccount } = written;
  const now = await inDealership(ctx, async (tx) => {
    const former: Readonly<Record<string, unknown>> = await kept(tx);
    const values = [nameZh, nameEn, address, phone, email, bankName, bankAccount];
    if ((await tx.run(writeParticulars, [tx.dealershipId, version, ...values])) === 0) versionConflict();
    const changed = Object.entries(written).filter(([name, value]) => former[name] !== value);
    record(
      ctx,
      tx,
      changed.map(([name]) => name),
    );
    return await kept(tx);
  });
  return await shown(ctx, now);
}

/** The picture is stored before the transaction; null takes it away. */
export async function setLogo(ctx: RequestContext, body: BodyOf<typeof organisation.setLogo>): Promise<Particulars> {
  const { version, logo } = body;
  const stored = logo === null ? null : await ctx.files.putPhoto(ctx.actor.dealershipId, bytesOfDataUrl(logo));
  const now = await inDealership(ctx, async (tx) => {
    if (stored !== null) await tx.batch([fileItem(ctx, tx, stored)]);
    if ((await tx.run(writeLogo, [tx.dealershipId, version, stored?.sha256 ?? null])) === 0) versionConflict();
    record(ctx, tx, ['logo']);
    return await kept(tx);
  });
  return await shown(ctx, now);
}
