// Who may do what in a store. Permissions are trade verbs; a role is a named set of them, kept as rows that a
// store may change. This file is the list of verbs and the sets a new store starts with (the kernel table of
// the trade, widened to the fifteen roles). Nothing is allowed that is not listed.

export const permissions = [
  'customers.read',
  'customers.edit',
  'customers.reveal', // see phone and ID number in clear: always an audit event
  'customers.merge', // approve and undo the merge of two files of one customer or car
  'customers.export', // take the files of customers and classes out as a sheet: always an audit event
  'vehicles.read',
  'vehicles.edit',
  'vehicles.reveal', // see the key number: always an audit event
  'vehicles.correct-mileage', // set the log right where the odometer was misread or exchanged
  'vehicles.export',
  'catalogue.read',
  'catalogue.edit',
  'catalogue.price', // price lists: never together with settlement.prepare in one role
  'catalogue.publish', // say for the whole group what an operation, a canned job or a price is
  'capacity.read',
  'capacity.edit',
  'appointments.read',
  'appointments.edit',
  'reception.check-in',
  'work-orders.read',
  'work-orders.edit',
  'work-orders.approve', // record the owner's approval of an estimate
  'work-orders.cancel',
  'work-orders.guarantee', // promise more than the legal guarantee
  'work-orders.find', // raise what was found on the car
  'work-orders.discount', // give and decide discounts, up to the limit of one's role
  'work-orders.price', // set a price or rate by hand
  'workshop.read',
  'workshop.dispatch',
  'workshop.override', // dispatch without all parts, out of sequence or in overtime, with a reason: always an event
  'workshop.clock', // start, pause, finish one's own operations
  'workshop.wash', // mark a car as washed
  'inspection.read',
  'inspection.check', // self-check of one's own work, team check of another's
  'inspection.decide', // the final inspection and the certificate
  'inspection.sheets', // write the store's inspection sheets
  'inspection.penalise', // what a rework costs the one who answers for it
  'warehouse.read',
  'warehouse.receive',
  'warehouse.issue', // pick, issue, take back
  'warehouse.cost', // see what parts cost the store
  'settlement.read',
  'settlement.prepare', // the adviser's half
  'settlement.collect', // the cashier's half
  'settlement.approve', // grant arrears up to the limit of one's role, money back, a bill of nothing
  'settlement.reverse',
  'handover.release',
  'follow-up.read',
  'follow-up.call',
  'follow-up.resolve', // settle what a displeased owner said
  'reports.read',
  'imports.run', // take a store's old files; of which kind, say the two below
  'imports.cars', // customers and their cars
  'imports.parts', // parts with price and opening stock
  'organisation.read',
  'organisation.edit', // users and roles
  'organisation.operate', // failed jobs, health
  'group.read',
] as const;

export type Permission = (typeof permissions)[number];

export const roleCodes = [
  'records-clerk',
  'follow-up-caller',
  'service-adviser',
  'dispatcher',
  'workshop-manager',
  'technician',
  'quality-inspector',
  'tool-keeper',
  'storekeeper',
  'cashier',
  'sales-consultant',
  'service-manager',
  'group-viewer',
  'administrator',
  'car-owner',
] as const;

export type RoleCode = (typeof roleCodes)[number];

export interface RoleStart {
  readonly nameZh: string;
  readonly nameEn: string;
  /** Highest discount that the role may give by hand, basis points; left out = none. */
  readonly discountLimitBasisPoints?: number;
  /** Highest arrears that the role may grant, fen; left out = none. */
  readonly creditLimitFen?: number;
  readonly permissions: readonly Permission[];
}

const floor: readonly Permission[] = ['vehicles.read', 'work-orders.read', 'workshop.read', 'catalogue.read', 'capacity.read'];

