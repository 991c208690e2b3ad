// Which roles a person has. Two duties that are kept apart between roles may meet in one person of a small store: then
// it is said what that person still cannot do, and what nobody stops.
import { organisation } from '@bayline/contract/organisation';
import { dutiesToSeparate, type Permission, type RoleCode } from '@bayline/domain/organisation';
import { Checkbox } from 'antd';
import { useId } from 'react';
import { useView } from '../../app/api.ts';
import { useLanguage } from '../../app/language.ts';
import { loadFault } from '../../app/load-fault.ts';
import { roleName } from '../../app/role-name.ts';
import { m } from '../../paraglide/messages.js';
import { FieldFault } from '../../ui/form-field.tsx';
import { Icon } from '../../ui/icon.tsx';
import { permissionWord } from './permission-words.ts';
import { rolesWithLogIn } from './staff.ts';

export interface RoleChoiceProps {
  readonly value: readonly RoleCode[];
  readonly onChange: (roles: readonly RoleCode[]) => void;
  readonly fault?: string | null;
}

/** By the second of two duties. */
const bothDuties: Readonly<Partial<Record<Permission, (duties: { first: string; second: string }) => string>>> = {
  'settlement.collect': (duties) => m.organisation_both_bill_and_till(duties),
  'settlement.prepare': (duties) => m.organisation_both_price_and_bill(duties),
};

function DutiesNote({ chosen }: { readonly chosen: readonly RoleCode[] }) {
  const roles = useView(organisation.listRoles, {}, { topics: ['staff'] });
  const held = new Set(roles.data?.rows.filter(({ code }) => chosen.includes(code)).flatMap(({ permissions }) => permissions));
  const pairs = dutiesToSeparate.filter((duties) => duties.every((duty) => held.has(duty)));
  const fault = loadFault(roles);
  if (fault !== undefined) return <FieldFault text={fault.fault} onRetry={fault.onRetry} />;
  return (
    <div className="organisation-notes" role="status">
      {pairs.map(([first, second]) => (
        <p key={first} className="organisation-note">
          <Icon name="alert" size={16} />
          {bothDuties[second]?.({ first: permissionWord(first), second: permissionWord(second) })}
        </p>
      ))}
    </div>
  );
}

export function RoleChoice({ value, onChange, fault = null }: RoleChoiceProps) {
  const language = useLanguage();
  const id = useId();
  const toggle = (code: RoleCode) => onChange(value.includes(code) ? value.filter((other) => other !== code) : [...value, code]);
  return (
    <fieldset className="organisation-choice" {...(fault === null ? {} : { 'aria-describedby': id })}>
      <legend>{m.organisation_roles()}</legend>
      <div className="organisation-checks">
        {rolesWithLogIn.map((code) => (
          <Checkbox key={code} checked={value.includes(code)} onChange={() => toggle(code)}>
            {roleName(code, language)}
          </Checkbox>
        ))}
      </div>
      {fault !== null && <FieldFault id={id} text={fault} />}
      <DutiesNote chosen={value} />
    </fieldset>
  );
}
