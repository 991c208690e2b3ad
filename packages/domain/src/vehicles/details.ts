/** What a new file may leave out. */
export const emptyDetails = {
  engineType: '',
  gearboxType: '',
  gearboxNumber: '',
  keyNumber: '',
  shiftMode: null,
  trimCode: '',
  interiorStyle: '',
  producedOn: null,
  purchaseMileageKm: null,
  sellingDealer: '',
  registeredOn: null,
  deliveredOn: null,
  warrantyFrom: null,
} as const;
