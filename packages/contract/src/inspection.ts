// Three-level inspection: self-check, team check, final inspection with road test; pass the car, or send operations back
// with a reason and a name.
import { Type } from 'typebox';
import {
  AllowedActions,
  endpoint,
  field,
  Id,
  Instant,
  MileageKm,
  Nullable,
  OneOf,
  PhotoDataUrl,
  PriceFen,
  paper,
  shape,
  sheetOf,
  Text,
  Version,
  xlsx,
} from './endpoint.ts';
import { OperationView, RepairClass, ReworkReason } from './work-orders.ts';

export const LateReason = OneOf([
  'parts',
  'approval',
  'additional-work',
  'staff',
  'equipment',
  'rework',
  'customer',
  'sublet',
  'other',
] as const);
export const CostCentre = OneOf(['workshop', 'warehouse', 'reception', 'supplier'] as const);
export const InspectionLevel = OneOf(['self', 'team', 'final'] as const);
const Stage = OneOf(['diagnosis', 'process'] as const);
const Result = OneOf(['passed', 'rework'] as const);
const Route = OneOf(['city', 'highway', 'mixed', 'yard'] as const);
const RoadTestCause = OneOf([
  'brakes',
  'steering',
  'suspension',
  'gearbox',
  'engine-overhaul',
  'alignment',
  'noise',
  'accident-structure',
  'rework',
] as const);

/** The bounds of a good value are in thousandths of the unit; an empty unit means that nothing is measured. */
const Limit = Nullable(Type.Integer({ minimum: 0, maximum: 1_000_000_000 }));
const SheetItem = shape({
  code: Type.String(),
  nameZh: Type.String(),
  nameEn: Type.String(),
  unit: Type.String(),
  lowest: Limit,
  highest: Limit,
});
const SheetKind = OneOf(['diagnosis', 'process', 'self', 'team', 'final', 'road-test', 'internal-hand-over'] as const);
const items = Type.Array(SheetItem, { maxItems: 100 });
/** `measured` is in thousandths of the item's unit. */
const itemResult = {
  code: Type.String({ pattern: '^[A-Z0-9-]{1,10}$' }),
  verdict: OneOf(['pass', 'fail', 'not-applicable'] as const),
  measured: Nullable(Type.Integer({ minimum: 0, maximum: 1_000_000_000 })),
};
const results = Type.Array(shape({ ...itemResult, note: Text(200, 0) }), { maxItems: 100 });
const drive = { startedAt: Instant, endedAt: Instant, startKm: MileageKm, endKm: MileageKm, route: Route };

/** The sheets in use: of each level the common one, and those of classes of repair that have one of their own. */
const SheetsInUse = shape({
  rows: Type.Array(
    shape({
      sheet: SheetKind,
      repairClass: Nullable(RepairClass),
      version: Version,
      madeByName: Nullable(Type.String()),
      madeAt: Nullable(Instant),
      items,
    }),
    { maxItems: 50 },
  ),
});
const WrittenItem = shape({
  code: Nullable(itemResult.code),
  nameZh: Text(80),
  nameEn: Text(120),
  unit: Text(10, 0),
  lowest: Limit,
  highest: Limit,
});

export const InspectionView = shape({
  id: Id,
  level: OneOf(['diagnosis', 'process', 'self', 'team', 'final', 'internal-hand-over'] as const),
  round: Type.Integer(),
  result: field('E8.1', Result),
  lateReason: field('E8.4', Nullable(LateReason)),
  reworkReason: field('E8.6', Nullable(ReworkReason)),
  reworkOwnerName: field('E8.7', Nullable(Type.String())),
  costCentre: Nullable(CostCentre),
  penaltyFen: field('E8.8', Nullable(PriceFen)),
  remark: Type.String(),
  inspectorName: field('E8.5', Type.String()),
  inspectedAt: Instant,
  /** Items of the sheet that nobody looked at, because a fault sent the work back before. */
  uninspected: Type.Integer(),
  failed: Type.Array(shape({ nameZh: Type.String(), nameEn: Type.String(), note: Type.String() }), { maxItems: 100 }),
  roadTest: Nullable(shape(drive)),
});

