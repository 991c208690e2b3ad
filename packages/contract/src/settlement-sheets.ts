// Bills as sheets for Excel: the heads of all, the lines of one, and the papers of a till's day.
import { Type } from 'typebox';
import { Day, endpoint, field, Id, Optional, shape, sheetOf, xlsx } from './endpoint.ts';
import { Language } from './own-log-in.ts';

const text = Type.String();
const yuan = Type.Number();
const head = {
  number: text,
  payerName: text,
  status: text,
  ownerName: field('G1.1', text),
  settledAt: field('G1.2', text),
  vin: field('G1.3', text),
  modelName: field('G1.4', text),
  plate: field('G1.5', text),
  invoiceNumber: field('G1.6', text),
  engineNumber: field('G1.7', text),
  arrivedAt: field('G1.8', text),
  mileageOutKm: field('G1.9', Type.Integer()),
  labourGrossYuan: field('G1.19', yuan),
  labourYuan: field('G1.20', yuan),
  partsGrossYuan: field('G1.21', yuan),
  partsYuan: field('G1.22', yuan),
  managementYuan: field('G1.23', yuan),
  consumablesYuan: field('G1.24', yuan),
  subletYuan: field('G1.25', yuan),
  rescueYuan: field('G1.26', yuan),
  otherYuan: field('G1.27', yuan),
  diagnosisYuan: yuan,
  testingYuan: yuan,
  roundingYuan: yuan,
  totalYuan: field('G1.28', yuan),
  paidYuan: field('G1.29', yuan),
  outstandingYuan: field('G1.30', yuan),
  lastPaymentYuan: field('G1.31', yuan),
};
const line = {
  kind: text,
  operationCode: field('G1.10', text),
  operationName: field('G1.11', text),
  hours: field('G1.12', Type.Number()),
  labourYuan: field('G1.13', yuan),
  partNumber: field('G1.14', text),
  partName: field('G1.15', text),
  quantity: field('G1.16', Type.Number()),
  unit: field('G1.17', text),
  amountYuan: field('G1.18', yuan),
  feeName: text,
};
const paper = { receiptNumber: text, settlementNumber: text, plate: text, kind: text, tender: text, amountYuan: yuan, recordedAt: text };

export const settlementSheets = {
  exportBills: endpoint({
    method: 'POST',
    path: '/settlement/export',
    permission: 'settlement.read',
    summary: 'The heads of all settlements as a sheet, newest first',
    body: shape({ language: Language }),
    reply: sheetOf(head),
    produces: xlsx,
    refusals: ['export-too-large'],
  }),
  exportBill: endpoint({
    method: 'POST',
    path: '/settlement/:id/export',
    permission: 'settlement.read',
    summary: 'The lines of one settlement as a sheet',
    params: shape({ id: Id }),
    body: shape({ language: Language }),
    reply: sheetOf(line),
    produces: xlsx,
  }),
  exportTillDay: endpoint({
    method: 'POST',
    path: '/settlement/till/export',
    permission: 'settlement.read',
    summary: 'The papers of a till’s day as a sheet',
    body: shape({ language: Language, day: Day, cashierId: Optional(Id) }),
    reply: sheetOf(paper),
    produces: xlsx,
  }),
};
