import { describe, expect, it } from 'vitest';
import { type News, type NoticeType, orderOf, toldOf } from './index.ts';

const news = (data: News['data'], change: Partial<News> = {}): News => ({
  subjectType: 'work-order',
  subjectId: 'order',
  visitId: 'visit',
  data,
  ...change,
});
const told = (type: NoticeType, ...given: Parameters<typeof news>) =>
  toldOf(type, news(...given)).map(({ to, opens }) => `${to.who} ${to.key}: ${opens}`);

describe('the bell rings', () => {
  it('for whoever must decide, and then for whoever asked', () => {
    expect(told('discount-asked', { requestId: 'r', basisPoints: 1000 })).toEqual(['deciders-of-discount 1000: work-order']);
    expect(told('discount-declined', { requestId: 'r', basisPoints: 1000 })).toEqual(['asker-of-discount r: work-order']);
    expect(told('adviser-asked', { questionId: 'q' })).toEqual(['adviser-of-visit visit: work-order']);
    expect(told('adviser-answered', { questionId: 'q' })).toEqual(['asker-of-question q: my-jobs']);
  });
  it('for the adviser when the owner answers by link, not when the adviser writes the answer down', () => {
    expect(told('estimate-approved', { version: 1, channel: 'link' })).toEqual(['adviser-of-visit visit: work-order']);
    expect(told('estimate-approved', { version: 1, channel: 'screen' })).toEqual([]);
  });
  it('for the adviser who gave the promise, when it may break', () => {
    expect(told('promise-at-risk', { promisedAt: '2026-11-24T08:00:00.000Z', chancePercent: 40 })).toEqual([
      'adviser-of-visit visit: work-order',
    ]);
  });
  it('for all whom a rework concerns, whoever answers for it first', () => {
    const failed = { operationIds: ['o'], reworkReason: 'assembly', reworkOwnerId: 'zhao' };
    expect(told('inspection-failed', failed)).toEqual([
      'person zhao: my-jobs',
      'adviser-of-visit visit: work-order',
      'holders workshop.dispatch: work-order',
    ]);
  });
  it('for the manager and the adviser, when the owner is displeased on the telephone', () => {
    const call = { outcome: 'complaint', score: 2, attempts: 1 };
    expect(told('follow-up-escalated', call, { subjectType: 'follow-up' })).toEqual([
      'holders follow-up.resolve: follow-up',
      'adviser-of-visit visit: follow-up',
    ]);
  });
  it('for the file that seems to be there twice', () => {
    const merge = { otherId: 'other', fields: [] };
    expect(told('merge-proposed', merge, { subjectType: 'vehicle' })).toEqual(['holders customers.merge: vehicle-duplicates']);
    expect(told('merge-proposed', merge, { subjectType: 'customer' })).toEqual(['holders customers.merge: customer-duplicates']);
  });
});

it('an event is about the order that it names, or is of', () => {
  expect(orderOf(news({}))).toBe('order');
  expect(orderOf(news({ workOrderId: 'named' }, { subjectType: 'operation', subjectId: 'operation' }))).toBe('named');
  expect(orderOf(news({ orderId: null }, { subjectType: 'parts-request', subjectId: 'request' }))).toBe(null);
});
