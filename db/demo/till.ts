// The bill of a demo visit and its money, and the close of the till in the evening.
import { dayOf, plusDays, plusMinutes } from '@bayline/domain/kernel';
import * as settlement from '../../apps/server/src/modules/settlement/index.ts';
import { newId } from '../../apps/server/src/platform/ids.ts';
import { type Crew, nothing } from './crew.ts';

interface BilledPlan {
  readonly until: string;
  readonly businessType: string;
  readonly workStartsAt: string;
  readonly readyAfterMinutes: number;
  readonly money?: 'arrears' | 'reversed';
  readonly tender?: Tender;
  readonly collectedAfterMinutes?: number;
}

export type Tender = 'wechat' | 'alipay' | 'card' | 'transfer' | 'cash' | 'deposit';

/** The bills of the visit that stand, one for each payer. */
async function makeBills(crew: Crew, visitId: string, at: string) {
  const params = { visitId };
  const { visit } = await settlement.routes.ofVisit(crew.as('service-adviser', at), { ...nothing, params });
  const body = { version: visit.version, mileageOutKm: visit.mileageOutKm ?? visit.mileageKm + 3 };
  const { settlements } = await settlement.routes.prepare(crew.as('service-adviser', at), { ...nothing, params, body });
  return settlements.filter(({ status }) => status !== 'reversed');
}

type Bill = Awaited<ReturnType<typeof makeBills>>[number];

function ownersOf(bills: readonly Bill[]): Bill | undefined {
  return bills.find(({ priceClass }) => priceClass === 'customer' || priceClass === 'package');
}

async function pay(crew: Crew, bill: { id: string; version: number }, paid: { at: string; tender: Tender; amountFen: number }) {
  const { at, tender, amountFen } = paid;
  const body = { id: newId(), version: bill.version, tenders: [{ tender, amountFen, givenFen: null }] };
  return await settlement.routes.pay(crew.as('cashier', at), { ...nothing, params: { id: bill.id }, body });
}

interface Wish {
  readonly kind: 'credit' | 'reversal';
  readonly at: string;
  readonly reason: string;
}

/** Asked for by the cashier or the adviser, granted by the manager. */
async function askAndGrant(crew: Crew, bill: { id: string; version: number }, { kind, at, reason }: Wish): Promise<void> {
  const requestId = newId();
  const dueOn = kind === 'credit' ? plusDays(dayOf(at, 'Asia/Shanghai'), 14) : null;
  const body = { id: requestId, version: bill.version, kind, amountFen: null, paymentId: null, dueOn, reason };
  const asker = crew.as(kind === 'credit' ? 'cashier' : 'service-adviser', at);
  await settlement.routes.ask(asker, { ...nothing, params: { id: bill.id }, body });
  const decision = { isApproved: true, note: '同意' };
  await settlement.routes.decide(crew.as('service-manager', at), { ...nothing, params: { requestId }, body: decision });
}

/** What costs the owner nothing is let go by the manager. */
async function letGo(crew: Crew, bills: readonly Bill[], at: string): Promise<void> {
  const asked = bills.flatMap(({ requests }) => requests).filter(({ kind, status }) => kind === 'free' && status === 'pending');
  for (const { id: requestId } of asked) {
    const body = { isApproved: true, note: '质保与内部费用，同意放行' };
    await settlement.routes.decide(crew.as('service-manager', at), { ...nothing, params: { requestId }, body });
  }
}

/** Made by the adviser and paid at the till, as far as the plan says; the others pay later. */
export async function settle(crew: Crew, plan: BilledPlan, { visitId }: { readonly visitId: string }): Promise<void> {
  const at = (minutes: number) => plusMinutes(plan.workStartsAt, plan.readyAfterMinutes + 10 + minutes + (plan.collectedAfterMinutes ?? 0));
  const bills = await makeBills(crew, visitId, at(0));
  if (plan.until === 'pre-settled') return;
  await letGo(crew, bills, at(4));
  const bill = ownersOf(bills);
  if (!bill) return;
  const isHalf = plan.until === 'part-paid' || plan.money === 'arrears';
  const amountFen = isHalf ? Math.floor(bill.totalFen / 2) : bill.totalFen;
  const tender = plan.tender ?? (plan.businessType === 'repair' ? 'cash' : 'wechat');
  const paid = await pay(crew, bill, { at: at(5), tender, amountFen });
  if (plan.money === 'arrears') await askAndGrant(crew, paid, { kind: 'credit', at: at(6), reason: '老客户，余款月底前转账' });
  if (plan.money !== 'reversed') return;
  await askAndGrant(crew, paid, { kind: 'reversal', at: at(6), reason: '车主要求改付款方名称，重新结算' });
  const again = ownersOf(await makeBills(crew, visitId, at(7)));
  if (again) await pay(crew, again, { at: at(8), tender: 'deposit', amountFen: again.totalFen });
}

/** The transfers of those who pay when the car has long gone home. */
export async function payLater(crew: Crew, { visitId }: { readonly visitId: string }, at: string): Promise<void> {
  const { settlements } = await settlement.routes.ofVisit(crew.as('cashier', at), { ...nothing, params: { visitId } });
  for (const bill of settlements) {
    const amountFen = bill.totalFen - bill.paidFen;
    const isOwed = (bill.status === 'pre-settled' || bill.status === 'part-paid') && amountFen > 0;
    if (isOwed) await pay(crew, bill, { at, tender: 'transfer', amountFen });
  }
}

/** What lies there is what the books say, but for a coin too much given out with the change. */
export async function closeTill(crew: Crew, at: string): Promise<void> {
  const day = dayOf(at, 'Asia/Shanghai');
  const { tenders } = await settlement.routes.tillDay(crew.as('cashier', at), { ...nothing, query: { day } });
  const counted = tenders.map(({ tender, takenFen, refundedFen }) => ({
    tender,
    countedFen: takenFen - refundedFen - (tender === 'cash' ? 100 : 0),
  }));
  const reason = counted.some(({ tender }) => tender === 'cash') ? '找零多付一元' : '';
  await settlement.routes.closeTill(crew.as('cashier', at), { ...nothing, body: { id: newId(), day, counted, reason } });
}
