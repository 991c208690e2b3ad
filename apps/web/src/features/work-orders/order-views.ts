// What the parts beside an order show: asked for with the order, drawn after it.
import { warehouse } from '@bayline/contract/warehouse';
import { workshop } from '@bayline/contract/workshop';
import { viewOf } from '../../app/api.ts';

export const questionsOf = (workOrderId: string) =>
  viewOf(workshop.questions, { params: { workOrderId } }, { topics: ['operation', `work-order:${workOrderId}`] });

export const partsRequestsOf = (orderId: string, maySee: boolean) =>
  viewOf(warehouse.partsRequests, { query: { orderId } }, { topics: ['parts-request'], isEnabled: maySee });
