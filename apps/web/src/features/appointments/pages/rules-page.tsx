// The store's rules about bookings: when a car is late, when its bay is given away, how much may be booked beforehand.
import { appointments } from '@bayline/contract/appointments';
import type { ReplyOf } from '@bayline/contract/endpoint';
import { type BayType, bayTypes } from '@bayline/domain/capacity';
import { useState } from 'react';
import { useCommand, useView } from '../../../app/api.ts';
import { LoadFailure } from '../../../app/load-failure.tsx';
import { PageLink } from '../../../app/navigation.tsx';
import { bayTypeWords } from '../../../app/words/bay-type.ts';
import { m } from '../../../paraglide/messages.js';
import { ActionButton } from '../../../ui/action-button.tsx';
import { FigureField } from '../../../ui/figure-field.tsx';
import { FormField, FormGrid } from '../../../ui/form-field.tsx';
import { NumberField, type NumberUnit } from '../../../ui/number-field.tsx';
import { Page as PageFrame } from '../../../ui/page.tsx';
import { SkeletonRows } from '../../../ui/skeleton-rows.tsx';
import '../appointments.css';

type Rules = ReplyOf<typeof appointments.rules>;
type Figure = Exclude<keyof Rules, 'version' | 'shares'>;
type Shares = Readonly<Partial<Record<BayType, number | null>>>;

const fields: readonly (readonly [Figure, NumberUnit, () => string, () => string])[] = [
  ['lateMinutes', 'minutes', () => m.appointments_rule_late(), () => m.appointments_rule_late_hint()],
  ['releaseMinutes', 'minutes', () => m.appointments_rule_release(), () => m.appointments_rule_release_hint()],
  ['partsKeptDays', 'count', () => m.appointments_rule_parts(), () => m.appointments_rule_parts_hint()],
  ['bookableBasisPoints', 'percent', () => m.appointments_rule_share(), () => m.appointments_rule_share_hint()],
];

/** The types of bay that have a share of their own, as they are sent. */
function sharesOf(shares: Shares): Rules['shares'] {
  return bayTypes.flatMap((bayType) => {
    const bookableBasisPoints = shares[bayType] ?? null;
    return bookableBasisPoints === null ? [] : [{ bayType, bookableBasisPoints }];
  });
}

interface ShareFieldsProps {
  readonly shares: Shares;
  readonly onChange: (shares: Shares) => void;
}

function ShareFields({ shares, onChange }: ShareFieldsProps) {
  return (
    <fieldset className="bl-group">
      <legend>{m.appointments_rule_shares()}</legend>
      <p>{m.appointments_rule_shares_hint()}</p>
      <FormGrid>
        {bayTypes.map((bayType) => (
          <FigureField
            key={bayType}
            label={bayTypeWords[bayType]()}
            unit="percent"
            value={shares[bayType] ?? null}
            onChange={(value) => onChange({ ...shares, [bayType]: value })}
          />
        ))}
      </FormGrid>
    </fieldset>
  );
}

function RulesForm({ rules }: { readonly rules: Rules }) {
  const [figures, setFigures] = useState<Readonly<Record<Figure, number | null>>>(rules);
  const [shares, setShares] = useState<Shares>(() => Object.fromEntries(rules.shares.map((of) => [of.bayType, of.bookableBasisPoints])));
  const save = useCommand(appointments.setRules, {
    invalidate: ['appointment', appointments.rules, appointments.calendar],
    doneText: () => m.appointments_rules_saved(),
  });
  const send = () => {
    const { lateMinutes, releaseMinutes, partsKeptDays, bookableBasisPoints } = figures;
    if (lateMinutes === null || releaseMinutes === null || partsKeptDays === null || bookableBasisPoints === null) return;
    void save.run({
      body: { lateMinutes, releaseMinutes, partsKeptDays, bookableBasisPoints, shares: sharesOf(shares), version: rules.version },
    });
  };
  return (
    <section className="bl-panel bl-block">
      <FormGrid>
        {fields.map(([name, unit, label, hint]) => (
          <FormField key={name} label={label()} hint={hint()} isRequired fault={figures[name] === null ? m.ui_text_missing() : null}>
            {(field) => (
              <NumberField
                {...field}
                unit={unit}
                {...(name === 'partsKeptDays' ? { suffix: m.appointments_working_days() } : {})}
                value={figures[name]}
                onChange={(value) => setFigures((former) => ({ ...former, [name]: value }))}
              />
            )}
          </FormField>
        ))}
      </FormGrid>
      <ShareFields shares={shares} onChange={setShares} />
      <div>
        <ActionButton kind="primary" isPending={save.isPending} onPress={send}>
          {m.appointments_rules_save()}
        </ActionButton>
      </div>
    </section>
  );
}

export function Page() {
  const view = useView(appointments.rules, {}, { topics: ['appointment'] });
  const crumbs = [
    <PageLink key="day" to="/appointments">
      {m.appointments_nav()}
    </PageLink>,
  ];
  return (
    <PageFrame title={m.appointments_rules()} width="narrow" breadcrumbs={crumbs}>
      {view.data !== undefined && <RulesForm key={view.data.version} rules={view.data} />}
      {view.data === undefined && view.error === null && <SkeletonRows />}
      {view.data === undefined && view.error !== null && <LoadFailure error={view.error} onRetry={() => void view.refetch()} />}
    </PageFrame>
  );
}
