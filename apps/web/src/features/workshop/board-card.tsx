// A car on the board: plate, model, owner, jobs, bay, people, and what is left of the promise as a bar with its figure.

import { workshop } from '@bayline/contract/workshop';
import { isAnswerOverdue } from '@bayline/domain/workshop';
import { useCommand } from '../../app/api.ts';
import { useFormat } from '../../app/format.ts';
import { nameOf } from '../../app/name-of.ts';
import { PageLink } from '../../app/navigation.tsx';
import { usePermission } from '../../app/session.ts';
import { kitLights } from '../../app/words/kit-light.ts';
import { pauseReasonWords } from '../../app/words/pause-reason.ts';
import { timeSpan } from '../../app/words/time-span.ts';
import { WordTag } from '../../app/words/word-tag.tsx';
import { m } from '../../paraglide/messages.js';
import { ActionButton } from '../../ui/action-button.tsx';
import { CountdownChip, minutesLeft } from '../../ui/countdown-chip.tsx';
import { PlateChip } from '../../ui/plate-chip.tsx';
import { StatusTag } from '../../ui/status-tag.tsx';
import { useNow } from '../../ui/use-now.ts';
import type { BoardCard } from './words.ts';

/** Green with more than half an hour, amber with less, red past it: the colour repeats what the chip says in words. */
function PromiseBar({ card }: { readonly card: BoardCard }) {
  const now = useNow();
  if (card.promisedAt === null || card.column === 'released') return null;
  const minutes = minutesLeft(card.promisedAt, now);
  const whole = Date.parse(card.promisedAt) - Date.parse(card.arrivedAt);
  const left = Math.max(0, Math.min(100, ((Date.parse(card.promisedAt) - now) / Math.max(1, whole)) * 100));
  const tone = minutes < 0 ? 'late' : minutes <= 30 ? 'soon' : 'calm';
  return (
    <>
      <span className="bl-workshop-promise" data-tone={tone} aria-hidden="true" style={{ '--left': `${left}%` }} />
      <CountdownChip until={card.promisedAt} />
    </>
  );
}

/** By when it will be done as things stand; beside the promise it shows what is to be said to the owner. */
export function Expected({ card }: { readonly card: Pick<BoardCard, 'column' | 'expectedAt' | 'isUnplannable'> }) {
  const format = useFormat();
  const today = format.day(new Date(useNow()).toISOString());
  if (card.isUnplannable) return <small>{m.workshop_expected_unknown()}</small>;
  if (card.expectedAt === null || card.column === 'released') return null;
  const isToday = format.day(card.expectedAt) === today;
  return <small>{m.workshop_expected({ time: isToday ? format.time(card.expectedAt) : format.dateTime(card.expectedAt) })}</small>;
}

function Question({ askedAt }: { readonly askedAt: string }) {
  const now = useNow();
  const minutes = Math.max(0, -minutesLeft(askedAt, now));
  const isOverdue = isAnswerOverdue(askedAt, new Date(now).toISOString());
  return <StatusTag tone={isOverdue ? 'late' : 'waiting'}>{m.workshop_unanswered({ span: timeSpan(minutes) })}</StatusTag>;
}

function WashButton({ visitId, plate }: { readonly visitId: string; readonly plate: string }) {
  const wash = useCommand(workshop.wash, { invalidate: [workshop.board], doneText: () => m.workshop_washed() });
  return (
    <ActionButton
      label={m.workshop_wash_label({ plate })}
      isPending={wash.isPending}
      onPress={() => void wash.run({ params: { visitId } })}
    >
      {m.workshop_wash()}
    </ActionButton>
  );
}

/** Where a car without a bay still lacks one: work that is done has left its bay. */
const toBePlanned: ReadonlySet<BoardCard['column']> = new Set(['estimating', 'to-dispatch', 'waiting-parts']);

function CardFacts({ card }: { readonly card: BoardCard }) {
  const format = useFormat();
  const bay = card.bayName ?? (toBePlanned.has(card.column) ? m.workshop_bay_missing() : null);
  const people = [bay, ...card.technicianNames].filter((part) => part !== null).join(' · ');
  return (
    <>
      {card.modelName !== null && <small>{card.modelName}</small>}
      <p>{nameOf({ nameZh: card.jobWordsZh, nameEn: card.jobWordsEn })}</p>
      {people !== '' && <small>{people}</small>}
      {card.inspectorName !== null && <small>{m.workshop_inspector({ name: card.inspectorName })}</small>}
      {card.startsAt !== null && card.endsAt !== null && (
        <small>{m.workshop_time_span({ from: format.time(card.startsAt), until: format.time(card.endsAt) })}</small>
      )}
      <Expected card={card} />
      <div className="bl-workshop-row">
        <PromiseBar card={card} />
        {card.kitLight !== 'none' && <WordTag word={kitLights[card.kitLight]} />}
        {card.pauseReason !== null && <StatusTag tone="paused">{pauseReasonWords[card.pauseReason]()}</StatusTag>}
        {card.askedAt !== null && <Question askedAt={card.askedAt} />}
      </div>
    </>
  );
}

export function BoardCardView({ card }: { readonly card: BoardCard }) {
  const mayWash = usePermission('workshop.wash');
  return (
    <li className="bl-panel bl-workshop-card">
      <PageLink to="/work-orders/$id" params={{ id: card.workOrderId }}>
        <PlateChip plate={card.plate} />
        <span>{card.ownerName}</span>
      </PageLink>
      <CardFacts card={card} />
      {card.column === 'to-wash' && mayWash && <WashButton visitId={card.visitId} plate={card.plate} />}
    </li>
  );
}

/** The same on the wall of the workshop: nothing to press. */
export function WallCard({ card }: { readonly card: BoardCard }) {
  return (
    <li className="bl-panel bl-workshop-card">
      <span className="bl-workshop-row">
        <PlateChip plate={card.plate} />
        <span>{card.ownerName}</span>
      </span>
      <CardFacts card={card} />
    </li>
  );
}
