// One sentence about what is chosen or moved: where it would stand and what is in the way there, or why it stands where it
// does. It is read aloud as it changes.

import type { Refusal } from '@bayline/domain/kernel';
import type { ReactNode } from 'react';
import type { Format } from '../../app/format.ts';
import { nameOf } from '../../app/name-of.ts';
import { sentenceOf } from '../../app/refusals.ts';
import { operationStatuses } from '../../app/words/operation-status.ts';
import { WordTag } from '../../app/words/word-tag.tsx';
import { m } from '../../paraglide/messages.js';
import { ActionButton } from '../../ui/action-button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { PlateChip } from '../../ui/plate-chip.tsx';
import { type Candidate, type Moves, useMoving } from './plan-moves.ts';
import type { ShopAround } from './plan-place.ts';
import type { PlanRow } from './plan-rows.ts';
import { isLockable, type PlanLock } from './use-plan-lock.ts';
import type { DispatchOperation } from './views.ts';
import { whyHere } from './why-here.ts';

const inWords = ({ refused, facts }: Refusal) => sentenceOf({ code: refused, facts });

function lockedWords({ lockedAt, lockedByName }: DispatchOperation, format: Format): string {
  return lockedAt === null ? '' : m.workshop_locked_by({ name: lockedByName ?? '', time: format.dateTime(lockedAt) });
}

interface TellerProps {
  readonly moves: Moves;
  readonly rows: readonly PlanRow[];
  readonly shop: ShopAround;
  readonly format: Format;
  readonly chosen: DispatchOperation | undefined;
  /** The place that was pressed to ask about it. */
  readonly asked: Candidate | null;
  readonly onForm: (operationId: string) => void;
  readonly lock: PlanLock;
}

/** Where it would stand with whom, and what is in the way. */
function spotWords(at: Candidate, { rows, shop, format }: Pick<TellerProps, 'rows' | 'shop' | 'format'>): string {
  const row = rows.find(({ id }) => id === at.rowId);
  const time = (moment: number) => format.dateTime(new Date(moment).toISOString());
  const names = at.place?.technicians.map(({ technicianId }) => shop.list.technicians.find(({ id }) => id === technicianId)?.name ?? '');
  const bay = shop.list.bays.find(({ id }) => id === at.place?.bayId)?.name ?? '';
  const others = row?.kind === 'bay' ? (names?.join(' · ') ?? '') : bay;
  const span = m.workshop_time_span({ from: time(at.from), until: format.time(new Date(at.until).toISOString()) });
  const place = [row?.name ?? '', span, others].filter((word) => word !== '').join(' · ');
  return m.workshop_place_told({ place, why: at.barred === undefined ? m.workshop_may_stand() : inWords(at.barred) });
}

function Line({
  operation,
  tone,
  children,
}: {
  readonly operation: DispatchOperation;
  readonly tone: 'barred' | 'free' | 'plain';
  readonly children: ReactNode;
}) {
  return (
    <>
      <PlateChip plate={operation.plate} />
      <strong>{nameOf(operation)}</strong>
      {tone !== 'plain' && <Icon name={tone === 'barred' ? 'alert' : 'check'} />}
      <span data-tone={tone}>{children}</span>
    </>
  );
}

function Told(props: TellerProps) {
  const moving = useMoving(props.moves);
  const { chosen, asked, shop, format } = props;
  const operation = moving?.operation ?? chosen;
  if (operation === undefined) return <span>{m.workshop_plan_hint()}</span>;
  const at = moving === null ? asked : moving.at;
  if (at !== null) {
    return (
      <Line operation={operation} tone={at.barred === undefined ? 'free' : 'barred'}>
        {spotWords(at, props)}
      </Line>
    );
  }
  if (moving !== null)
    return (
      <Line operation={operation} tone="plain">
        {m.workshop_drag_to_row()}
      </Line>
    );
  const time =
    operation.startsAt === null || operation.endsAt === null
      ? ''
      : m.workshop_time_span({ from: format.dateTime(operation.startsAt), until: format.time(operation.endsAt) });
  return (
    <Line operation={operation} tone="plain">
      <WordTag word={operationStatuses[operation.status]} />
      {operation.lockedAt !== null && <Icon name="lock" />}
      {[
        time,
        lockedWords(operation, format),
        operation.bayName ?? '',
        operation.technicians.map(({ name }) => name).join(' · '),
        whyHere(operation, shop),
      ]
        .filter((word) => word !== '')
        .join(' · ')}
    </Line>
  );
}

export function PlanTeller(props: TellerProps) {
  const { chosen, onForm, lock } = props;
  return (
    <div className="bl-panel bl-plan-teller">
      <div role="status" aria-live="polite">
        <Told {...props} />
      </div>
      {chosen !== undefined && lock.mayLock && isLockable(chosen) && (
        <ActionButton icon={<Icon name="lock" />} isPending={lock.isPending} onPress={() => lock.onLock(chosen)}>
          {chosen.lockedAt === null ? m.workshop_lock() : m.workshop_unlock()}
        </ActionButton>
      )}
      {chosen !== undefined && <ActionButton onPress={() => onForm(chosen.id)}>{m.workshop_to_form()}</ActionButton>}
    </div>
  );
}
