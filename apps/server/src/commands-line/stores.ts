// The stores of this server, for whoever names one at the command line.
import { statement } from '../platform/db/statement.ts';

export interface Store {
  readonly id: number;
  readonly code: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly timeZone: string;
}
export const stores = statement<Store>(
  'imports.stores',
  `select id, code, name_zh as "nameZh", name_en as "nameEn", time_zone as "timeZone" from dealerships order by id limit 1000`,
);
