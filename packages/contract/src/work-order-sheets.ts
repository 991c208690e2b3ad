// Orders as sheets for Excel: the list with its heads, and one order with its lines.
import { Type } from 'typebox';
import { endpoint, field, Id, shape, sheetOf, xlsx } from './endpoint.ts';
import { Language } from './own-log-in.ts';

const text = Type.String();
const head = {
  number: field('E4.1', text),
  plate: field('E4.2', text),
  vin: field('E4.3', text),
  brand: field('E4.4', text),
  modelName: field('E4.5', text),
  series: field('E4.6', text),
  displacement: field('E4.7', text),
  colour: field('E4.8', text),
  ownerName: field('E4.9', text),
  memberCardNumber: field('E4.10', text),
  mobile: field('E4.11', text),
  fuel: field('E4.12', text),
  businessType: field('E4.13', text),
  address: field('E4.14', text),
  phone: field('E4.15', text),
  senderName: field('E4.16', text),
  mileageKm: field('E4.17', text),
  totalYuan: field('E4.18', text),
  adviserName: field('E4.19', text),
  arrivedAt: field('E4.20', text),
  vehicleClass: field('E4.21', text),
  accountRepName: field('E4.22', text),
  promisedAt: field('E4.23', text),
  lastArrivedAt: field('E4.24', text),
  lastMileageKm: field('E4.25', text),
  completedAt: field('E4.26', text),
  releasedAt: field('E4.27', text),
};
const line = {
  code: field('E4.28', text),
  name: field('E4.29', text),
  priceClass: field('E4.30', text),
  creditedHours: field('E4.31', text),
  billedHours: field('E4.32', text),
  fullYuan: field('E4.33', text),
  discountPercent: field('E4.34', text),
  amountYuan: field('E4.35', text),
  workers: field('E4.36', text),
};

export const orderSheets = {
  exportOrders: endpoint({
    method: 'POST',
    path: '/work-orders/export',
    permission: 'work-orders.read',
    summary: 'The heads of all orders as a sheet, newest first',
    body: shape({ language: Language }),
    reply: sheetOf(head),
    produces: xlsx,
    refusals: ['export-too-large'],
  }),
  exportOrder: endpoint({
    method: 'POST',
    path: '/work-orders/:id/export',
    permission: 'work-orders.read',
    summary: 'The lines of one order as a sheet',
    params: shape({ id: Id }),
    body: shape({ language: Language }),
    reply: sheetOf(line),
    produces: xlsx,
  }),
};
