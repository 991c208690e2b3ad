// The role's first page: what this person has to do, whose car it is, by when; and the day in three figures.
import { Type } from 'typebox';
import { conflict } from './capacity.ts';
import { endpoint, Id, Instant, Nullable, OneOf, Optional, shape } from './endpoint.ts';
import { VehicleGap } from './vehicles.ts';
import { Rework } from './work-orders.ts';
import { BoardColumn } from './workshop-board.ts';

/** In the order in which a person with several roles reads them. */
const listCodes = [
  'promises-at-risk',
  'late-cars',
  'late-jobs',
  'ready-to-release',
  'bills-to-make',
  'findings-to-price',
  'cars-waiting',
  'complaints',
  'discounts-to-decide',
  'appointments-today',
  'my-jobs',
  'to-check',
  'rework',
  'to-plan',
  'to-inspect',
  'to-pick',
  'short-parts',
  'below-threshold',
  'to-collect',
  'arrears',
  'calls-due',
  'files-incomplete',
  'locked-accounts',
  'people-without-role',
  'first-passwords',
] as const;
export const HomeListCode = OneOf(listCodes);

export const HomeFigureCode = OneOf([
  'in-house',
  'arrived-today',
  'released-today',
  'late-cars',
  'appointments-today',
  'takings-today',
  'outstanding',
  'jobs-to-plan',
  'jobs-in-work',
  'jobs-to-inspect',
  'rework',
  'my-jobs-today',
  'my-jobs-done',
  'my-jobs-open',
  'to-pick',
  'short-parts',
  'below-threshold',
  'calls-due',
  'calls-overdue',
  'staff',
  'people-without-role',
  'roles',
] as const);

export const HomeRow = shape({
  id: Id,
  kind: OneOf([
    'appointment',
    'visit',
    'work-order',
    'operation',
    'parts-request',
    'part',
    'settlement',
    'follow-up',
    'vehicle',
    'staff',
  ] as const),
  /** Null for what is no car's. */
  plate: Nullable(Type.String()),
  plateKind: Nullable(Type.String()),
  titleZh: Type.String(),
  titleEn: Type.String(),
  subtitle: Type.String(),
  dueAt: Nullable(Instant),
  /** `dueAt` is the planned end of the work, not what the owner was promised. */
  isPlannedEnd: Type.Boolean(),
  /** Of an incomplete file: what it lacks. */
  missing: Optional(Type.Array(VehicleGap, { maxItems: 10 })),
  /** Of work that is done again. */
  rework: Optional(Rework),
  tone: OneOf(['waiting', 'planned', 'working', 'paused', 'late', 'inspection', 'ready', 'settled'] as const),
  /** The page where it is done. */
  to: Type.String(),
});

export const home = {
  home: endpoint({
    method: 'GET',
    path: '/home',
    permission: 'signed-in',
    summary:
      'The work lists and the three figures of the caller’s roles, and the cars by column of the board; only what the caller may read',
    reply: shape({
      figures: Type.Array(shape({ code: HomeFigureCode, value: Type.Integer(), unit: OneOf(['count', 'fen'] as const) }), { maxItems: 3 }),
      lists: Type.Array(shape({ code: HomeListCode, rows: Type.Array(HomeRow, { maxItems: 50 }) }), { maxItems: listCodes.length }),
      /** Empty for those who may not see the board. */
      board: Type.Array(shape({ column: BoardColumn, cars: Type.Integer() }), { maxItems: 12 }),
    }),
  }),
  conflicts: endpoint({
    method: 'GET',
    path: '/conflicts',
    permission: 'capacity.read',
    summary: 'What is booked while its bay is closed, its technician away or the store closed, by number, in order of time',
    reply: shape({
      rows: Type.Array(
        shape({
          ...conflict,
          /** Of the appointment, or of the work order. */
          number: Type.String(),
          plate: Nullable(Type.String()),
          workOrderId: Nullable(Id),
        }),
        { maxItems: 200 },
      ),
    }),
  }),
};
