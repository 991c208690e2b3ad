// What the records clerk does with the files: consents, contacts, classes, and two files that are one.
import { missingOfCustomer } from '@bayline/domain/customers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestStore, type TestStore } from '../../../../../tests/store.ts';
import { inDealership } from '../../platform/db/in-dealership.ts';
import { statement } from '../../platform/db/statement.ts';
import { newId } from '../../platform/ids.ts';
import { routes as vehicles } from '../vehicles/index.ts';
import { routes } from './routes.ts';

let store: TestStore;
beforeAll(async () => {
  store = await openTestStore();
});
afterAll(() => store.close());

const cookie = { token: undefined, set: () => undefined, clear: () => undefined };
type Role = Parameters<TestStore['ctxFor']>[0];
const ctxOf = (role: Role) => ({ ...store.ctxFor(role), cookie });
const none = { params: undefined, query: undefined, body: undefined };
// Two cards of GB 11643 with right check characters and the same last four.
const idNumber = '11010519491231002X';

let count = 0;
const person = (change: object = {}) => {
  count += 1;
  return {
    id: newId(),
    kind: 'person' as const,
    name: '赵敏',
    sex: null,
    address: '',
    employer: '',
    email: '',
    remark: '',
    mobile: `1370000${String(count).padStart(4, '0')}` as string | null,
    phone: null as string | null,
    idNumber: null as string | null,
    ...change,
  };
};
const add = (customer: ReturnType<typeof person>) => routes.add(ctxOf('service-adviser'), { ...none, body: customer });
const get = (id: string) => routes.get(ctxOf('service-adviser'), { ...none, params: { id } });
const find = async (term: string) => (await routes.list(ctxOf('cashier'), { ...none, query: { term } })).rows.map((row) => row.id);
const events = statement<{ type: string; data: Record<string, unknown> }>(
  'file-care-test.events',
  `select type, data from events where dealership_id = $1 and subject_id = $2 order by position`,
);
const eventsOf = (id: string) => inDealership(store.ctxFor('service-adviser'), (tx) => tx.all(events, [tx.dealershipId, id]));

describe('what the service does not need', () => {
  const consent = { kind: 'profile' as const, givenOn: '2026-11-24', channel: 'paper' as const, wordingVersion: '2.1' };
  const change = (customer: ReturnType<typeof person>, version: number, more: object) => {
    const { kind, name, sex, employer, email, remark } = customer;
    const body = { kind, name, sex, employer, email, remark, version, ...more };
    return routes.change(ctxOf('records-clerk'), { ...none, params: { id: customer.id }, body });
  };

  test('is kept with a consent of its own only, and goes when that is withdrawn', async () => {
    const customer = person();
    await add(customer);
    const params = { id: customer.id };
    await expect(change(customer, 1, { hobbies: '钓鱼' })).rejects.toMatchObject({ code: 'consent-missing', facts: { kind: 'profile' } });
    const given = await routes.giveConsent(ctxOf('records-clerk'), { ...none, params, body: consent });
    await expect(routes.giveConsent(ctxOf('records-clerk'), { ...none, params, body: consent })).rejects.toMatchObject({
      code: 'consent-already-given',
    });
    const kept = await change(customer, given.version, { hobbies: '钓鱼', education: 'college' });
    expect(kept).toMatchObject({ hobbies: '钓鱼', education: 'college', consents: [{ kind: 'profile', withdrawnOn: null }] });
    await expect(change(customer, kept.version, { birthday: '1990-05-01' })).rejects.toMatchObject({ code: 'consent-missing' });
    const withdrawn = await routes.withdrawConsent(ctxOf('records-clerk'), { ...none, params, body: { kind: 'profile' } });
    expect(withdrawn).toMatchObject({ hobbies: '', education: null, consents: [{ kind: 'profile', withdrawnOn: '2026-11-24' }] });
    expect((await eventsOf(customer.id)).map(({ type }) => type)).toEqual([
      'customer-added',
      'consent-given',
      'customer-changed',
      'consent-withdrawn',
    ]);
    await expect(routes.withdrawConsent(ctxOf('records-clerk'), { ...none, params, body: { kind: 'profile' } })).rejects.toMatchObject({
      code: 'consent-not-given',
    });
  });
});

test('the one to call first is the contact that was made first choice last', async () => {
  const customer = person({ mobile: '13711112222' });
  await add(customer);
  const params = { id: customer.id };
  expect((await get(customer.id)).reachedBy).toEqual({ name: '赵敏', phoneMasked: '137****2222' });
  const contact = (name: string, phone: string) => ({
    ...none,
    params,
    body: { id: newId(), name, phone, relation: 'driver' as const, purpose: 'progress' as const, isPreferred: true },
  });
  await routes.addContact(ctxOf('records-clerk'), contact('小王', '13911110001'));
  const second = contact('小李', '13911110002');
  const view = await routes.addContact(ctxOf('records-clerk'), second);
  expect(view.contacts.map(({ name, isPreferred }) => [name, isPreferred])).toEqual([
    ['小李', true],
    ['小王', false],
  ]);
  expect(view.reachedBy).toEqual({ name: '小李', phoneMasked: '139****0002' });
  const left = await routes.removeContact(ctxOf('records-clerk'), { ...none, params, body: { contactId: second.body.id } });
  expect(left.contacts.map(({ name }) => name)).toEqual(['小王']);
  await expect(routes.addContact(ctxOf('records-clerk'), contact('小张', '12'))).rejects.toMatchObject({ code: 'phone-mobile' });
});

