// Parts that no store keeps on the shelf: each is ordered for the car that needs it, and used up with it.
import { makersPart } from '../demo/goods.ts';

function part(number: string, [nameZh, nameEn]: readonly [string, string], [priceFen, costFen]: readonly [number, number]) {
  const named = { number, nameZh, nameEn, unit: '件', category: '车身', subCategory: '订货件', priceFen };
  return { fields: { ...makersPart(named), packaging: '木箱' }, costFen };
}

export function specialParts() {
  return {
    headlamp: part('92101-AA100', ['前大灯总成', 'Headlamp'], [236_000, 151_000]),
    bumperCover: part('86511-AA000', ['前保险杠面罩', 'Front bumper cover'], [98_000, 61_500]),
    door: part('76003-AA000', ['车门总成', 'Door'], [328_000, 214_000]),
    airbag: part('56900-AA000', ['安全气囊模块', 'Airbag module'], [486_000, 322_000]),
    frontRail: part('64602-AA000', ['前纵梁', 'Front rail'], [412_000, 268_000]),
    compressor: part('97701-AA500', ['空调压缩机', 'A/C compressor'], [268_000, 176_000]),
    oxygenSensor: part('39210-2M100', ['前氧传感器', 'Oxygen sensor, front'], [78_000, 49_500]),
    windowMotor: part('82450-AA010', ['左前玻璃升降电机', 'Window motor, front left'], [46_000, 28_800]),
  };
}

export type SpecialParts = ReturnType<typeof specialParts>;
export type SpecialName = keyof SpecialParts;
