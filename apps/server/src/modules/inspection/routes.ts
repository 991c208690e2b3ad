import type { inspection } from '@bayline/contract/inspection';
import { inDealership } from '../../platform/db/in-dealership.ts';
import type { Handlers } from '../../platform/http/handlers.ts';
import { changeSheet } from './commands/change-sheet.ts';
import { exportInspections } from './commands/export-inspections.ts';
import { penalise } from './commands/penalise.ts';
import { addPhoto, photo } from './commands/photos.ts';
import { check, decide } from './commands/sign.ts';
import { signStage } from './commands/sign-stage.ts';
import { takeOver } from './commands/take-over.ts';
import { paper } from './queries/paper.ts';
import { reworks } from './queries/reworks.ts';
import { inspectionSheet } from './queries/sheet.ts';
import { sheetsInUse } from './queries/sheets-in-use.ts';
import { listWaiting } from './store.ts';

export const routes: Handlers<typeof inspection> = {
  waiting: (ctx) => inDealership(ctx, async (tx) => ({ rows: await tx.all(listWaiting, [tx.dealershipId]) })),
  sheet: (ctx, { params }) => inDealership(ctx, (tx) => inspectionSheet(ctx, tx, params.workOrderId)),
  paper: (ctx, { params, query }) => paper(ctx, params.workOrderId, query.language),
  check,
  decide,
  signStage,
  takeOver,
  addPhoto,
  photo: (ctx, { params }) => photo(ctx, params.id),
  sheets: (ctx) => inDealership(ctx, sheetsInUse),
  changeSheet,
  reworks: (ctx) => inDealership(ctx, (tx) => reworks(ctx, tx)),
  penalise: (ctx, { params, body }) => penalise(ctx, params.id, body.penaltyFen),
  export: (ctx, { body }) => exportInspections(ctx, body),
};
