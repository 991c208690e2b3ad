import { customers } from '@bayline/contract/customers';
import type { BodyOf } from '@bayline/contract/endpoint';
import { Checkbox } from 'antd';
import { useState } from 'react';
import { useCommand } from '../../app/api.ts';
import { type Edit, useEdit } from '../../app/edit.ts';
import { EditForm } from '../../app/edit-form.tsx';
import { newId } from '../../app/ids.ts';
import { choicesOf } from '../../app/words/words.ts';
import { m } from '../../paraglide/messages.js';
import { ChoiceField } from '../../ui/choice-field.tsx';
import { FigureField } from '../../ui/figure-field.tsx';
import { FormGrid } from '../../ui/form-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { type CustomerClass, levelWords } from './words.ts';

type Terms = Omit<BodyOf<typeof customers.addClass>, 'id'>;
/** Figures may be empty while somebody types. */
type ClassFormFields = { readonly [K in keyof Terms]: Terms[K] extends number ? number | null : Terms[K] };

const emptyTerms: ClassFormFields = {
  code: '',
  nameZh: '',
  nameEn: '',
  priceLevel: 'member',
  validityMonths: 12,
  feeFen: 0,
  pointsRequired: 0,
  singleVisitFen: 0,
  labourDiscountBasisPoints: 0,
  partsDiscountBasisPoints: 0,
  isActive: true,
};

const labels = (): Record<keyof Terms, string> => ({
  code: m.customers_class_code(),
  nameZh: m.customers_class_name(),
  nameEn: m.customers_class_name_en(),
  priceLevel: m.customers_price_level(),
  validityMonths: m.customers_validity(),
  feeFen: m.customers_fee(),
  pointsRequired: m.customers_points(),
  singleVisitFen: m.customers_single_visit(),
  labourDiscountBasisPoints: m.customers_labour_discount(),
  partsDiscountBasisPoints: m.customers_parts_discount(),
  isActive: m.customers_class_active(),
});

const wholeDiscount = 10_000;

/** What the server is sent; null while something is missing or wrong. */
function termsOf(form: ClassFormFields): Terms | null {
  const { feeFen, pointsRequired, singleVisitFen, labourDiscountBasisPoints, partsDiscountBasisPoints } = form;
  const [code, nameZh] = [form.code.trim(), form.nameZh.trim()];
  if (code === '' || nameZh === '' || feeFen === null || pointsRequired === null || singleVisitFen === null) return null;
  if (labourDiscountBasisPoints === null || partsDiscountBasisPoints === null) return null;
  if (Math.max(labourDiscountBasisPoints, partsDiscountBasisPoints) > wholeDiscount) return null;
  return { ...form, code, nameZh, feeFen, pointsRequired, singleVisitFen, labourDiscountBasisPoints, partsDiscountBasisPoints };
}

function PointsField({ form, set, isTried }: Pick<Edit<ClassFormFields>, 'form' | 'set'> & { readonly isTried: boolean }) {
  return (
    <FigureField
      label={m.customers_points()}
      unit="count"
      isRequired
      isTried={isTried}
      value={form.pointsRequired}
      onChange={(pointsRequired) => set({ pointsRequired })}
    />
  );
}

function Fields({ edit, isTried }: { readonly edit: Edit<ClassFormFields>; readonly isTried: boolean }) {
  const { form, set } = edit;
  const words = labels();
  const text = (key: 'code' | 'nameZh' | 'nameEn', maxLength: number) => (
    <TextField
      label={words[key]}
      maxLength={maxLength}
      isRequired={key !== 'nameEn'}
      isTried={isTried}
      autoFocus={key === 'code'}
      value={form[key]}
      onChange={(value) => set({ [key]: value })}
    />
  );
  const money = (key: 'feeFen' | 'singleVisitFen') => (
    <FigureField
      label={words[key]}
      unit="yuan"
      isRequired
      isTried={isTried}
      value={form[key]}
      onChange={(value) => set({ [key]: value })}
    />
  );
  const discount = (key: 'labourDiscountBasisPoints' | 'partsDiscountBasisPoints') => (
    <FigureField
      label={words[key]}
      // Hundredths, like basis points of a percent.
      unit="hours"
      suffix="%"
      isRequired
      isTried={isTried}
      hint={m.customers_discount_hint()}
      fault={(form[key] ?? 0) > wholeDiscount ? m.customers_percent_high() : null}
      value={form[key]}
      onChange={(value) => set({ [key]: value })}
    />
  );
  return (
    <FormGrid>
      {text('code', 20)}
      {text('nameZh', 50)}
      {text('nameEn', 50)}
      <ChoiceField
        label={words.priceLevel}
        value={form.priceLevel}
        options={choicesOf(levelWords)}
        onChange={(priceLevel) => set({ priceLevel })}
      />
      <FigureField
        label={words.validityMonths}
        unit="count"
        suffix={m.customers_months()}
        hint={m.customers_validity_hint()}
        value={form.validityMonths}
        onChange={(validityMonths) => set({ validityMonths })}
      />
      {money('feeFen')}
      <PointsField form={form} set={set} isTried={isTried} />
      {money('singleVisitFen')}
      {discount('labourDiscountBasisPoints')}
      {discount('partsDiscountBasisPoints')}
    </FormGrid>
  );
}

/** A class of customers and its terms; a new one where there is no row. */
export function ClassForm({ row, onClose }: { readonly row: CustomerClass | null; readonly onClose: () => void }) {
  const { id: _, version, ...terms } = row ?? { ...emptyTerms, id: '', version: 1 };
  const edit = useEdit<ClassFormFields>(`customer-class.${row?.id ?? 'new'}`, terms, version);
  const [id] = useState(newId);
  const [isTried, setTried] = useState(false);
  const close = () => {
    edit.clear();
    onClose();
  };
  const options = {
    invalidate: [customers.classes],
    refusal: 'inline',
    doneText: () => m.customers_class_is_saved(),
    onDone: close,
  } as const;
  const add = useCommand(customers.addClass, options);
  const change = useCommand(customers.changeClass, options);
  const save = () => {
    setTried(true);
    const sent = termsOf(edit.form);
    if (sent === null) return;
    if (row === null) void add.run({ body: { ...sent, id } });
    else void change.run({ params: { classId: row.id }, body: { ...sent, version: edit.version } });
  };
  return (
    <EditForm
      title={row === null ? m.customers_class_new() : m.customers_class_edit()}
      edit={edit}
      labels={labels()}
      sentence={add.sentence ?? change.sentence}
      isPending={add.isPending || change.isPending}
      onSave={save}
      onCancel={close}
    >
      <Fields edit={edit} isTried={isTried} />
      <Checkbox checked={edit.form.isActive} onChange={(event) => edit.set({ isActive: event.target.checked })}>
        {m.customers_class_active()}
      </Checkbox>
    </EditForm>
  );
}
