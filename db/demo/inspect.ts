// The three signatures of an order in the demo: the technician's own, the workshop manager's, the inspector's.
import { plusMinutes } from '@bayline/domain/kernel';
import * as inspection from '../../apps/server/src/modules/inspection/index.ts';
import { newId } from '../../apps/server/src/platform/ids.ts';
import { type Crew, nothing, type Person } from './crew.ts';
import { drawnPanel } from './walk-round.ts';

interface DonePlan {
  readonly until: string;
  readonly technician: Person;
  readonly workStartsAt: string;
  readonly readyAfterMinutes: number;
  readonly repairClass?: 'second-level';
  readonly isSentBack?: boolean;
}

type Item = { readonly code: string; readonly unit: string };

/** What is measured besides a torque: compression, brake pads, tread, a clearance. */
const measuredAs: Readonly<Record<string, number>> = { D05: 1_150_000, D09: 6_500, D11: 4_200, P03: 40 };

/** A torque is 110 N·m, a battery 12.6 V; `failed` is the one item that is not right. */
function sheetOf(items: readonly Item[], failed: string | null, mileageKm = 0) {
  return items.map(({ code, unit }) => ({
    code,
    verdict: code === failed ? ('fail' as const) : ('pass' as const),
    measured: unit === '' ? null : unit === 'km' ? mileageKm * 1000 : unit === 'V' ? 12_600 : (measuredAs[code] ?? 110_000),
    note: code === failed ? '左前轮制动跑偏' : '',
  }));
}

const good = { result: 'passed' as const, operationIds: [], reworkReason: null, reworkOwnerId: null, costCentre: null, remark: '' };

async function check(crew: Crew, plan: DonePlan, at: { workOrderId: string; now: string; level: 'self' | 'team' }): Promise<void> {
  const { level, now, workOrderId } = at;
  const as = () => (level === 'self' ? crew.as('technician', now, plan.technician) : crew.as('workshop-manager', now));
  const params = { workOrderId };
  const { version, sheetVersion, items } = await inspection.routes.sheet(as(), { ...nothing, params });
  const body = { ...good, id: newId(), version, sheetVersion: sheetVersion ?? 0, level, results: sheetOf(items, null) };
  await inspection.routes.check(as(), { ...nothing, params, body });
}

/** The manager gives the wheel torque its limits and the second-level maintenance a self-check of its own. */
export async function writeSheets(crew: Crew, now: string): Promise<void> {
  const { rows } = await inspection.routes.sheets(crew.as('workshop-manager', now), nothing);
  const { version, items } = rows.find((row) => row.sheet === 'self' && row.repairClass === null) ?? { version: 0, items: [] };
  const limited = items.map((item) => (item.code === 'Q1-03' ? { ...item, lowest: 90_000, highest: 130_000 } : item));
  const battery = { code: null, nameZh: '蓄电池静置电压', nameEn: 'Battery at rest', unit: 'V', lowest: 12_400, highest: null };
  const params = { sheet: 'self' as const };
  for (const body of [
    { repairClass: null, version, items: limited },
    { repairClass: 'second-level' as const, version: 0, items: [...limited, battery] },
  ])
    await inspection.routes.changeSheet(crew.as('workshop-manager', now), { ...nothing, params, body });
}

/** What the law wants of a second-level maintenance before its certificate. */
async function signStages(crew: Crew, now: string, at: { workOrderId: string; repairClass: 'second-level' }): Promise<void> {
  const params = { workOrderId: at.workOrderId };
  for (const [stage, repairClass] of [
    ['diagnosis', at.repairClass],
    ['process', null],
  ] as const) {
    const { version, stageSheets } = await inspection.routes.sheet(crew.as('quality-inspector', now), { ...nothing, params });
    const { sheetVersion, items } = stageSheets.find((sheet) => sheet.stage === stage) ?? { sheetVersion: 0, items: [] };
    const body = {
      id: newId(),
      version,
      stage,
      sheetVersion,
      results: sheetOf(items, null),
      repairClass,
      remark: '按二级维护工艺检验，符合要求',
    };
    await inspection.routes.signStage(crew.as('quality-inspector', now), { ...nothing, params, body });
  }
}

