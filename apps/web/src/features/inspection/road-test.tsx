// The drive: when, from which to which kilometre, what kind of road, and its own sheet.
import type { SheetEnd } from '@bayline/domain/inspection';
import { useFormat } from '../../app/format.ts';
import { wallClock } from '../../app/local-time.ts';
import { choicesOf } from '../../app/words/words.ts';
import { m } from '../../paraglide/messages.js';
import { ChoiceField } from '../../ui/choice-field.tsx';
import { FormField } from '../../ui/form-field.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import { useNow } from '../../ui/use-now.ts';
import { type Drive, type Filled, isDriven, withEndKm } from './filled.ts';
import { ItemList } from './item-list.tsx';
import { causeWords, routeWords, type Sheet } from './words.ts';

/** What the shop refused of the drive, said at the field that it is about. */
export interface DriveFault {
  readonly field: 'startKm' | 'endKm' | 'startedAt' | 'endedAt';
  readonly sentence: string;
}

interface RoadTestProps {
  readonly sheet: Sheet;
  readonly filled: Filled;
  readonly change: (part: Partial<Filled>) => void;
  readonly onPassRest: () => void;
  readonly end: SheetEnd;
  readonly isTried: boolean;
  readonly driveFault: DriveFault | null;
}

export function RoadTestFields({ sheet, filled, change, onPassRest, end, driveFault, ...rest }: RoadTestProps) {
  const format = useFormat();
  const now = wallClock(new Date(useNow()).toISOString(), format);
  const { drive } = filled;
  // A car that goes back need not have been driven.
  const isTried = rest.isTried && (end !== 'rework' || isDriven(sheet.roadTestItems, filled));
  const set = (part: Partial<Drive>) => change({ drive: { ...drive, ...part } });
  const refusalAt = (name: keyof Drive) => (driveFault?.field === name ? driveFault.sentence : null);
  const causes = sheet.roadTestCauses.map((cause) => causeWords[cause]()).join(' · ');
  return (
    <section className="bl-inspection-part" aria-label={m.inspection_road_test()}>
      <h3>{m.inspection_road_test()}</h3>
      {sheet.needsRoadTest && <p>{m.inspection_road_test_needed({ causes })}</p>}
      {sheet.mayRoadTest === true && sheet.roadTestKm !== null && (
        <p>{m.inspection_road_test_up_to({ km: format.mileage(sheet.roadTestKm) })}</p>
      )}
      <div className="bl-inspection-pair">
        {(['startKm', 'endKm'] as const).map((name) => (
          <FormField
            key={name}
            label={name === 'startKm' ? m.inspection_drive_start_km() : m.inspection_drive_end_km()}
            isRequired
            fault={isTried && drive[name] === null ? m.inspection_km_needed() : refusalAt(name)}
          >
            {(field) => (
              <NumberField
                {...field}
                unit="km"
                value={drive[name]}
                onChange={(km) => set(name === 'endKm' ? withEndKm(drive, km, now) : { startKm: km })}
              />
            )}
          </FormField>
        ))}
        <FormField
          label={m.inspection_drive_started()}
          isRequired
          fault={isTried && drive.startedAt === '' ? m.inspection_time_needed() : refusalAt('startedAt')}
        >
          {(field) => (
            <input
              {...field}
              type="datetime-local"
              className="bl-input"
              value={drive.startedAt}
              onChange={(event) => set({ startedAt: event.target.value })}
            />
          )}
        </FormField>
        {/* A drive takes an hour, not a day: the hour is enough, and quick to write. */}
        <FormField
          label={m.inspection_drive_ended()}
          isRequired
          fault={isTried && drive.endedAt === '' ? m.inspection_time_needed() : refusalAt('endedAt')}
        >
          {(field) => (
            <input
              {...field}
              type="time"
              className="bl-input"
              value={drive.endedAt}
              onChange={(event) => set({ endedAt: event.target.value })}
            />
          )}
        </FormField>
      </div>
      <ChoiceField label={m.inspection_route()} value={drive.route} options={choicesOf(routeWords)} onChange={(route) => set({ route })} />
      <ItemList items={sheet.roadTestItems} filled={filled} change={change} onPassRest={onPassRest} end={end} isTried={isTried} />
    </section>
  );
}
