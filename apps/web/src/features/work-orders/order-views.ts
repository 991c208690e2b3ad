// What the parts beside an order show: asked for with the order, drawn after it.
import { warehouse } from '@bayline/contract/warehouse';
import { workshop } from '@bayline/contract/workshop';
import { viewOf } from '../../app/api.ts';
import type { Order } from './order.ts';

export const questionsOf = (workOrderId: string) =>
  viewOf(workshop.questions, { params: { workOrderId } }, { topics: ['operation', `work-order:${workOrderId}`] });

export const partsRequestsOf = (order: Order, maySee: boolean) =>
  viewOf(
    warehouse.partsRequests,
    { query: { orderId: order.id } },
    { topics: ['parts-request'], isEnabled: maySee && order.jobs.some((job) => job.partLines.length > 0) },
  );
