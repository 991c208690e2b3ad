import type { ReplyOf } from '@bayline/contract/endpoint';
import type { workshop } from '@bayline/contract/workshop';

export type TechnicianJob = ReplyOf<typeof workshop.myJobs>['rows'][number];
export type BoardCard = ReplyOf<typeof workshop.board>['cards'][number];
