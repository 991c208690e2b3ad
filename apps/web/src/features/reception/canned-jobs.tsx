// What the customer comes for, where the store does it as a whole: one tile puts it on the order.
import { useFormat } from '../../app/format.ts';
import { useLanguage } from '../../app/language.ts';
import { nameOf } from '../../app/name-of.ts';
import { m } from '../../paraglide/messages.js';
import { ManyTiles } from './many-tiles.tsx';
import { type Prefill, type StepProps, withJobs } from './sheet.ts';

export function CannedJobs({ sheet, change, offered }: Pick<StepProps, 'sheet' | 'change'> & { readonly offered: Prefill['cannedJobs'] }) {
  const format = useFormat();
  const language = useLanguage();
  if (offered.length === 0) return null;
  const priced = (job: (typeof offered)[number]) => (job.fixedPriceFen === null ? m.reception_by_list() : format.money(job.fixedPriceFen));
  const named = offered.map((job) => ({ id: job.id, name: nameOf(job, language) }));
  return (
    <ManyTiles
      label={m.reception_canned_jobs()}
      isWide
      options={offered.map((job) => ({ value: job.id, label: `${nameOf(job, language)} · ${priced(job)}` }))}
      values={sheet.jobs.map((job) => job.cannedJobId)}
      onChange={(ids) => change((former) => withJobs(former, ids, named))}
    />
  );
}