test('a platinum member of 24 November is one for twelve months', async () => {
  const customer = person();
  await add(customer);
  const { rows } = await routes.classes(ctxOf('cashier'), none);
  expect(rows.map((row) => [row.code, row.nameZh, row.priceLevel])).toEqual([
    ['01', '一般客户', 'retail'],
    ['02', '白金会员', 'member'],
    ['03', '钻石会员', 'member'],
    ['04', 'VIP尊贵会员', 'member'],
  ]);
  const body = { version: 1, classId: rows[1]?.id ?? '', since: '2026-11-24', memberCardNumber: ' 88001234 ' };
  const view = await routes.setClass(ctxOf('records-clerk'), { ...none, params: { id: customer.id }, body });
  expect(view).toMatchObject({ classNameZh: '白金会员', classSince: '2026-11-24', classUntil: '2027-11-23', memberCardNumber: '88001234' });
  // A member is asked for the ID number: three of five known fields and the mobile are there.
  expect(view).toMatchObject({ missing: ['id-number'], completenessPercent: 80 });
});

test('who makes bills does not set the terms of a class; a class that is not used any more is not given', async () => {
  const { rows } = await routes.classes(ctxOf('cashier'), none);
  const [, , diamond] = rows;
  if (!diamond) throw new Error('no third class');
  const { id, version, ...terms } = diamond;
  const body = { ...terms, version, isActive: false };
  const changed = await routes.changeClass(ctxOf('service-manager'), { ...none, params: { classId: id }, body });
  expect(changed).toMatchObject({ isActive: false, version: 2 });
  await expect(routes.changeClass(ctxOf('service-manager'), { ...none, params: { classId: id }, body })).rejects.toMatchObject({
    status: 409,
  });
  const customer = person();
  await add(customer);
  const given = { version: 1, classId: id, since: '2026-11-24', memberCardNumber: '' };
  await expect(routes.setClass(ctxOf('records-clerk'), { ...none, params: { id: customer.id }, body: given })).rejects.toMatchObject({
    code: 'class-inactive',
  });
});

test('the list in the table says the same as the rule: what each file lacks', async () => {
  const files = [
    person({ mobile: null, phone: '010-87654321' }),
    person({ kind: 'organisation', name: '某公司' }),
    person({ kind: 'organisation', name: '某机关', organisationKind: 'government', idNumber: '91110108MA01ABCD2X' }),
    person({ idNumber }),
  ];
  for (const file of files) await add(file).catch((error: { code: string }) => expect(error.code).toMatch(/^credit-code/));
  const { rows } = await routes.list(ctxOf('cashier'), { ...none, query: {} });
  for (const file of files) {
    const row = rows.find(({ id }) => id === file.id);
    if (row === undefined) continue;
    const view = await get(file.id);
    const rule = missingOfCustomer({
      kind: view.kind,
      hasMobile: view.mobileMasked !== null,
      hasOrganisationKind: view.organisationKind !== null,
      hasIdNumber: view.idNumberMasked !== null,
      hasMemberCard: view.memberCardNumber !== '',
    });
    expect(row.missing).toEqual(rule);
  }
  expect(rows.filter(({ missing }) => missing.length > 0).length).toBeGreaterThan(1);
});

