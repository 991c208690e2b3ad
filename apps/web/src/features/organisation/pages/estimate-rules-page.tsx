// How long an estimate holds, by how much work may pass it unasked, and what each role may take off by hand.
import type { ReplyOf } from '@bayline/contract/endpoint';
import { organisation } from '@bayline/contract/organisation';
import { useState } from 'react';
import { useCommand, useView } from '../../../app/api.ts';
import { useLanguage } from '../../../app/language.ts';
import { LoadFailure } from '../../../app/load-failure.tsx';
import { nameOf } from '../../../app/name-of.ts';
import { usePermission } from '../../../app/session.ts';
import { m } from '../../../paraglide/messages.js';
import { ActionButton } from '../../../ui/action-button.tsx';
import { FormField, FormGrid } from '../../../ui/form-field.tsx';
import { NumberField } from '../../../ui/number-field.tsx';
import { Page as PageFrame } from '../../../ui/page.tsx';
import { SkeletonRows } from '../../../ui/skeleton-rows.tsx';
import '../organisation.css';

type Rules = ReplyOf<typeof organisation.estimateRules>;
type Figures = Readonly<Record<string, number | null>>;

const missing = (value: number | null | undefined) => (typeof value === 'number' ? null : m.ui_text_missing());

function LimitFields({
  rules,
  figures,
  onChange,
}: {
  rules: Rules;
  figures: Figures;
  onChange: (code: string, value: number | null) => void;
}) {
  const language = useLanguage();
  return (
    <fieldset className="bl-panel organisation-group">
      <legend>{m.organisation_rule_limits()}</legend>
      <p className="organisation-hint">
        {rules.limits.length === 0 ? m.organisation_rule_limits_none() : m.organisation_rule_limits_hint()}
      </p>
      <FormGrid>
        {rules.limits.map((role) => (
          <FormField key={role.code} label={nameOf(role, language)} isRequired fault={missing(figures[role.code])}>
            {(field) => (
              <NumberField {...field} unit="percent" value={figures[role.code] ?? null} onChange={(value) => onChange(role.code, value)} />
            )}
          </FormField>
        ))}
      </FormGrid>
    </fieldset>
  );
}

function RulesForm({ rules }: { readonly rules: Rules }) {
  const mayEdit = usePermission('organisation.edit');
  const [days, setDays] = useState<number | null>(rules.estimateValidDays);
  const [overrun, setOverrun] = useState<number | null>(rules.overrunBasisPoints);
  const [limits, setLimits] = useState<Figures>(
    Object.fromEntries(rules.limits.map(({ code, discountBasisPoints }) => [code, discountBasisPoints])),
  );
  const save = useCommand(organisation.setEstimateRules, {
    invalidate: ['staff', organisation.estimateRules],
    doneText: () => m.organisation_rules_saved(),
  });
  const send = () => {
    const given = rules.limits.map(({ code }) => ({ code, discountBasisPoints: limits[code] ?? -1 }));
    if (days === null || overrun === null || given.some(({ discountBasisPoints }) => discountBasisPoints < 0)) return;
    void save.run({ body: { estimateValidDays: days, overrunBasisPoints: overrun, limits: given, version: rules.version } });
  };
  return (
    <>
      {!mayEdit && <p className="organisation-hint">{m.organisation_read_only()}</p>}
      <section className="bl-panel organisation-group" aria-label={m.organisation_estimate_rules()}>
        <FormGrid>
          <FormField label={m.organisation_rule_valid()} hint={m.organisation_rule_valid_hint()} isRequired fault={missing(days)}>
            {(field) => <NumberField {...field} unit="count" suffix={m.organisation_rule_days()} value={days} onChange={setDays} />}
          </FormField>
          <FormField label={m.organisation_rule_overrun()} hint={m.organisation_rule_overrun_hint()} isRequired fault={missing(overrun)}>
            {(field) => <NumberField {...field} unit="percent" value={overrun} onChange={setOverrun} />}
          </FormField>
        </FormGrid>
      </section>
      <LimitFields rules={rules} figures={limits} onChange={(code, value) => setLimits((former) => ({ ...former, [code]: value }))} />
      {mayEdit && (
        <div className="organisation-foot">
          <ActionButton kind="primary" isPending={save.isPending} onPress={send}>
            {m.organisation_rules_save()}
          </ActionButton>
        </div>
      )}
    </>
  );
}

export function Page() {
  const view = useView(organisation.estimateRules, {}, { topics: ['staff'] });
  return (
    <PageFrame title={m.organisation_estimate_rules()} width="narrow">
      {view.data !== undefined && <RulesForm key={view.data.version} rules={view.data} />}
      {view.data === undefined && view.error === null && <SkeletonRows />}
      {view.data === undefined && view.error !== null && <LoadFailure error={view.error} onRetry={() => void view.refetch()} />}
    </PageFrame>
  );
}
