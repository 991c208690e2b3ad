import { noQuestions } from '@bayline/domain/reception';
import { expect, it } from 'vitest';
import { contentOf, readContent, type Sheet } from './sealed-sheet.ts';
import { plainWalkRound } from './walk-round.fixture.ts';

const id = '0193a000-0000-7000-8000-000000000001';
const sheet: Sheet = {
  ...plainWalkRound,
  visitId: id,
  workOrderId: id,
  vehicleId: id,
  appointmentId: null,
  senderPartyId: id,
  businessType: 'maintenance',
  customerMode: 'waiting',
  mileageKm: 12_500,
  fuelEighths: 4,
  concerns: [{ id, words: '冷车抖动', questions: noQuestions }],
  signature: '',
  signedByName: '张伟',
  treads: { leftFront: 5200, rightFront: null, leftRear: 3100, rightRear: 3000 },
  wipers: 'worn',
  leaks: 'traces',
  keyTag: 'A12',
  roadTestKm: 10,
  contactHours: '12:00 以后',
};
const car = {
  cardNumber: '',
  className: null,
  plate: '京A12345',
  modelName: null,
  vin: null,
  brand: null,
  displacementMl: null,
  engineNumber: '',
  series: null,
  colour: '',
  ownerName: '张伟',
  sex: null,
  addressMasked: '',
  mobileMasked: null,
  employer: '',
};

it('tyres, wipers, leaks, key tag, how far and when to call are signed with the rest', () => {
  const { treads, wipers, leaks, keyTag, roadTestKm, contactHours } = sheet;
  expect(readContent(contentOf(sheet, car))).toMatchObject({ treads, wipers, leaks, keyTag, roadTestKm, contactHours, car });
});

it('a sheet signed before these were asked is read as one that says nothing of them', () => {
  const { treads: _t, wipers: _w, leaks: _l, keyTag: _k, roadTestKm: _r, contactHours: _c, ...older } = JSON.parse(contentOf(sheet, car));
  expect(readContent(JSON.stringify(older))).toMatchObject({
    treads: { leftFront: null, rightFront: null, leftRear: null, rightRear: null },
    wipers: null,
    leaks: null,
    keyTag: '',
    roadTestKm: null,
    contactHours: '',
    mileageKm: 12_500,
  });
});
