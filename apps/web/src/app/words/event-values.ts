// The values of an event that matter to its reader, in the order in which a person would say them.

import type { ReplyOf } from '@bayline/contract/endpoint';
import type { serviceProcess } from '@bayline/contract/service-process';
import { m } from '../../paraglide/messages.js';
import type { Format } from '../format.ts';
import { nameOf } from '../name-of.ts';
import { businessTypeWords } from './business-type.ts';
import { pauseReasonWords } from './pause-reason.ts';
import { reworkReasonWords } from './rework-reason.ts';
import { shortageChoiceWords } from './shortage-choice.ts';
import { tenderWords } from './tender.ts';

export type VisitEvent = ReplyOf<typeof serviceProcess.timeline>['events'][number];
type Values = VisitEvent['values'];

const named = (nameZh: string | undefined, nameEn = ''): string | null => (nameZh === undefined ? null : nameOf({ nameZh, nameEn }));

function partWords({ partNameZh, partNameEn, partNumber, quantity, unit }: Values, format: Format): string | null {
  const name = named(partNameZh, partNameEn);
  if (name === null || partNumber === undefined) return null;
  if (quantity === undefined) return m.app_happened_part_plain({ name, number: partNumber });
  return m.app_happened_part({ name, number: partNumber, quantity: format.quantity(quantity, unit) });
}

function reasonWords({ pauseReason, reworkReason, reason }: Values): string | null {
  const word =
    pauseReason === undefined ? (reworkReason === undefined ? reason : reworkReasonWords[reworkReason]()) : pauseReasonWords[pauseReason]();
  return word === undefined ? null : m.app_happened_reason({ reason: word });
}

/** Money, times and names of an event; empty where it has none. */
export function eventValues(values: Values, format: Format): string {
  const { words, businessType, mileageKm, bayName, technicianName, startsAt, promisedAt, dueAt } = values;
  const { totalFen, amountFen, tender, reworkOwnerName, score, attempts, choice, stagingBin } = values;
  const said = [
    words,
    named(values.jobNameZh, values.jobNameEn),
    named(values.operationNameZh, values.operationNameEn),
    partWords(values, format),
    businessType && businessTypeWords[businessType](),
    mileageKm === undefined ? null : format.mileage(mileageKm),
    bayName && m.app_happened_bay({ name: bayName }),
    technicianName && m.app_happened_technician({ name: technicianName }),
    startsAt && m.app_happened_starts({ time: format.dateTime(startsAt) }),
    promisedAt && m.app_happened_promised({ time: format.dateTime(promisedAt) }),
    dueAt && m.app_happened_due({ time: format.dateTime(dueAt) }),
    totalFen === undefined ? null : format.money(totalFen),
    amountFen === undefined ? null : format.money(amountFen),
    tender && tenderWords[tender](),
    reasonWords(values),
    reworkOwnerName && m.app_happened_answers({ name: reworkOwnerName }),
    score === undefined ? null : m.app_happened_score({ score }),
    attempts === undefined ? null : m.app_happened_attempts({ count: attempts }),
    choice && shortageChoiceWords[choice](),
    stagingBin && m.app_happened_staged({ bin: stagingBin }),
  ];
  return said.filter((word) => word !== undefined && word !== null && word !== '').join(' · ');
}
