// The first store of an empty server with one person, who is its adviser too, and the customers that the tests add there.
import { contract } from '@bayline/contract';
import { newId } from '../../apps/server/src/platform/ids.ts';
import { call, setUpTokenOf } from './server.ts';

const password = 'Strom-weg-2026!';
const username = 'inhaber';

/** Opens the store; the cookie of its person. */
export async function setUp(base: string, dataFolder: string): Promise<string> {
  const place = { groupName: '集团', storeName: '一店', storeCode: '0001', address: '', phone: '', administratorName: '店主', bays: 3 };
  await call(base, {
    endpoint: contract.setUp.openStore,
    input: { body: { ...place, token: setUpTokenOf(dataFolder), username, password } },
  });
  const logIn = () => call(base, { endpoint: contract.organisation.logIn, input: { body: { username, password } } });
  const first = await logIn();
  const { body } = await call(base, { endpoint: contract.organisation.listStaff, cookie: first.cookie });
  const [owner] = body.rows;
  const roles = ['administrator' as const, 'service-adviser' as const];
  await call(base, {
    endpoint: contract.organisation.setStaffRoles,
    input: { params: { id: owner?.id ?? '' }, body: { version: owner?.version ?? 0, isActive: true, roles } },
    cookie: first.cookie,
  });
  return (await logIn()).cookie;
}

/** The customer of that number. */
export function customerOf(number: number) {
  const tail = String(number).padStart(6, '0');
  return {
    id: newId(),
    kind: 'person' as const,
    name: `客户${tail}`,
    sex: null,
    address: '',
    employer: '',
    email: '',
    remark: '',
    mobile: `13812${tail}`,
    phone: null,
    idNumber: null,
  };
}
