// A bay, or a piece of equipment, new or changed.
import { capacity } from '@bayline/contract/capacity';
import { home } from '@bayline/contract/home';
import type { BayType } from '@bayline/domain/capacity';
import { Checkbox } from 'antd';
import { useState } from 'react';
import { useCommand } from '../../app/api.ts';
import { EditForm } from '../../app/edit-form.tsx';
import { newId } from '../../app/ids.ts';
import { bayTypeWords } from '../../app/words/bay-type.ts';
import { choicesOf } from '../../app/words/words.ts';
import { m } from '../../paraglide/messages.js';
import { ChoiceField } from '../../ui/choice-field.tsx';
import { FigureField } from '../../ui/figure-field.tsx';
import { FormGrid } from '../../ui/form-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { type Bay, type Equipment, savedWords } from './words.ts';

const changed = {
  refusal: 'inline',
  invalidate: ['capacity', capacity.facilities, capacity.listBays, home.conflicts],
} as const;

export function BayForm({ bay, onClose }: { readonly bay: Bay | null; readonly onClose: () => void }) {
  const [id] = useState(newId);
  const [code, setCode] = useState('');
  const [name, setName] = useState(bay?.name ?? '');
  const [type, setType] = useState<BayType>('maintenance');
  const [isActive, setActive] = useState(bay?.isActive ?? true);
  const [isTried, setTried] = useState(false);
  const add = useCommand(capacity.addBay, { ...changed, doneText: () => m.capacity_saved(), onDone: onClose });
  const change = useCommand(capacity.changeBay, { ...changed, doneText: () => m.capacity_saved(), onDone: onClose });
  const save = () => {
    setTried(true);
    if (name.trim() === '') return;
    if (bay !== null) void change.run({ params: { id: bay.id }, body: { name: name.trim(), isActive, version: bay.version } });
    else if (code.trim() !== '') void add.run({ body: { id, code: code.trim(), name: name.trim(), type } });
  };
  const command = bay === null ? add : change;
  return (
    <EditForm
      title={bay?.name ?? m.capacity_bay_add()}
      sentence={command.sentence}
      isPending={command.isPending}
      onSave={save}
      onCancel={onClose}
    >
      <FormGrid>
        {bay === null && (
          <TextField label={m.capacity_code()} maxLength={20} isRequired isTried={isTried} value={code} onChange={setCode} />
        )}
        <TextField label={m.capacity_name()} maxLength={40} isRequired isTried={isTried} value={name} onChange={setName} />
        {bay === null && <ChoiceField label={m.capacity_bay_type()} value={type} options={choicesOf(bayTypeWords)} onChange={setType} />}
      </FormGrid>
      {bay !== null && (
        <Checkbox checked={isActive} onChange={(event) => setActive(event.target.checked)}>
          {m.capacity_is_active()}
        </Checkbox>
      )}
    </EditForm>
  );
}

export function EquipmentForm({ piece, onClose }: { readonly piece: Equipment | null; readonly onClose: () => void }) {
  const [id] = useState(() => piece?.id ?? newId());
  const [kind, setKind] = useState(piece?.kind ?? '');
  const [name, setName] = useState(piece?.name ?? '');
  const [quantity, setQuantity] = useState<number | null>(piece?.quantity ?? 1);
  const [isActive, setActive] = useState(piece?.isActive ?? true);
  const [isTried, setTried] = useState(false);
  const set = useCommand(capacity.setEquipment, { ...changed, doneText: savedWords, onDone: onClose });
  const isCount = quantity !== null && quantity >= 1 && quantity <= 100;
  const save = () => {
    setTried(true);
    if (kind.trim() === '' || name.trim() === '' || quantity === null || !isCount) return;
    const body = { kind: kind.trim(), name: name.trim(), quantity, isActive, version: piece?.version ?? null };
    void set.run({ params: { id }, body });
  };
  return (
    <EditForm
      title={piece?.name ?? m.capacity_equipment_add()}
      sentence={set.sentence}
      isPending={set.isPending}
      onSave={save}
      onCancel={onClose}
    >
      <FormGrid>
        <TextField
          label={m.capacity_equipment_kind()}
          hint={m.capacity_equipment_kind_hint()}
          maxLength={80}
          isRequired
          isTried={isTried}
          value={kind}
          onChange={setKind}
        />
        <TextField label={m.capacity_equipment_name()} maxLength={80} isRequired isTried={isTried} value={name} onChange={setName} />
        <FigureField
          label={m.capacity_quantity()}
          unit="count"
          isRequired
          isTried={isTried}
          value={quantity}
          fault={isTried && quantity !== null && !isCount ? m.capacity_quantity_range() : null}
          onChange={setQuantity}
        />
      </FormGrid>
      <Checkbox checked={isActive} onChange={(event) => setActive(event.target.checked)}>
        {m.capacity_is_active()}
      </Checkbox>
    </EditForm>
  );
}