export const InspectionSheet = shape({
  workOrderId: Id,
  workOrderNumber: Type.String(),
  plate: Type.String(),
  plateKind: Nullable(Type.String()),
  modelName: Nullable(Type.String()),
  mileageKm: MileageKm,
  repairClass: RepairClass,
  promisedAt: field('E8.2', Nullable(Instant)),
  finishedAt: field('E8.3', Nullable(Instant)),
  concerns: Type.Array(Type.String(), { maxItems: 30 }),
  operations: Type.Array(
    shape({ operation: OperationView, technicians: Type.Array(shape({ id: Id, name: Type.String() }), { maxItems: 20 }) }),
    { maxItems: 300 },
  ),
  history: Type.Array(InspectionView, { maxItems: 100 }),
  photos: Type.Array(shape({ id: Id, note: Type.String(), takenByName: Type.String(), takenAt: Instant }), { maxItems: 100 }),
  /** All operations finished: the sheet may be signed. */
  isReady: Type.Boolean(),
  /** The level to be signed next; null when the order waits for work. */
  nextLevel: Nullable(InspectionLevel),
  items,
  /** Versions of the sheets that the items are of; they are signed as they were read. */
  sheetVersion: Nullable(Version),
  roadTestItems: items,
  roadTestVersion: Nullable(Version),
  roadTestCauses: Type.Array(RoadTestCause, { maxItems: 20 }),
  /** The work asks for a road test and the owner did not forbid it. */
  needsRoadTest: Type.Boolean(),
  /** The owner's answer at check-in, and how far; null where nobody asked. */
  mayRoadTest: Nullable(Type.Boolean()),
  roadTestKm: Nullable(Type.Integer()),
  /** The class of repair leaves with a certificate, and needs diagnosis and process inspection before the final one. */
  needsCertificate: Type.Boolean(),
  missingStages: Type.Array(Stage, { maxItems: 2 }),
  /** The sheets of the stages that nobody has signed, needed or not: a diagnosis finds out what is needed. */
  stageSheets: Type.Array(shape({ stage: Stage, sheetVersion: Version, items }), { maxItems: 2 }),
  /** The list of the internal hand-over, once the order has passed and until the adviser has taken the car over. */
  handOver: Nullable(shape({ sheetVersion: Version, items })),
  certificateNumber: Nullable(Type.String()),
  version: Version,
  allowedActions: AllowedActions,
});

const byOrder = { params: shape({ workOrderId: Id }) };
const signed = {
  id: Id,
  version: Version,
  sheetVersion: Version,
  result: field('E8.1', Result),
  results,
  operationIds: Type.Array(Id, { maxItems: 300 }),
  reworkReason: field('E8.6', Nullable(ReworkReason)),
  reworkOwnerId: field('E8.7', Nullable(Id)),
  costCentre: Nullable(CostCentre),
  remark: Text(300, 0),
};
const sheetRefusals = ['level-signed', 'already-exists', 'sheet-incomplete', 'measure-missing', 'measure-outside', 'item-failed'] as const;
const signRefusals = [
  'wrong-state',
  'not-finished',
  'level-missing',
  'not-a-worker',
  'own-work',
  'signed-before',
  'nothing-failed',
  'rework-incomplete',
  ...sheetRefusals,
] as const;

