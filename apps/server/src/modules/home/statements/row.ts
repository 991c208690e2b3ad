// What every list asks for, so that one function makes the rows of all of them.
import type { ReplyOf } from '@bayline/contract';
import type { home } from '@bayline/contract/home';
import { carOfVisitSql } from '../../vehicles/index.ts';

export type HomeReply = ReplyOf<typeof home.home>;
export type HomeRow = HomeReply['lists'][number]['rows'][number];

export interface FoundRow {
  readonly id: string;
  /** What the page of the row is opened with. */
  readonly target: string;
  readonly plate: string | null;
  readonly plateKind: string | null;
  readonly title: string;
  /** Of what the catalogue has a name for in English. */
  readonly titleEn?: string;
  readonly detail: string;
  readonly ownerName: string | null;
  readonly amountFen: number | null;
  readonly dueAt: string | null;
  /** The time is the planned end of the work, not what the owner was promised. */
  readonly isPlannedEnd?: boolean;
  readonly tone: HomeRow['tone'];
  /** Of work that was sent back: why. */
  readonly rework?: HomeRow['rework'] | null;
  /** Of a file: what it lacks. */
  readonly missing?: HomeRow['missing'];
}

/** Beside visits v: the car, its owner. */
export const carOfVisit = `${carOfVisitSql('c')}
     join parties w on w.dealership_id = v.dealership_id and w.id = v.owner_party_id`;

const jobsOfOrder = (names: string) =>
  `(select string_agg(${names} order by j.sequence) from jobs j where j.dealership_id = o.dealership_id and j.work_order_id = o.id and j.approval <> 'declined')`;
/** Of work order o, as its title: what is done, or, before there is a job, what the owner said. */
export const wordsOfOrder = `coalesce(
            ${jobsOfOrder("j.name_zh, '、'")},
            (select string_agg(k.words, '；' order by k.sequence) from concerns k where k.dealership_id = o.dealership_id and k.work_order_id = o.id),
            o.number) as title,
          coalesce(${jobsOfOrder("coalesce(nullif(j.name_en, ''), j.name_zh), ', '")}, '') as "titleEn"`;

/** Beside visits v: the first order of the visit, which opens its page. */
export const firstOrder = `join lateral (
       select f.dealership_id, f.id, f.number, f.status from work_orders f
        where f.dealership_id = v.dealership_id and f.visit_id = v.id and f.status <> 'cancelled' order by f.opened_at, f.id limit 1) o on true`;
