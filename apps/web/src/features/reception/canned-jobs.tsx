// What the customer comes for, where it was booked or the store does it as a whole: one tile puts it on the order.
import { useFormat } from '../../app/format.ts';
import { newId } from '../../app/ids.ts';
import { useLanguage } from '../../app/language.ts';
import { nameOf } from '../../app/name-of.ts';
import { m } from '../../paraglide/messages.js';
import { ManyTiles } from './many-tiles.tsx';
import { type Prefill, type StepProps, withJobs } from './sheet.ts';

interface CannedJobsProps extends Pick<StepProps, 'sheet' | 'change'> {
  readonly offered: Prefill['cannedJobs'];
  readonly bookedApart: Prefill['bookedApart'];
}

/** Stands beside the ids of canned jobs. */
const apart = 'booked-apart';

export function CannedJobs({ sheet, change, offered, bookedApart }: CannedJobsProps) {
  const format = useFormat();
  const language = useLanguage();
  const priced = (job: (typeof offered)[number]) => (job.fixedPriceFen === null ? m.reception_by_list() : format.money(job.fixedPriceFen));
  const named = offered.map((job) => ({ id: job.id, name: nameOf(job, language) }));
  const booked =
    bookedApart === null
      ? []
      : [
          {
            value: apart,
            label: m.reception_booked_work({ names: bookedApart.names.map((name) => nameOf(name)).join(m.reception_and()) }),
          },
        ];
  const options = [...booked, ...offered.map((job) => ({ value: job.id, label: `${nameOf(job, language)} · ${priced(job)}` }))];
  if (options.length === 0) return null;
  const choose = (values: readonly string[]) =>
    change((former) => ({
      ...withJobs(
        former,
        values.filter((value) => value !== apart),
        named,
      ),
      bookedJobId: values.includes(apart) ? (former.bookedJobId ?? newId()) : null,
    }));
  return (
    <ManyTiles
      label={m.reception_canned_jobs()}
      isWide
      options={options}
      values={[...(sheet.bookedJobId === null ? [] : [apart]), ...sheet.jobs.map((job) => job.cannedJobId)]}
      onChange={choose}
    />
  );
}
