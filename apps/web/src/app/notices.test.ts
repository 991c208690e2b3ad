import { expect, it } from 'vitest';
import { type Notice, withNotice } from './notices.ts';

const notice = (id: number, tone: Notice['tone'], text: string): Notice => ({ id, tone, text });

it('shows one "done" at a time, every refusal, the same words once, three at most', () => {
  const started = withNotice([], notice(1, 'done', 'started'));
  const paused = withNotice(started, notice(2, 'done', 'paused'));
  expect(paused.map(({ text }) => text)).toEqual(['paused']);
  const refused = withNotice(withNotice(paused, notice(3, 'refused', 'taken')), notice(4, 'refused', 'too late'));
  expect(refused.map(({ text }) => text)).toEqual(['paused', 'taken', 'too late']);
  const again = withNotice(refused, notice(5, 'refused', 'taken'));
  expect(again.map(({ id }) => id)).toEqual([2, 4, 5]);
  expect(withNotice(again, notice(6, 'refused', 'closed')).map(({ id }) => id)).toEqual([4, 5, 6]);
});
