// What the desk sends besides what a test is about: a booking of words only, a walk round that finds nothing.

/** A booking by telephone without chosen work. */
export const plainBooking = {
  channel: 'phone' as const,
  adviserId: null,
  contactName: '',
  contactPhone: null,
  cannedJobIds: [],
  operationIds: [],
  parts: [],
  reminderChannel: 'phone' as const,
  remark: '',
};

/** A car without a scratch, whose owner waits, pays in cash and answers for itself. */
export const plainWalkRound = {
  arrivalMode: 'driven' as const,
  socPercent: null,
  warningLamps: [],
  marks: [],
  treads: { leftFront: null, rightFront: null, leftRear: null, rightRear: null },
  wipers: null,
  leaks: null,
  interior: { seat: '', mirrors: '', radio: '', airConditioning: '', faults: '' },
  items: [],
  isValuablesReminded: true,
  belongings: '',
  papersKept: [],
  keysKept: 1,
  keyTag: '',
  wantsWash: false,
  oldParts: 'show' as const,
  mayRoadTest: true,
  roadTestKm: null,
  contactHours: '',
  payment: 'cash' as const,
  isPrivacyRead: true,
  remark: '',
  photos: [],
  contact: null,
  repeatsOrderId: null,
};
