import type { notices } from '@bayline/contract/notices';
import { inDealership } from '../../platform/db/in-dealership.ts';
import type { Handlers } from '../../platform/http/handlers.ts';
import { markAllRead, markRead } from './commands/mark-read.ts';
import { countUnread, newestNotices } from './queries/notices.ts';

export const routes: Handlers<typeof notices> = {
  unread: (ctx) => inDealership(ctx, (tx) => countUnread(ctx, tx)),
  list: (ctx) => inDealership(ctx, (tx) => newestNotices(ctx, tx)),
  read: (ctx, input) => markRead(ctx, input),
  readAll: (ctx, input) => markAllRead(ctx, input),
};
