// What the parts beside an order show: asked for with the order, drawn after it.
import { planning } from '@bayline/contract/planning';
import { warehouse } from '@bayline/contract/warehouse';
import { workshop } from '@bayline/contract/workshop';
import { viewOf } from '../../app/api.ts';
import type { Order } from './order.ts';

/** Only what is promised and being worked on can be late. */
export const hasStanding = (order: Order) => order.status === 'authorised' && order.visit.promisedAt !== null;

export const standingOf = (order: Order) =>
  viewOf(planning.ofOrder, { params: { id: order.id } }, { topics: [`work-order:${order.id}`, 'plan'], isEnabled: hasStanding(order) });

export const questionsOf = (workOrderId: string) =>
  viewOf(workshop.questions, { params: { workOrderId } }, { topics: ['operation', `work-order:${workOrderId}`] });

export const partsRequestsOf = (orderId: string, maySee: boolean) =>
  viewOf(warehouse.partsRequests, { query: { orderId } }, { topics: ['parts-request'], isEnabled: maySee });
