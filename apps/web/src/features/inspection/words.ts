import type { ReplyOf } from '@bayline/contract/endpoint';
import type { inspection } from '@bayline/contract/inspection';

export type Sheet = ReplyOf<typeof inspection.sheet>;
