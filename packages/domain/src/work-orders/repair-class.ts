// The statutory class of the repair decides the shortest guarantee. It begins as what the kind of business usually
// is; nothing here starts as an overhaul, for that is only known once the car is apart.

export type RepairClass = 'overhaul' | 'assembly' | 'second-level' | 'first-level' | 'minor' | 'specialised';

export function repairClassOf(businessType: string): RepairClass {
  if (businessType === 'maintenance') return 'first-level';
  return businessType === 'fitting' ? 'specialised' : 'minor';
}
