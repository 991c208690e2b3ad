// Technicians of a journey's own, so that nothing of the demo's day is in its way. They are several: the plan that mends
// itself gives what runs late in the demo's day to whoever comes new and is free.
import { capacity } from '@bayline/contract/capacity';
import type { ReplyOf } from '@bayline/contract/endpoint';
import { organisation } from '@bayline/contract/organisation';
import { workshop } from '@bayline/contract/workshop';
import { dayOf } from '@bayline/domain/kernel';
import type { Page } from 'playwright-core';
import { newId } from '../../../apps/web/src/app/ids.ts';
import { learned } from '../../learned.ts';
import { ask } from './people.ts';

export interface CrewMember {
  readonly name: string;
  readonly username: string;
}

/** Nobody of the demo is called so. */
export const crew: readonly CrewMember[] = ['盛杰', '盛勇', '盛刚'].map((name, at) => ({ name, username: `crew-${at + 1}` }));
export const firstPassword = 'first-password-1';

/** The administrator gives them their log-ins, the manager tells what they have learned. */
export async function hireCrew(administrator: Page, manager: Page): Promise<void> {
  for (const { name, username } of crew) {
    const body = { id: newId(), name, username, password: firstPassword, roles: ['technician' as const] };
    const { id } = await ask(administrator, organisation.addStaff, { body });
    await ask(manager, capacity.setTechnician, { params: { id }, body: learned('mechanical') });
  }
}

export async function dispatchListOf(page: Page, day: string): Promise<ReplyOf<typeof workshop.dispatchList>> {
  const answer = await page.context().request.get(`/api${workshop.dispatchList.path}`, { params: { day } });
  return (await answer.json()) as ReplyOf<typeof workshop.dispatchList>;
}

/** Somebody of the crew to whom nothing is given. */
export async function freeCrewMember(dispatcher: Page): Promise<CrewMember> {
  const { now } = await ask(dispatcher, organisation.session, {});
  const { technicians, technicianBookings } = await dispatchListOf(dispatcher, dayOf(now, 'Asia/Shanghai'));
  const isBusy = new Set(technicianBookings.map(({ technicianId }) => technicianId));
  const free = crew.find(({ name }) => technicians.some((one) => one.name === name && !isBusy.has(one.id)));
  if (free === undefined) throw new Error('the plan gave all of the crew something to do');
  return free;
}
