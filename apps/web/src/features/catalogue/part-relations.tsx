// The models that a part fits, and what is used once and changed along with it.
import { catalogue } from '@bayline/contract/catalogue';
import { Button } from 'antd';
import { useState } from 'react';
import { useCommand, useView } from '../../app/api.ts';
import { useFormat } from '../../app/format.ts';
import { useLanguage } from '../../app/language.ts';
import { nameOf } from '../../app/name-of.ts';
import { sentenceOf } from '../../app/refusals.ts';
import { SearchPicker } from '../../app/search-picker.tsx';
import { usePermission } from '../../app/session.ts';
import { m } from '../../paraglide/messages.js';
import { ActionButton } from '../../ui/action-button.tsx';
import { FormField } from '../../ui/form-field.tsx';
import { Icon } from '../../ui/icon.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import { SelectSeveral } from '../../ui/select-several.tsx';
import type { Part } from './part-form.ts';

const onePiece = 1000;

export interface ModelPickerProps {
  readonly value: readonly string[];
  readonly onChange: (modelIds: readonly string[]) => void;
}

/** The store's models, some of them chosen. */
export function ModelPicker({ value, onChange }: ModelPickerProps) {
  const view = useView(catalogue.listModels, {}, { topics: ['catalogue'] });
  return (
    <FormField
      label={m.catalogue_fit_models()}
      fault={view.error === null ? null : sentenceOf(view.error)}
      onRetry={() => void view.refetch()}
      hint={m.catalogue_fit_models_hint()}
    >
      {(field) => (
        <SelectSeveral
          {...field}
          loading={view.isPending}
          value={[...value]}
          options={(view.data?.rows ?? []).map((model) => ({ value: model.id, label: `${model.brand} ${model.name}` }))}
          onChange={(ids: string[]) => onChange(ids)}
        />
      )}
    </FormField>
  );
}

interface Companion {
  readonly partId: string;
  readonly number: string;
  readonly unit: string;
  readonly quantity: number | null;
}

function RelationsForm({ part, onClose }: { readonly part: Part; readonly onClose: () => void }) {
  const [modelIds, setModelIds] = useState<readonly string[]>(part.models.map((model) => model.id));
  const [companions, setCompanions] = useState<readonly Companion[]>(
    part.companions.map(({ id, number, unit, quantity }) => ({ partId: id, number, unit, quantity })),
  );
  const save = useCommand(catalogue.setPartRelations, {
    invalidate: ['catalogue'],
    refusal: 'inline',
    doneText: () => m.catalogue_part_saved(),
    onDone: onClose,
  });
  const isWhole = companions.every(({ quantity }) => quantity !== null && quantity > 0);
  const send = () => {
    const rows = companions.map(({ partId, quantity }) => ({ partId, quantity: quantity ?? 0 }));
    if (isWhole) void save.run({ params: { id: part.id }, body: { version: part.version, modelIds: [...modelIds], companions: rows } });
  };
  return (
    <div className="catalogue-new-price">
      <ModelPicker value={modelIds} onChange={setModelIds} />
      <SearchPicker
        label={m.catalogue_companion_pick()}
        endpoint={catalogue.listParts}
        topics={['catalogue']}
        optionOf={(row) => `${row.number} ${row.nameZh}`}
        isOffered={(row) => row.id !== part.id && companions.every((one) => one.partId !== row.id)}
        onPick={({ id, number, unit }) => setCompanions((former) => [...former, { partId: id, number, unit, quantity: onePiece }])}
      />
      <ul className="catalogue-rows" aria-label={m.catalogue_companions()}>
        {companions.map((one) => (
          <li key={one.partId}>
            <span>{one.number}</span>
            <NumberField
              unit="pieces"
              suffix={one.unit}
              aria-label={m.catalogue_quantity_of({ name: one.number })}
              value={one.quantity}
              onChange={(quantity) => setCompanions(companions.map((each) => (each === one ? { ...each, quantity } : each)))}
            />
            <Button
              aria-label={m.catalogue_take_out({ name: one.number })}
              icon={<Icon name="close" size={16} />}
              onClick={() => setCompanions(companions.filter((each) => each !== one))}
            />
          </li>
        ))}
      </ul>
      {save.sentence !== null && (
        <p role="alert" className="catalogue-fault">
          {save.sentence}
        </p>
      )}
      <div className="catalogue-buttons">
        <ActionButton kind="primary" isPending={save.isPending} reason={isWhole ? null : m.catalogue_quantity_needed()} onPress={send}>
          {m.catalogue_relations_save()}
        </ActionButton>
        <ActionButton onPress={onClose}>{m.catalogue_close()}</ActionButton>
      </div>
    </div>
  );
}

export function PartRelations({ part }: { readonly part: Part }) {
  const format = useFormat();
  const language = useLanguage();
  const mayEdit = usePermission('catalogue.edit');
  const [isOpen, setOpen] = useState(false);
  return (
    <section className="bl-panel catalogue-panel" aria-label={m.catalogue_relations()}>
      <h2>{m.catalogue_relations()}</h2>
      {isOpen ? (
        <RelationsForm part={part} onClose={() => setOpen(false)} />
      ) : (
        <>
          <p>
            {part.models.length === 0
              ? m.catalogue_fit_none()
              : m.catalogue_fit_list({ models: part.models.map((model) => model.name).join(m.catalogue_separator()) })}
          </p>
          {part.companions.length > 0 && (
            <ul className="catalogue-rows" aria-label={m.catalogue_companions()}>
              {part.companions.map((one) => (
                <li key={one.id}>
                  <span>{one.number}</span>
                  <span>{nameOf(one, language)}</span>
                  <span>{format.quantity(one.quantity, one.unit)}</span>
                </li>
              ))}
            </ul>
          )}
          {mayEdit && (
            <div>
              <ActionButton onPress={() => setOpen(true)}>{m.catalogue_relations_edit()}</ActionButton>
            </div>
          )}
        </>
      )}
    </section>
  );
}
