// The rules of the floor: how long work may stand still for which reason, whether technicians take work themselves, and
// what the plan is good for.
import type { ReplyOf } from '@bayline/contract/endpoint';
import { workshop } from '@bayline/contract/workshop';
import { Checkbox } from 'antd';
import { useState } from 'react';
import { useCommand, useView } from '../../../app/api.ts';
import { LoadFailure } from '../../../app/load-failure.tsx';
import { pauseReasonWords } from '../../../app/words/pause-reason.ts';
import { m } from '../../../paraglide/messages.js';
import { ActionButton } from '../../../ui/action-button.tsx';
import { FigureField } from '../../../ui/figure-field.tsx';
import { FormGrid } from '../../../ui/form-field.tsx';
import { Page as PageFrame } from '../../../ui/page.tsx';
import { SkeletonRows } from '../../../ui/skeleton-rows.tsx';
import { PlanWeights, type WeightsDraft, weightsOf } from '../plan-weights.tsx';
import '../workshop.css';

type Rules = ReplyOf<typeof workshop.rules>;

const isLimit = (minutes: number | null): minutes is number => minutes !== null && minutes >= 5 && minutes <= 10_080;

function RulesForm({ rules }: { readonly rules: Rules }) {
  const [mayPull, setMayPull] = useState(rules.mayPull);
  const [limits, setLimits] = useState<readonly { reason: Rules['limits'][number]['reason']; minutes: number | null }[]>(rules.limits);
  const [draft, setDraft] = useState<WeightsDraft>(rules.weights);
  const save = useCommand(workshop.setRules, {
    invalidate: [workshop.rules, workshop.myJobs],
    doneText: () => m.workshop_rules_saved(),
  });
  const send = () => {
    const given = limits.flatMap(({ reason, minutes }) => (isLimit(minutes) ? [{ reason, minutes }] : []));
    const weights = weightsOf(draft);
    if (given.length === limits.length && weights) void save.run({ body: { mayPull, limits: given, weights, version: rules.version } });
  };
  return (
    <section className="bl-panel bl-block" aria-label={m.workshop_rules()}>
      <Checkbox checked={mayPull} onChange={(event) => setMayPull(event.target.checked)}>
        {m.workshop_rules_may_pull()}
      </Checkbox>
      <p>{m.workshop_pull_hint()}</p>
      <fieldset className="bl-group">
        <legend>{m.workshop_rules_limits()}</legend>
        <p>{m.workshop_rules_limits_hint()}</p>
        <FormGrid>
          {limits.map(({ reason, minutes }) => (
            <FigureField
              key={reason}
              label={pauseReasonWords[reason]()}
              unit="minutes"
              isRequired
              value={minutes}
              fault={isLimit(minutes) ? null : m.workshop_rules_range()}
              onChange={(value) => setLimits((former) => former.map((of) => (of.reason === reason ? { reason, minutes: value } : of)))}
            />
          ))}
        </FormGrid>
      </fieldset>
      <PlanWeights draft={draft} onChange={setDraft} />
      <div>
        <ActionButton kind="primary" isPending={save.isPending} onPress={send}>
          {m.workshop_rules_save()}
        </ActionButton>
      </div>
    </section>
  );
}

export function Page() {
  const view = useView(workshop.rules, {}, { topics: ['operation'] });
  return (
    <PageFrame title={m.workshop_rules()} width="narrow">
      {view.data !== undefined && <RulesForm key={view.data.version} rules={view.data} />}
      {view.data === undefined && view.error === null && <SkeletonRows />}
      {view.data === undefined && view.error !== null && <LoadFailure error={view.error} onRetry={() => void view.refetch()} />}
    </PageFrame>
  );
}