/** Signs as far as the plan says: `finished` waits for the self-check, `checked` for the inspector, `rework` was sent back. Answers with the final inspection. */
export async function inspect(crew: Crew, plan: DonePlan, { workOrderId }: { readonly workOrderId: string }): Promise<string> {
  const now = plusMinutes(plan.workStartsAt, plan.readyAfterMinutes);
  if (plan.repairClass) await signStages(crew, plusMinutes(now, -9), { workOrderId, repairClass: plan.repairClass });
  await check(crew, plan, { workOrderId, now: plusMinutes(now, -8), level: 'self' });
  await check(crew, plan, { workOrderId, now: plusMinutes(now, -5), level: 'team' });
  const id = newId();
  if (plan.until === 'checked') return id;
  const params = { workOrderId };
  const inspector = () => crew.as('quality-inspector', now);
  const sheet = await inspection.routes.sheet(inspector(), { ...nothing, params });
  const { version, items, mileageKm, roadTestItems, roadTestVersion, promisedAt, operations } = sheet;
  const isRework = plan.until === 'rework';
  if (isRework) {
    const photo = { id: newId(), photo: drawnPanel(70), note: '左前轮内侧偏磨' };
    await inspection.routes.addPhoto(inspector(), { ...nothing, params, body: photo });
  }
  const rework = {
    result: 'rework' as const,
    operationIds: operations.slice(0, 1).map((o) => o.operation.id),
    reworkReason: 'assembly' as const,
    reworkOwnerId: plan.technician.staffId,
    costCentre: 'workshop' as const,
    remark: '左前轮制动片装反，重新装配并复紧',
  };
  // The fault is found before the drive, and the car goes back at once.
  const toFault = items.slice(0, items.findIndex(({ code }) => code === 'Q3-11') + 1);
  const drive = {
    startedAt: plusMinutes(now, -20),
    endedAt: plusMinutes(now, -2),
    startKm: mileageKm,
    endKm: mileageKm + 7,
    route: 'mixed' as const,
  };
  const body = {
    ...good,
    ...(isRework ? rework : {}),
    id,
    version,
    sheetVersion: sheet.sheetVersion ?? 0,
    results: sheetOf(isRework ? toFault : items, isRework ? 'Q3-11' : null, mileageKm + 7),
    roadTest:
      sheet.roadTestCauses.length > 0 && !isRework
        ? { ...drive, sheetVersion: roadTestVersion ?? 0, results: sheetOf(roadTestItems, null) }
        : null,
    lateReason: promisedAt !== null && promisedAt < now ? (plan.isSentBack ? ('rework' as const) : ('staff' as const)) : null,
  };
  await inspection.routes.decide(inspector(), { ...nothing, params, body });
  // A car that has just passed still waits for its adviser.
  if (isRework || plan.until === 'passed') return id;
  const adviser = () => crew.as('service-adviser', plusMinutes(now, 4));
  const passed = await inspection.routes.sheet(adviser(), { ...nothing, params });
  const { sheetVersion, items: points } = passed.handOver ?? { sheetVersion: 0, items: [] };
  const list = { id: newId(), version: passed.version, sheetVersion, results: sheetOf(points, null), remark: '' };
  await inspection.routes.takeOver(adviser(), { ...nothing, params, body: list });
  return id;
}

/** What the rework costs its owner by the rule of the store; decided by the manager. */
export async function penalise(crew: Crew, { reworkId, at }: { reworkId: string; at: string }): Promise<void> {
  const body = { penaltyFen: 2_000 };
  await inspection.routes.penalise(crew.as('service-manager', at), { ...nothing, params: { id: reworkId }, body });
}