/** The roles a new store starts with. The car owner has no log-in: the role stands for what a visit link may do. */
export const startingRoles: Readonly<Record<RoleCode, RoleStart>> = {
  'records-clerk': {
    nameZh: '客户档案管理员',
    nameEn: 'Records clerk',
    permissions: [
      'customers.read',
      'customers.edit',
      'customers.export',
      'vehicles.read',
      'vehicles.edit',
      'vehicles.export',
      'catalogue.read',
      'appointments.read',
      'work-orders.read',
      'imports.run',
      'imports.cars',
    ],
  },
  'follow-up-caller': {
    nameZh: '客户跟踪回访员',
    nameEn: 'Follow-up caller',
    permissions: [
      'customers.read',
      'customers.reveal',
      'vehicles.read',
      'catalogue.read',
      'capacity.read',
      'appointments.read',
      'appointments.edit',
      'work-orders.read',
      'follow-up.read',
      'follow-up.call',
    ],
  },
  'service-adviser': {
    nameZh: '服务顾问',
    nameEn: 'Service adviser',
    discountLimitBasisPoints: 500,
    permissions: [
      ...floor,
      'customers.read',
      'customers.edit',
      'customers.reveal',
      'vehicles.edit',
      'vehicles.reveal',
      'appointments.read',
      'appointments.edit',
      'reception.check-in',
      'work-orders.edit',
      'work-orders.approve',
      'work-orders.cancel',
      'work-orders.find',
      'work-orders.discount',
      'warehouse.read',
      'workshop.wash',
      'inspection.read',
      'settlement.read',
      'settlement.prepare',
      'handover.release',
      'follow-up.read',
    ],
  },
  dispatcher: {
    nameZh: '车间调度员',
    nameEn: 'Dispatcher',
    permissions: [
      ...floor,
      'customers.read',
      'appointments.read',
      'appointments.edit',
      'workshop.dispatch',
      'workshop.override',
      'workshop.wash',
      'warehouse.read',
      'inspection.read',
    ],
  },
  'workshop-manager': {
    nameZh: '车间主管',
    nameEn: 'Workshop manager',
    permissions: [
      ...floor,
      'customers.read',
      'appointments.read',
      'appointments.edit',
      'workshop.dispatch',
      'workshop.override',
      'workshop.wash',
      'capacity.edit',
      'warehouse.read',
      'inspection.read',
      'inspection.check',
      'inspection.sheets',
      'inspection.penalise',
      'reports.read',
    ],
  },
  technician: {
    nameZh: '维修技师',
    nameEn: 'Technician',
    permissions: [...floor, 'work-orders.find', 'workshop.clock', 'workshop.wash', 'inspection.read', 'inspection.check', 'warehouse.read'],
  },
  'quality-inspector': {
    nameZh: '质检员',
    nameEn: 'Quality inspector',
    permissions: [
      ...floor,
      'work-orders.find',
      'workshop.wash',
      'inspection.read',
      'inspection.check',
      'inspection.decide',
      'inspection.sheets',
    ],
  },
  'tool-keeper': { nameZh: '工具设备资料管理员', nameEn: 'Tool keeper', permissions: [...floor, 'appointments.read'] },
  storekeeper: {
    nameZh: '仓库管理员',
    nameEn: 'Storekeeper',
    permissions: [
      'vehicles.read',
      'work-orders.read',
      'catalogue.read',
      'appointments.read',
      'warehouse.read',
      'warehouse.receive',
      'warehouse.issue',
      'warehouse.cost',
      'imports.run',
      'imports.parts',
    ],
  },
  cashier: {
    nameZh: '收银员',
    nameEn: 'Cashier',
    permissions: ['customers.read', 'vehicles.read', 'work-orders.read', 'settlement.read', 'settlement.collect'],
  },
  'sales-consultant': {
    nameZh: '销售顾问',
    nameEn: 'Sales consultant',
    permissions: ['customers.read', 'customers.edit', 'vehicles.read', 'vehicles.edit', 'catalogue.read', 'appointments.read'],
  },
  'service-manager': {
    nameZh: '售后经理',
    nameEn: 'Service manager',
    discountLimitBasisPoints: 1500,
    creditLimitFen: 2_000_000,
    permissions: [
      ...floor,
      'customers.read',
      'customers.edit',
      'customers.reveal',
      'customers.merge',
      'customers.export',
      'vehicles.edit',
      'vehicles.reveal',
      'vehicles.correct-mileage',
      'vehicles.export',
      'catalogue.edit',
      'catalogue.price',
      'catalogue.publish',
      'capacity.edit',
      'appointments.read',
      'appointments.edit',
      'work-orders.cancel',
      'work-orders.guarantee',
      'work-orders.discount',
      'work-orders.price',
      'workshop.dispatch',
      'workshop.override',
      'inspection.read',
      'inspection.penalise',
      'warehouse.read',
      'warehouse.cost',
      'settlement.read',
      'settlement.approve',
      'settlement.reverse',
      'follow-up.read',
      'follow-up.resolve',
      'reports.read',
      'imports.run',
      'imports.cars',
      'imports.parts',
      'organisation.read',
    ],
  },
  'group-viewer': { nameZh: '集团', nameEn: 'Group viewer', permissions: ['group.read', 'reports.read'] },
  administrator: {
    nameZh: '系统管理员',
    nameEn: 'Administrator',
    permissions: ['organisation.read', 'organisation.edit', 'organisation.operate'],
  },
  'car-owner': { nameZh: '车主', nameEn: 'Car owner', permissions: [] },
};

/** Duties that one role may not hold together: who prepares a bill takes no money, who sets prices makes no bill. */
export const dutiesToSeparate: readonly (readonly [Permission, Permission])[] = [
  ['settlement.prepare', 'settlement.collect'],
  ['catalogue.price', 'settlement.prepare'],
];
