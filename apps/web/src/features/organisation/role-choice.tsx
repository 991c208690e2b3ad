// Which roles a person has. Two duties that are kept apart between roles may meet in one person of a small store: then
// it is said what that person still cannot do.
import { organisation } from '@bayline/contract/organisation';
import { dutiesToSeparate, type RoleCode } from '@bayline/domain/organisation';
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

function DutiesNote({ chosen }: { readonly chosen: readonly RoleCode[] }) {
  const roles = useView(organisation.listRoles, {}, { topics: ['staff'] });
  const held = new Set(roles.data?.rows.filter(({ code }) => chosen.includes(code)).flatMap(({ permissions }) => permissions));
  const pair = dutiesToSeparate.find((duties) => duties.every((duty) => held.has(duty)));
  const fault = loadFault(roles);
  if (fault !== undefined) return <FieldFault text={fault.fault} onRetry={fault.onRetry} />;
  return (
    <p className="organisation-note" role="status">
      {pair !== undefined && (
        <>
          <Icon name="alert" size={16} />
          {m.organisation_both_duties({ first: permissionWord(pair[0]), second: permissionWord(pair[1]) })}
        </>
      )}
    </p>
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