export const inspection = {
  waiting: endpoint({
    method: 'GET',
    path: '/inspections/waiting',
    permission: 'inspection.read',
    summary: 'Work orders with all operations finished, waiting for their next level of inspection, earliest promise first',
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
          nextLevel: InspectionLevel,
        }),
        { maxItems: 300 },
      ),
    }),
  }),
  sheet: endpoint({
    method: 'GET',
    path: '/inspections/:workOrderId',
    permission: 'inspection.read',
    summary: 'What is compared: the owner’s words, the operations and who did them, and the sheet of the next level',
    ...byOrder,
    reply: InspectionSheet,
  }),
  paper: endpoint({
    ...paper,
    path: '/inspections/:workOrderId/sheet.pdf',
    permission: 'inspection.read',
    summary: 'All that was inspected on an order, with values and names, as an A4 document',
    ...byOrder,
  }),
  check: endpoint({
    method: 'POST',
    path: '/inspections/:workOrderId/check',
    permission: 'inspection.check',
    summary: 'Sign the self-check of one’s own work, or the team check of another’s',
    ...byOrder,
    body: shape({ ...signed, level: OneOf(['self', 'team'] as const) }),
    reply: InspectionSheet,
    refusals: signRefusals,
  }),
  decide: endpoint({
    method: 'POST',
    path: '/inspections/:workOrderId',
    permission: 'inspection.decide',
    summary: 'The final inspection: pass, or send operations back; the inspector has neither done nor checked the work',
    ...byOrder,
    body: shape({
      ...signed,
      lateReason: field('E8.4', Nullable(LateReason)),
      roadTest: Nullable(shape({ ...drive, sheetVersion: Version, results })),
    }),
    reply: InspectionSheet,
    refusals: [
      ...signRefusals,
      'road-test-missing',
      'road-test-ends-first',
      'road-test-not-over',
      'road-test-before-arrival',
      'road-test-before-work',
      'road-test-too-long',
      'road-test-start-km',
      'road-test-end-km',
      'road-test-too-far',
      'late-reason-missing',
      'stage-missing',
    ],
  }),
  signStage: endpoint({
    method: 'POST',
    path: '/inspections/:workOrderId/stages',
    permission: 'inspection.decide',
    summary: 'Sign the pre-repair diagnosis, which finds the statutory class of the repair, or the process inspection',
    ...byOrder,
    body: shape({
      id: Id,
      version: Version,
      stage: Stage,
      sheetVersion: Version,
      results,
      repairClass: Nullable(RepairClass),
      remark: Text(300, 0),
    }),
    reply: InspectionSheet,
    refusals: ['wrong-state', 'already-passed', ...sheetRefusals],
  }),
  takeOver: endpoint({
    method: 'POST',
    path: '/inspections/:workOrderId/internal-hand-over',
    permission: 'settlement.prepare',
    summary: 'Internal hand-over: the adviser takes the car that has passed over from the workshop, point by point, before the bill',
    ...byOrder,
    body: shape({ id: Id, version: Version, sheetVersion: Version, results, remark: Text(300, 0) }),
    reply: InspectionSheet,
    refusals: ['wrong-state', 'not-passed', ...sheetRefusals],
  }),
  addPhoto: endpoint({
    method: 'POST',
    path: '/inspections/:workOrderId/photos',
    permission: 'inspection.check',
    summary: 'A photo of what was found',
    ...byOrder,
    body: shape({ id: Id, photo: PhotoDataUrl, note: Text(200, 0) }),
    reply: InspectionSheet,
    refusals: ['already-exists', 'file-not-an-image', 'too-many-photos'],
  }),
  photo: endpoint({
    method: 'GET',
    path: '/inspections/photos/:id',
    permission: 'inspection.read',
    summary: 'One photo',
    params: shape({ id: Id }),
    produces: 'image/*',
    reply: Type.Unsafe<Uint8Array>({ type: 'string', format: 'binary' }),
  }),
  sheets: endpoint({
    method: 'GET',
    path: '/inspection-sheets',
    permission: 'inspection.sheets',
    summary: 'The inspection sheets in use, by level and class of repair',
    reply: SheetsInUse,
  }),
  changeSheet: endpoint({
    method: 'PUT',
    path: '/inspection-sheets/:sheet',
    permission: 'inspection.sheets',
    summary: 'A new version of a sheet; what was signed keeps its own. No items takes away the sheet of a class of repair',
    params: shape({ sheet: SheetKind }),
    body: shape({
      repairClass: Nullable(RepairClass),
      /** That was changed; 0 = the class has no sheet of its own yet. */
      version: Type.Integer({ minimum: 0, maximum: 2_000_000_000 }),
      items: Type.Array(WrittenItem, { maxItems: 60 }),
    }),
    reply: SheetsInUse,
    refusals: ['sheet-empty', 'item-unknown', 'limits-wrong'],
  }),
  reworks: endpoint({
    method: 'GET',
    path: '/inspections/reworks',
    permission: 'inspection.read',
    summary: 'Rework of the last 30 days: found in the house and brought back by owners, and the orders that failed twice',
    reply: shape({
      inspected: Type.Integer(),
      internal: Type.Integer(),
      visits: Type.Integer(),
      external: Type.Integer(),
      rows: Type.Array(
        shape({
          inspectionId: Id,
          workOrderId: Id,
          workOrderNumber: Type.String(),
          plate: Type.String(),
          modelName: Nullable(Type.String()),
          /** How often the order has been sent back so far. */
          times: Type.Integer(),
          reworkReason: ReworkReason,
          reworkOwnerName: Type.String(),
          costCentre: CostCentre,
          /** Clocked from this verdict until the next one that sent the order back. */
          reworkMinutes: Type.Integer(),
          inspectorName: Type.String(),
          inspectedAt: Instant,
          penaltyFen: Nullable(PriceFen),
        }),
        { maxItems: 300 },
      ),
    }),
  }),
  penalise: endpoint({
    method: 'POST',
    path: '/inspections/reworks/:id/penalty',
    permission: 'inspection.penalise',
    summary: 'Decide, once, what a rework costs the one who answers for it',
    params: shape({ id: Id }),
    body: shape({ penaltyFen: field('E8.8', Type.Integer({ minimum: 0, maximum: 1_000_000 })) }),
    reply: shape({ penaltyFen: PriceFen }),
    refusals: ['penalty-decided', 'own-penalty'],
  }),
  export: endpoint({
    method: 'POST',
    path: '/inspections/export',
    permission: 'inspection.penalise',
    summary: 'The final inspections of the last 90 days as a sheet',
    body: shape({ language: OneOf(['zh-CN', 'en'] as const) }),
    produces: xlsx,
    reply: sheetOf({
      workOrderNumber: Type.String(),
      plate: Type.String(),
      level: Type.String(),
      result: field('E8.1', Type.String()),
      promisedAt: field('E8.2', Type.String()),
      finishedAt: field('E8.3', Type.String()),
      lateReason: field('E8.4', Type.String()),
      inspectorName: field('E8.5', Type.String()),
      inspectedAt: Type.String(),
      reworkReason: field('E8.6', Type.String()),
      reworkOwnerName: field('E8.7', Type.String()),
      costCentre: Type.String(),
      penaltyFen: field('E8.8', Type.Number()),
      certificateNumber: Type.String(),
      remark: Type.String(),
    }),
  }),
};
