import type { ReplyOf } from '@bayline/contract';
import type { search } from '@bayline/contract/search';
import { customerSearchForm, maskPhone } from '@bayline/domain/customers';
import { dayOf, localTime, normaliseText } from '@bayline/domain/kernel';
import { vehicleSearchForm } from '@bayline/domain/vehicles';
import type { Statement } from '../../platform/db/statement.ts';
import type { Tx } from '../../platform/db/tx.ts';
import { may, type RequestContext } from '../../platform/request.ts';
import { nameShown } from '../customers/index.ts';
import { type FoundCustomer, type FoundVehicle, findAppointments, findCustomers, findOrders, findVehicles } from './statements.ts';

type Reply = ReplyOf<typeof search.search>;
type Row = Reply['rows'][number];

/** Together the twenty that one look takes in. */
const most = { vehicles: 8, customers: 6, orders: 4, appointments: 2 } as const;
const highestCharacter = '\u{10ffff}';
/** Of a document's number: shorter pieces fit half of all, and other characters stand in none. */
const numberPiece = /^[A-Z0-9-]{3,}$/;

function vehicleRow(ctx: RequestContext): (found: FoundVehicle) => Row {
  const name = nameShown(ctx);
  return ({ id, plate, vin, fileNumber, modelName, ownerName }) => {
    const owner = name(ownerName ?? '');
    return {
      kind: 'vehicle',
      id,
      plate,
      title: modelName ?? vin ?? fileNumber,
      subtitle: modelName !== null && vin !== null ? [owner, vin].filter((t) => t !== '').join(' · ') : owner,
    };
  };
}

function customerRow({ id, name, mobile }: FoundCustomer): Row {
  return { kind: 'customer', id, plate: null, title: name, subtitle: mobile === null ? '' : maskPhone(mobile) };
}

/** Rows of the kinds that the actor may read; what is refused is not looked for. */
export async function searchEverything(ctx: RequestContext, tx: Tx, typed: string): Promise<Reply> {
  const allowed = may(ctx);
  const car = vehicleSearchForm(typed);
  const person = customerSearchForm(typed);
  const number = normaliseText(typed).toUpperCase();
  const range = (term: string) => [tx.dealershipId, term, `${term}${highestCharacter}`];
  const numbered = [...range(car), numberPiece.test(number) ? number : null];
  const look = async <Found>(isAllowed: boolean, s: Statement<Found>, values: readonly unknown[]) =>
    isAllowed ? await tx.all(s, values) : [];
  const [vehicles, customers, orders, appointments] = await Promise.all([
    look(allowed('vehicles.read') && car !== '', findVehicles, [...range(car), most.vehicles]),
    look(allowed('customers.read') && person !== '', findCustomers, [...range(person), most.customers]),
    look(allowed('work-orders.read') && car !== '', findOrders, [...numbered, most.orders]),
    look(allowed('appointments.read') && car !== '', findAppointments, [...numbered, most.appointments]),
  ]);
  const at = (instant: string) => `${dayOf(instant, ctx.actor.timeZone)} ${localTime(instant, ctx.actor.timeZone)}`;
  return {
    rows: [
      ...vehicles.map(vehicleRow(ctx)),
      ...customers.map(customerRow),
      ...orders.map((o): Row => ({ kind: 'work-order', id: o.id, plate: o.plate, title: o.number, subtitle: at(o.at) })),
      ...appointments.map((a): Row => ({ kind: 'appointment', id: a.id, plate: a.plate, title: a.number, subtitle: at(a.at) })),
    ],
  };
}