describe('two files of one customer', () => {
  const car = (plate: string, partyId: string) => ({
    id: newId(),
    vin: null,
    isVinOverridden: false,
    plate,
    modelId: null,
    engineNumber: '',
    colour: '',
    modelYear: null,
    purchasedOn: null,
    vehicleUse: 'household' as const,
    remark: '',
    mileageKm: null,
    owner: { partyId },
    user: null,
  });
  const merge = (survivorId: string, aliasId: string, fields: string[]) => {
    const id = newId();
    const body = { id, survivorId, aliasId, fields: fields as [] };
    return { id, propose: () => routes.proposeMerge(ctxOf('records-clerk'), { ...none, body }) };
  };
  const approve = (id: string) => routes.approveMerge(ctxOf('service-manager'), { ...none, params: { id } });
  const undo = (id: string) => routes.undoMerge(ctxOf('service-manager'), { ...none, params: { id } });

  test('become one with the cars of both, and two again as they were', async () => {
    const kept = person({ name: '孙丽华', mobile: '13722220001', idNumber: null });
    const other = person({ name: '孙丽华', mobile: null, phone: '010-66660001', idNumber, address: '北京市海淀区清河中街68号' });
    await add(kept);
    await add(other);
    const ownCar = car('京N10001', kept.id);
    const otherCar = car('京N10002', other.id);
    for (const body of [ownCar, otherCar]) await vehicles.add(ctxOf('service-adviser'), { ...none, body });
    const found = await routes.duplicates(ctxOf('records-clerk'), none);
    expect(found.pairs).toContainEqual({
      first: { id: other.id, name: '孙丽华' },
      second: { id: kept.id, name: '孙丽华' },
      reason: 'name-and-phone',
    });

    const proposal = merge(kept.id, other.id, ['phone', 'idNumber', 'address']);
    await proposal.propose();
    const asked = await routes.duplicates(ctxOf('service-manager'), none);
    expect(asked.proposed.map((row) => [row.id, row.fields])).toEqual([[proposal.id, ['phone', 'idNumber', 'address']]]);
    expect(asked.pairs.filter(({ first, second }) => first.id === other.id && second.id === kept.id)).toEqual([]);
    await approve(proposal.id);

    const one = await get(other.id);
    expect(one).toMatchObject({
      id: kept.id,
      mobileMasked: '137****0001',
      phoneMasked: '010-****0001',
      idNumberMasked: '1****************X',
      addressMasked: '北京市海淀区',
      aliases: [{ id: other.id, mergeId: proposal.id }],
    });
    const cars = await vehicles.ofCustomer(ctxOf('cashier'), { ...none, params: { id: kept.id } });
    expect(cars.rows.map(({ plate }) => plate).sort()).toEqual(['京N10001', '京N10002']);
    expect(await find('孙丽华')).toEqual([kept.id]);
    // The alias gets nothing new: a change is not there, a new car is the survivor's.
    const { kind, name, sex, employer, email, remark } = other;
    const change = { kind, name, sex, employer, email, remark, version: 2 };
    await expect(routes.change(ctxOf('records-clerk'), { ...none, params: { id: other.id }, body: change })).rejects.toMatchObject({
      status: 404,
    });
    const third = car('京N10003', other.id);
    const made = await vehicles.add(ctxOf('service-adviser'), { ...none, body: third });
    expect(made.parties.map(({ partyId }) => partyId)).toEqual([kept.id]);

    await undo(proposal.id);
    expect(await get(kept.id)).toMatchObject({ phoneMasked: null, idNumberMasked: null, addressMasked: '', aliases: [] });
    expect(await get(other.id)).toMatchObject({ id: other.id, phoneMasked: '010-****0001', idNumberMasked: '1****************X' });
    expect((await vehicles.ofCustomer(ctxOf('cashier'), { ...none, params: { id: other.id } })).rows.map(({ plate }) => plate)).toEqual([
      '京N10002',
    ]);
    expect((await eventsOf(kept.id)).map(({ type }) => type).slice(-3)).toEqual(['merge-proposed', 'file-merged', 'merge-undone']);
    expect((await eventsOf(other.id)).map(({ type }) => type).slice(-2)).toEqual(['merged-into-other', 'merge-undone']);
  });

  test('what was changed after the merge stays when it is undone', async () => {
    const [kept, other] = [person({ remark: '旧' }), person({ remark: '另' })];
    await add(kept);
    await add(other);
    const proposal = merge(kept.id, other.id, ['remark', 'mobile']);
    await proposal.propose();
    await approve(proposal.id);
    const { version } = await get(kept.id);
    const { kind, name, sex, employer, email } = kept;
    const body = { kind, name, sex, employer, email, remark: '后来改的', version };
    await routes.change(ctxOf('records-clerk'), { ...none, params: { id: kept.id }, body });
    await undo(proposal.id);
    expect(await get(kept.id)).toMatchObject({ remark: '后来改的', mobileMasked: `137****${kept.mobile?.slice(-4)}` });
  });

  test('no chain, no person with a firm, no file with itself, nothing twice, and not by the clerk alone', async () => {
    const [first, second, third] = [person(), person(), person()];
    const firm = person({ kind: 'organisation', name: '某某公司' });
    for (const one of [first, second, third, firm]) await add(one);
    const proposal = merge(first.id, second.id, []);
    await proposal.propose();
    await expect(merge(third.id, second.id, []).propose()).rejects.toMatchObject({ code: 'merge-already-proposed' });
    await approve(proposal.id);
    await expect(approve(proposal.id)).rejects.toMatchObject({ code: 'not-proposed' });
    await expect(merge(second.id, third.id, []).propose()).rejects.toMatchObject({ code: 'merge-of-merged' });
    await expect(merge(third.id, first.id, []).propose()).rejects.toMatchObject({ code: 'merge-of-merged' });
    await expect(merge(third.id, firm.id, []).propose()).rejects.toMatchObject({ code: 'merge-kinds-differ' });
    await expect(merge(third.id, third.id, []).propose()).rejects.toMatchObject({ code: 'merge-with-itself' });
    expect(store.ctxFor('records-clerk').actor.permissions.has('customers.merge')).toBe(false);
    const declined = merge(first.id, third.id, []);
    await declined.propose();
    await routes.declineMerge(ctxOf('service-manager'), { ...none, params: { id: declined.id } });
    await expect(undo(declined.id)).rejects.toMatchObject({ code: 'not-merged' });
  });
});
