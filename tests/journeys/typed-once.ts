// What the four forms of a visit say of the same thing: the check-in (E2), the order (E4), the dispatch (E5) and the bill
// (G1) are one record, so that a meaning has one source, however many of the forms show it. And how a form and a reply
// are read for it.
import type { Locator } from 'playwright-core';

export type Form = 'check-in' | 'order' | 'dispatch' | 'bill';
interface Meaning {
  readonly meaning: string;
  /** Of fields.csv. */
  readonly ids: readonly string[];
  /** 'file': the car's and its owner's; 'made': by the system from what it knows; else the one form that asks for it. */
  readonly from: 'file' | 'made' | Form;
  /** What the form calls it where it is typed or chosen. */
  readonly asked?: readonly string[];
}

const file: Readonly<Record<string, readonly string[]>> = {
  plate: ['E2.3', 'E4.2', 'E5.2', 'G1.5'],
  VIN: ['E2.5', 'E4.3', 'E5.1', 'G1.3'],
  brand: ['E2.6', 'E4.4'],
  model: ['E2.4', 'E4.5', 'E5.3', 'G1.4'],
  series: ['E2.9', 'E4.6'],
  displacement: ['E2.7', 'E4.7'],
  'engine number': ['E2.8', 'G1.7'],
  colour: ['E2.10', 'E4.8'],
  'class of car': ['E4.21'],
  owner: ['E2.11', 'E4.9', 'E5.4', 'G1.1'],
  sex: ['E2.12'],
  address: ['E2.13', 'E4.14'],
  mobile: ['E2.14', 'E4.11', 'E5.5'],
  phone: ['E4.15'],
  employer: ['E2.15'],
  'member card': ['E2.1', 'E4.10'],
  'class of customer': ['E2.2'],
};

const made: Readonly<Record<string, readonly string[]>> = {
  number: ['E4.1'],
  arrival: ['E4.20', 'G1.8'],
  'who received the car': ['E4.19'],
  'last arrival': ['E4.24'],
  'last mileage': ['E4.25'],
  completion: ['E4.26'],
  release: ['E4.27'],
  'code of the operation': ['E4.28', 'G1.10'],
  'price class': ['E4.30'],
  'hours credited': ['E4.31'],
  'hours billed': ['E4.32', 'G1.12'],
  'labour by the list': ['E4.33', 'G1.13'],
  'labour after discounts': ['E4.35'],
  'part number': ['G1.14'],
  'part name': ['G1.15'],
  quantity: ['G1.16'],
  unit: ['G1.17'],
  amount: ['G1.18'],
  estimate: ['E4.18'],
  'type of bay': ['E5.7'],
  'planned minutes': ['E5.8'],
  'end of the work': ['E5.13'],
  dispatcher: ['E5.14'],
  'day of settlement': ['G1.2'],
  'labour due': ['G1.19'],
  'labour to pay': ['G1.20'],
  'parts due': ['G1.21'],
  'parts to pay': ['G1.22'],
  total: ['G1.28'],
  received: ['G1.29'],
  outstanding: ['G1.30'],
};

