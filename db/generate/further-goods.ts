// What a store works at and keeps on the shelf besides the demo's goods: the small work that goes with every service and repair,
// so that an order has as many lines as the trade writes.
import * as catalogue from '../../apps/server/src/modules/catalogue/index.ts';
import * as warehouse from '../../apps/server/src/modules/warehouse/index.ts';
import { inDealership } from '../../apps/server/src/platform/db/in-dealership.ts';
import type { Crew } from '../demo/crew.ts';
import { mobis, operation, part } from '../demo/goods.ts';
import type { Goods } from '../demo/work.ts';

function furtherOperations() {
  const service = { trade: 'mechanical', bay: 'maintenance' } as const;
  const repair = { trade: 'mechanical', bay: 'mechanical' } as const;
  const body = { trade: 'body', bay: 'body' } as const;
  return {
    check: operation('BY003', ['全车安全检查', 'Safety check of the whole car'], { ...service, hours: 20, minutes: 10 }),
    tyres: operation('BY004', ['轮胎换位', 'Tyres rotated'], { ...service, hours: 30, minutes: 15 }),
    charging: operation('WX202', ['充电系统检测', 'Charging system tested'], { ...service, trade: 'electrical', hours: 30, minutes: 10 }),
    faultCodes: operation('WX302', ['读取故障码', 'Fault codes read'], { ...repair, trade: 'electrical', hours: 20, minutes: 10 }),
    brakesCleaned: operation('WX102', ['清洗前制动器', 'Front brakes cleaned'], { ...repair, hours: 40, minutes: 20 }),
    chassisCheck: operation('WX402', ['底盘螺栓检查紧固', 'Chassis bolts checked'], { ...repair, hours: 20, minutes: 10 }),
    bumperOff: operation('BJ102', ['拆装前保险杠', 'Front bumper off and on'], { ...body, hours: 60, minutes: 20 }),
    gapsSet: operation('BJ103', ['校正车身缝隙', 'Gaps of the body set'], { ...body, hours: 40, minutes: 15 }),
  };
}

function furtherParts() {
  const small = { unit: '瓶', category: '油品', subCategory: '辅料', pieces: 60 };
  return {
    washerFluid: part('08999-00210', ['玻璃清洗液 2L', 'Washer fluid 2 l'], { ...small, priceFen: 1_800, costFen: 700, bin: 'A-06' }),
    brakeCleaner: part('08999-00320', ['制动器清洗剂', 'Brake cleaner'], { ...small, priceFen: 3_800, costFen: 1_600, bin: 'A-07' }),
    contactSpray: part('08999-00330', ['电气触点清洁剂', 'Contact cleaner'], { ...small, priceFen: 4_200, costFen: 1_900, bin: 'A-08' }),
    clips: part('86590-28000', ['保险杠卡扣', 'Bumper clip'], {
      ...small,
      unit: '只',
      category: '车身',
      subCategory: '紧固件',
      priceFen: 600,
      costFen: 200,
      bin: 'B-02',
    }),
  };
}

export type StoreGoods = {
  readonly operations: Goods['operations'] & ReturnType<typeof furtherOperations>;
  readonly parts: Goods['parts'] & ReturnType<typeof furtherParts>;
};

/** Puts them into the catalogue and on the shelf. */
export async function addFurtherGoods(crew: Crew, now: string, { operations, parts }: Goods): Promise<StoreGoods> {
  const further = { operations: furtherOperations(), parts: furtherParts() };
  const manager = crew.as('service-manager', now);
  await inDealership(manager, async (tx) => {
    for (const one of Object.values(further.operations)) await catalogue.addLabourOperation(manager, tx, one);
    for (const { fields } of Object.values(further.parts)) await catalogue.addPartNumber(manager, tx, fields);
  });
  const keeper = crew.as('storekeeper', now);
  const papers = { warehouseCode: 'MAIN', kind: 'opening', supplier: mobis.name, batch: '期初', minimum: 5000, maximum: 80_000 } as const;
  await inDealership(keeper, async (tx) => {
    for (const { fields, stock } of Object.values(further.parts))
      await warehouse.receive(keeper, tx, { partId: fields.id, ...stock, ...papers });
  });
  return { operations: { ...operations, ...further.operations }, parts: { ...parts, ...further.parts } };
}
