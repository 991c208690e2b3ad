import { m } from '../../paraglide/messages.js';
import { ActionButton } from '../../ui/action-button.tsx';
import { ChoiceField } from '../../ui/choice-field.tsx';
import { DayField } from '../../ui/day-field.tsx';
import { FigureField } from '../../ui/figure-field.tsx';
import { FormGrid } from '../../ui/form-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { type ChosenPart, PartChoice } from './choices.tsx';

export interface ReceiptLine {
  readonly key: string;
  readonly part: ChosenPart | null;
  readonly quantity: number | null;
  readonly valueFen: number | null;
  readonly batch: string;
  readonly bin: string;
  readonly producedOn: string;
  readonly expiresOn: string;
  readonly hasCertificate: boolean;
}

interface ReceiptLineProps {
  readonly at: number;
  readonly line: ReceiptLine;
  readonly isTried: boolean;
  readonly set: (change: Partial<ReceiptLine>) => void;
  /** Left out for the only line. */
  readonly onRemove?: () => void;
}

/** One part of a delivery. */
export function ReceiptLineFields({ at, line, isTried, set, onRemove }: ReceiptLineProps) {
  const { part, quantity, valueFen, batch, bin, producedOn, expiresOn, hasCertificate } = line;
  return (
    <fieldset className="warehouse-receipt-line">
      <legend>{m.warehouse_line({ number: at + 1 })}</legend>
      <FormGrid>
        <PartChoice part={part} isTried={isTried} onChoose={(chosen) => set({ part: chosen })} />
        <FigureField
          label={m.warehouse_quantity()}
          unit="pieces"
          isRequired
          isTried={isTried}
          suffix={part?.unit ?? ''}
          fault={isTried && quantity === 0 ? m.warehouse_quantity_required() : null}
          value={quantity}
          onChange={(value) => set({ quantity: value })}
        />
        <FigureField
          label={m.warehouse_value()}
          unit="yuan"
          isRequired
          isTried={isTried}
          value={valueFen}
          onChange={(value) => set({ valueFen: value })}
        />
        <TextField label={m.warehouse_bin()} maxLength={30} value={bin} onChange={(value) => set({ bin: value })} />
        <TextField
          label={m.warehouse_batch()}
          hint={m.warehouse_batch_hint()}
          maxLength={60}
          value={batch}
          onChange={(value) => set({ batch: value })}
        />
        <ChoiceField
          label={m.warehouse_certificate()}
          value={hasCertificate ? 'seen' : 'not-seen'}
          options={[
            { value: 'seen', label: m.warehouse_certificate_seen() },
            { value: 'not-seen', label: m.warehouse_certificate_not_seen() },
          ]}
          onChange={(seen) => set({ hasCertificate: seen === 'seen' })}
        />
        <DayField label={m.warehouse_produced_on()} value={producedOn} onChange={(value) => set({ producedOn: value })} />
        <DayField label={m.warehouse_expires_on()} value={expiresOn} onChange={(value) => set({ expiresOn: value })} />
      </FormGrid>
      {onRemove !== undefined && <ActionButton onPress={onRemove}>{m.warehouse_remove_line({ number: at + 1 })}</ActionButton>}
    </fieldset>
  );
}
