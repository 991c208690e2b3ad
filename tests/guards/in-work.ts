import { contract } from '@bayline/contract';
import { approvalOf, checkIn, dispatch, type Goods, newCar, quote, type Shop } from '../stories/shop.ts';

/** A car whose work is given out for the next morning and has not begun. */
export async function leaveInWork(shop: Shop, goods: Goods): Promise<void> {
  const visit = await checkIn(shop, await newCar(shop, '009'), null);
  await quote(shop, visit, { name: '更换机油机滤', labour: [{ id: goods.oilChangeId, discountBasisPoints: 0 }], parts: [] });
  await (await shop.desk('service-adviser')).do(contract.workOrders.approve, await approvalOf(shop, visit));
  await dispatch(shop, visit, { bayType: 'maintenance', startsAt: '2026-11-25T01:00:00.000Z' });
}