const typed: readonly Meaning[] = [
  { meaning: 'what is to be done', ids: ['E4.29', 'E5.6', 'G1.11'], from: 'check-in', asked: ['要做的套餐'] },
  { meaning: 'mileage', ids: ['E4.17'], from: 'check-in', asked: ['进厂里程'] },
  { meaning: 'fuel', ids: ['E4.12'], from: 'check-in', asked: ['油量（电量）'] },
  { meaning: 'business', ids: ['E4.13'], from: 'check-in', asked: ['业务类别'] },
  { meaning: 'sender', ids: ['E4.16'], from: 'check-in', asked: ['送修人'] },
  { meaning: 'promise', ids: ['E4.23'], from: 'check-in', asked: ['承诺交车时间'] },
  { meaning: 'remark of the check-in', ids: ['E2.16'], from: 'check-in', asked: ['备注'] },
  { meaning: 'discount', ids: ['E4.34'], from: 'order', asked: ['优惠'] },
  { meaning: 'account representative', ids: ['E4.22'], from: 'order', asked: ['业务员'] },
  { meaning: 'fees', ids: ['G1.23', 'G1.24', 'G1.25', 'G1.26', 'G1.27'], from: 'order', asked: ['其他费用'] },
  { meaning: 'people', ids: ['E5.10', 'E4.36'], from: 'dispatch', asked: ['工位', '维修专员'] },
  { meaning: 'who answers for the bay', ids: ['E5.9'], from: 'dispatch', asked: ['工位负责人'] },
  { meaning: 'start of the work', ids: ['E5.12'], from: 'dispatch', asked: ['开始时间'] },
  { meaning: 'equipment and manuals', ids: ['E5.11'], from: 'dispatch', asked: ['所需资料'] },
  { meaning: 'supervisor', ids: ['E5.15'], from: 'dispatch', asked: ['车间主管'] },
  { meaning: 'remark of the dispatch', ids: ['E5.16'], from: 'dispatch', asked: ['备注'] },
  // Read again when the car leaves: another reading than that of the arrival.
  { meaning: 'mileage on leaving', ids: ['G1.9'], from: 'bill', asked: ['出厂里程'] },
  { meaning: 'invoice', ids: ['G1.6'], from: 'bill', asked: ['发票号'] },
  { meaning: 'payment', ids: ['G1.31'], from: 'bill', asked: ['本次收款金额'] },
];

export const meanings: readonly Meaning[] = [
  ...Object.entries(file).map(([meaning, ids]) => ({ meaning, ids, from: 'file' as const })),
  ...Object.entries(made).map(([meaning, ids]) => ({ meaning, ids, from: 'made' as const })),
  ...typed,
];

export interface Node {
  readonly 'x-field'?: string;
  readonly properties?: Readonly<Record<string, Node>>;
  readonly items?: Node;
  readonly anyOf?: readonly Node[];
}

export function marksIn(node: Node | undefined): string[] {
  if (node === undefined) return [];
  const own = node['x-field'] === undefined ? [] : [node['x-field']];
  return [...own, ...[...Object.values(node.properties ?? {}), ...(node.anyOf ?? []), node.items].flatMap(marksIn)];
}

/** The marked values of a reply, by field. */
export function valuesOf(node: Node, value: unknown): [string, unknown][] {
  const own: [string, unknown][] = node['x-field'] === undefined ? [] : [[node['x-field'], value]];
  if (Array.isArray(value)) return [...own, ...value.flatMap((each) => valuesOf(node.items ?? {}, each))];
  if (typeof value !== 'object' || value === null) return own;
  const inside = Object.entries(value).flatMap(([name, each]) => valuesOf(node.properties?.[name] ?? {}, each));
  return [...own, ...inside, ...(node.anyOf ?? []).flatMap((one) => valuesOf(one, value))];
}

/** What is said, one by one; people by their names. */
export function namesIn(value: unknown): unknown[] {
  if (Array.isArray(value)) return value.flatMap(namesIn);
  return [typeof value === 'object' && value !== null && 'name' in value ? value.name : value];
}

export const isWithin = (one: ReadonlySet<unknown>, other: ReadonlySet<unknown>) => [...one].every((value) => other.has(value));

export interface Asked {
  readonly label: string;
  readonly value: string;
}

/** Every field that the place shows, with what stands in it. */
export function asksOf(place: Locator): Promise<Asked[]> {
  return place.evaluate((root) => {
    const clean = (text: string | null | undefined) => (text ?? '').replace('*', '').trim();
    const single = [...root.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea')].filter(
      (field) => !['file', 'hidden', 'checkbox', 'radio'].includes(field.type),
    );
    const chosen = (field: Element) => clean(field.closest('.ant-select')?.querySelector('[title]')?.textContent);
    const groups = [...root.querySelectorAll('fieldset:has(input[type=radio])')];
    return [
      ...single.map((field) => ({
        label: clean(field.labels?.[0]?.textContent ?? field.getAttribute('aria-label')),
        value: field.value === '' ? chosen(field) : field.value,
      })),
      ...groups.map((group) => ({
        label: clean(group.querySelector('legend')?.textContent),
        value: clean(group.querySelector('label:has(input:checked)')?.textContent),
      })),
    ];
  });
}
