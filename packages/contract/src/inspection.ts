// Final inspection: pass the car, or send operations back with a reason and a name.
import { Type } from 'typebox';
import { endpoint, field, Id, Instant, Nullable, OneOf, shape, Text, Version } from './endpoint.ts';
import { OperationView } from './work-orders.ts';

export const ReworkReason = OneOf(['missed', 'assembly', 'diagnosis', 'part-quality', 'cleaning', 'other'] as const);

const InspectionView = shape({
  id: Id,
  result: field('E8.1', OneOf(['passed', 'rework'] as const)),
  reworkReason: field('E8.6', Nullable(ReworkReason)),
  reworkOwnerName: field('E8.7', Nullable(Type.String())),
  remark: Type.String(),
  inspectorName: field('E8.5', Type.String()),
  inspectedAt: Instant,
});

export const InspectionSheet = shape({
  workOrderId: Id,
  workOrderNumber: Type.String(),
  plate: Type.String(),
  plateKind: Nullable(Type.String()),
  modelName: Nullable(Type.String()),
  promisedAt: field('E8.2', Nullable(Instant)),
  finishedAt: field('E8.3', Nullable(Instant)),
  concerns: Type.Array(Type.String(), { maxItems: 30 }),
  operations: Type.Array(shape({ operation: OperationView, technicianId: Nullable(Id), technicianName: Nullable(Type.String()) }), {
    maxItems: 300,
  }),
  history: Type.Array(InspectionView, { maxItems: 50 }),
  /** All operations finished: the sheet may be decided. */
  isReady: Type.Boolean(),
  version: Version,
});

export const inspection = {
  waiting: endpoint({
    method: 'GET',
    path: '/inspections/waiting',
    permission: 'inspection.read',
    summary: 'Work orders with all operations finished, waiting for the inspector, earliest promise first',
    reply: shape({
      rows: Type.Array(
        shape({
          workOrderId: Id,
          workOrderNumber: Type.String(),
          plate: Type.String(),
          plateKind: Nullable(Type.String()),
          modelName: Nullable(Type.String()),
          promisedAt: Nullable(Instant),
          operations: Type.Integer(),
          reworkCount: Type.Integer(),
        }),
        { maxItems: 300 },
      ),
    }),
  }),
  sheet: endpoint({
    method: 'GET',
    path: '/inspections/:workOrderId',
    permission: 'inspection.read',
    summary: 'What the inspector compares: the owner’s words, the operations and who did them',
    params: shape({ workOrderId: Id }),
    reply: InspectionSheet,
  }),
  decide: endpoint({
    method: 'POST',
    path: '/inspections/:workOrderId',
    permission: 'inspection.decide',
    summary: 'Pass, or send operations back for rework with reason and owner; the inspector did not do the work',
    params: shape({ workOrderId: Id }),
    body: shape({
      id: Id,
      version: Version,
      result: OneOf(['passed', 'rework'] as const),
      operationIds: Type.Array(Id, { maxItems: 300 }),
      reworkReason: Nullable(ReworkReason),
      reworkOwnerId: Nullable(Id),
      remark: Text(300, 0),
    }),
    reply: InspectionSheet,
    refusals: ['wrong-state', 'not-finished', 'own-work', 'rework-incomplete'],
  }),
};
