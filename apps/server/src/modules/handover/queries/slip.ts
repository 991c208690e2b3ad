// 出门证: shown at the gate, where only the car and the slip count.
import { inDealership } from '../../../platform/db/in-dealership.ts';
import { statement } from '../../../platform/db/statement.ts';
import {
  type FormPaper,
  type PaperLanguage,
  type PaperWords,
  type Print,
  paperMileage,
  paperTime,
  printOf,
  wordsOf,
} from '../../../platform/documents/index.ts';
import { notFound } from '../../../platform/problems.ts';
import type { RequestContext } from '../../../platform/request.ts';
import { storeHead } from '../../organisation/index.ts';
import { carOfVisitSql } from '../../vehicles/index.ts';
import { visitWords } from '../../work-orders/index.ts';

interface Release {
  readonly number: string;
  readonly releasedAt: string;
  readonly releasedByName: string;
  readonly plate: string;
  readonly vin: string | null;
  readonly makeAndModel: string;
  readonly colour: string;
  readonly ownerName: string;
  readonly senderName: string;
  readonly adviserName: string;
  readonly mileageKm: number | null;
  readonly orders: readonly string[];
  readonly settlements: readonly string[];
}

const releaseOfVisit = statement<Release>(
  'handover.release-of-visit',
  `select r.number, r.released_at as "releasedAt", b.name as "releasedByName", v.plate, ve.vin, ve.colour, p.name as "ownerName", s.name as "senderName",
          a.name as "adviserName", trim(coalesce(m.brand, '') || ' ' || coalesce(m.name, '')) as "makeAndModel",
          (select x.mileage_km from mileage_readings x
            where x.dealership_id = v.dealership_id and x.vehicle_id = ve.id and x.source = 'release' and x.read_at between v.arrived_at and r.released_at
            order by x.read_at desc limit 1) as "mileageKm",
          array(select o.number from work_orders o where o.dealership_id = v.dealership_id and o.visit_id = v.id and o.status <> 'cancelled' order by o.number) as orders,
          array(select t.number from settlements t where t.dealership_id = v.dealership_id and t.visit_id = v.id and t.status not in ('withdrawn', 'reversed') order by t.number) as settlements
     from releases r
     join visits v on v.dealership_id = r.dealership_id and v.id = r.visit_id
     ${carOfVisitSql('ve')}
     left join vehicle_models m on m.dealership_id = ve.dealership_id and m.id = ve.model_id
     join parties p on p.dealership_id = v.dealership_id and p.id = v.owner_party_id
     join parties s on s.dealership_id = v.dealership_id and s.id = v.sender_party_id
     join staff a on a.dealership_id = v.dealership_id and a.id = v.adviser_id
     join staff b on b.dealership_id = r.dealership_id and b.id = r.released_by
    where r.dealership_id = $1 and r.visit_id = $2`,
);

const words = {
  ...visitWords,
  title: ['出门证', 'Release Slip'],
  mileage: ['出厂里程', 'Mileage out'],
  releasedAt: ['放行时间', 'Released'],
  orders: ['工单号', 'Work orders'],
  settlements: ['结算单号', 'Settlements'],
  confirm: ['放行确认', 'Release'],
  confirmText: [
    '该车维修费用已结清或经批准挂账，质量检验合格，准予出厂。本证仅限本次出厂使用，出门时交门卫留存。',
    'The bill is paid or on account with approval, and the repair has passed its inspection: the car may leave. Valid once; to be left at the gate.',
  ],
  releasedBy: ['放行人', 'Released by'],
  taker: ['提车人签字', 'Taken by'],
  gate: ['门卫签字', 'Gate'],
} as const satisfies Readonly<Record<string, PaperWords>>;

export function releaseSlip(release: Release, print: Print): FormPaper {
  const say = wordsOf(print);
  return {
    title: say(words.title),
    number: release.number,
    subject: release.plate,
    blocks: [
      {
        kind: 'facts',
        facts: [
          [say(words.plate), release.plate],
          [say(words.car), release.makeAndModel],
          [say(words.colour), release.colour],
          [say(words.vin), release.vin ?? ''],
          [say(words.owner), release.ownerName],
          [say(words.sender), release.senderName],
          [say(words.adviser), release.adviserName],
          [say(words.mileage), release.mileageKm === null ? '' : paperMileage(release.mileageKm)],
          [say(words.releasedAt), paperTime(release.releasedAt, print)],
          [say(words.orders), release.orders.join('  '), 'wide'],
          [say(words.settlements), release.settlements.join('  '), 'wide'],
        ],
      },
      { kind: 'words', title: say(words.confirm), lines: [say(words.confirmText)] },
      {
        kind: 'signatures',
        cells: [{ title: say(words.releasedBy), name: release.releasedByName }, { title: say(words.taker) }, { title: say(words.gate) }],
      },
    ],
  };
}

/** Only of a car that was given back: before, there is no slip. */
export async function slip(ctx: RequestContext, visitId: string, language?: PaperLanguage): Promise<Uint8Array> {
  const [release = notFound(), store] = await inDealership(ctx, (tx) =>
    Promise.all([tx.maybe(releaseOfVisit, [tx.dealershipId, visitId]), storeHead(tx)]),
  );
  const print = await printOf(ctx, store, language);
  return await ctx.documents.renderPdf('form-paper', { paper: releaseSlip(release, print), print });
}
