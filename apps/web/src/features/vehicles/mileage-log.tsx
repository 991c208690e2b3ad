// What the odometer showed, when, where and who wrote it down; a correction stands beside what it corrects.
import type { ReplyOf } from '@bayline/contract/endpoint';
import { vehicles } from '@bayline/contract/vehicles';
import { lazy, Suspense, useState } from 'react';
import { useList, viewOf } from '../../app/api.ts';
import { useFormat } from '../../app/format.ts';
import { LoadFailure } from '../../app/load-failure.tsx';
import { usePermission } from '../../app/session.ts';
import { m } from '../../paraglide/messages.js';
import { ActionButton } from '../../ui/action-button.tsx';
import { SkeletonRows } from '../../ui/skeleton-rows.tsx';
import { type Car, sourceWords } from './car-words.ts';

// Loaded when somebody writes a reading down.
const ReadMileage = lazy(async () => ({ default: (await import('./mileage-forms.tsx')).ReadMileage }));
const CorrectMileage = lazy(async () => ({ default: (await import('./mileage-forms.tsx')).CorrectMileage }));

type Reading = ReplyOf<typeof vehicles.mileageLog>['rows'][number];

function ReadingRow({ reading }: { readonly reading: Reading }) {
  const format = useFormat();
  const { source, formerKm, reason, recordedBy } = reading;
  const former = formerKm === null ? '' : format.mileage(formerKm);
  const before = source === 'odometer-exchange' ? m.vehicles_log_old({ km: former }) : m.vehicles_log_was({ km: former });
  const words = [sourceWords[source](), former === '' ? '' : before, reason, recordedBy ?? ''];
  return (
    <li>
      <strong className="vehicles-figure">{format.mileage(reading.mileageKm)}</strong>
      <span>{format.day(reading.readAt)}</span>
      <small>{words.filter((word) => word !== '').join(' · ')}</small>
    </li>
  );
}

export const mileageLogOf = (id: string) => viewOf(vehicles.mileageLog, { params: { id }, query: {} }, { topics: [`vehicle:${id}`] });

export function MileageLog({ car }: { readonly car: Car }) {
  const mayEdit = usePermission('vehicles.edit');
  const mayCorrect = usePermission('vehicles.correct-mileage');
  const [doing, setDoing] = useState<'read' | 'correct' | null>(null);
  const log = useList(...mileageLogOf(car.id));
  const close = () => setDoing(null);
  return (
    <section className="bl-panel vehicles-panel" aria-label={m.vehicles_log()}>
      <h2>{m.vehicles_log()}</h2>
      {log.isLoading && <SkeletonRows rows={3} />}
      {log.problem !== null && <LoadFailure error={log.problem} onRetry={log.onRetry} />}
      {!log.isLoading && log.problem === null && log.rows.length === 0 && <p>{m.vehicles_log_none()}</p>}
      <ul className="vehicles-rows">
        {log.rows.map((reading) => (
          <ReadingRow key={reading.id} reading={reading} />
        ))}
      </ul>
      <div className="vehicles-buttons">
        {log.hasMore && (
          <ActionButton isPending={log.isLoadingMore} onPress={log.onMore}>
            {m.vehicles_log_more()}
          </ActionButton>
        )}
        {mayEdit && doing === null && <ActionButton onPress={() => setDoing('read')}>{m.vehicles_log_read()}</ActionButton>}
        {mayCorrect && doing === null && car.mileageKm !== null && (
          <ActionButton onPress={() => setDoing('correct')}>{m.vehicles_log_correct()}</ActionButton>
        )}
      </div>
      {doing !== null && (
        <Suspense fallback={<SkeletonRows rows={2} />}>
          {doing === 'read' ? <ReadMileage car={car} onClose={close} /> : <CorrectMileage car={car} onClose={close} />}
        </Suspense>
      )}
    </section>
  );
}
