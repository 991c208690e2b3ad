// What the store's former system handed over: most rows came in, a few went back with their reasons.
import { importFile } from '../../apps/server/src/modules/imports/index.ts';
import { newId } from '../../apps/server/src/platform/ids.ts';
import type { Crew } from './crew.ts';
import { type Store, vinOf } from './store.ts';

const header = '车主姓名,客户类型,移动电话,车牌号,VIN码,购车日期,行驶里程,备注';

/** Invented people; of the last four rows one mobile is short, one car has two owners, one reading is rounded. */
function sheet(store: Store): string {
  const plate = (serial: number) => `${store.plates}·H${serial}`;
  const mobile = (at: number) => `1390001${String(store.id * 1000 + at).padStart(4, '0')}`;
  const vin = (at: number) => vinOf(80_000 + store.id * 100 + at);
  const rows = [
    ['梁文博', '个人', mobile(1), plate(2101), vin(1), '2021/5/18', '43,210公里', ''],
    ['唐雨桐', '个人', `${mobile(2)}.0`, plate(2102), vin(2), '2022年3月9日', '28800', ''],
    ['北京京郊生态园有限公司', '单位', mobile(3), plate(2103), vin(3), '20200812', '90100', '两台车轮流保养'],
    ['谭志强', '个人', mobile(4).slice(0, 10), plate(2104), vin(4), '2021-07-01', '35000', ''],
    ['冯倩', '个人', mobile(5), plate(2105), vin(5), '2019-04-02', '61000', ''],
    ['冯磊', '个人', mobile(6), plate(2105), vin(5), '2023-04-02', '88000', ''],
    ['戴秋月', '个人', mobile(7), plate(2107), vin(7), '2020-10-10', '6.8万', ''],
  ];
  return [header, ...rows.map((cells) => cells.map((cell) => (cell.includes(',') ? `"${cell}"` : cell)).join(',')), '合计,7条'].join('\n');
}

export async function importOldFiles(crew: Crew, store: Store, now: string): Promise<void> {
  const file = { id: newId(), fileName: '客户车辆档案.csv', bytes: Buffer.from(sheet(store)) };
  await importFile(crew.as('records-clerk', now), file);
}
