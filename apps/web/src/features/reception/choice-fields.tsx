// What the customer chooses: who is called, where they wait, wash, old parts, road test, how they pay.
import { Input } from 'antd';
import { businessTypeWords } from '../../app/words/business-type.ts';
import { customerModeWords } from '../../app/words/customer-mode.ts';
import { moneyTenderWords } from '../../app/words/tender.ts';
import { choicesOf } from '../../app/words/words.ts';
import { m } from '../../paraglide/messages.js';
import { ChoiceField } from '../../ui/choice-field.tsx';
import { FormField, FormGrid } from '../../ui/form-field.tsx';
import { MoreFields } from '../../ui/more-fields.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { ChoiceTiles } from './choice-tiles.tsx';
import { oldPartsOptions, yesNoOptions } from './choice-words.ts';
import { ManyTiles } from './many-tiles.tsx';
import { type KnownCar, type Prefill, type StepProps, sendersOf } from './sheet.ts';
import { relationWords } from './walk-words.ts';

const farthest = 200;

function ContactFields({ sheet, change, faults }: StepProps) {
  return (
    <MoreFields title={m.reception_contact()}>
      <p className="bl-reception-hint">{m.reception_contact_hint()}</p>
      <FormGrid>
        <TextField
          label={m.reception_contact_name()}
          maxLength={60}
          value={sheet.contactName}
          onChange={(contactName) => change({ contactName })}
          fault={faults.contact ?? null}
        />
        <FormField label={m.reception_contact_phone()} fault={faults.contactPhone}>
          {(field) => (
            <Input
              {...field}
              type="tel"
              maxLength={30}
              value={sheet.contactPhone}
              onChange={(event) => change({ contactPhone: event.target.value })}
            />
          )}
        </FormField>
        <ChoiceField
          label={m.reception_contact_relation()}
          value={sheet.contactRelation}
          options={choicesOf(relationWords)}
          onChange={(contactRelation) => change({ contactRelation })}
        />
      </FormGrid>
    </MoreFields>
  );
}

/** None until the owner has been asked: a no that nobody said would spare the road test that the work demands. */
function answerOf(may: boolean | null): 'yes' | 'no' | null {
  if (may === null) return null;
  return may ? 'yes' : 'no';
}

/** Whether the car may be driven on the road, and how far. */
function RoadTest({ sheet, change }: Pick<StepProps, 'sheet' | 'change'>) {
  return (
    <>
      <ChoiceTiles
        label={m.reception_road_test()}
        options={yesNoOptions()}
        value={answerOf(sheet.mayRoadTest)}
        onChange={(may) => change({ mayRoadTest: may === 'yes' })}
      />
      {sheet.mayRoadTest === true && (
        <FormField label={m.reception_road_test_km()} hint={m.reception_road_test_km_hint()}>
          {(field) => (
            <NumberField
              {...field}
              unit="km"
              size="large"
              value={sheet.roadTestKm}
              onChange={(km) => change({ roadTestKm: km === null || km === 0 ? null : Math.min(farthest, km) })}
            />
          )}
        </FormField>
      )}
    </>
  );
}

export function ChoiceFields(props: StepProps & { readonly car: KnownCar; readonly appointment: Prefill['appointment'] }) {
  const { sheet, change, faults, car, appointment } = props;
  const senders = sendersOf(car, appointment);
  const choose = (partyId: string) =>
    change({ senderPartyId: partyId, signedByName: senders.find((sender) => sender.partyId === partyId)?.name ?? sheet.signedByName });
  return (
    <>
      <ChoiceTiles
        label={m.reception_sender()}
        options={senders.map((sender) => ({ value: sender.partyId, label: sender.name }))}
        value={sheet.senderPartyId}
        onChange={choose}
        fault={faults.senderPartyId}
      />
      <ContactFields sheet={sheet} change={change} faults={faults} />
      <TextField
        label={m.reception_contact_hours()}
        hint={m.reception_contact_hours_hint()}
        maxLength={40}
        value={sheet.contactHours}
        onChange={(contactHours) => change({ contactHours })}
      />
      <ChoiceTiles
        label={m.reception_business()}
        options={choicesOf(businessTypeWords)}
        value={sheet.businessType}
        onChange={(businessType) => change({ businessType })}
      />
      <ChoiceTiles
        label={m.reception_mode()}
        options={choicesOf(customerModeWords)}
        value={sheet.customerMode}
        onChange={(customerMode) => change({ customerMode })}
      />
      <ChoiceTiles
        label={m.reception_wash()}
        options={yesNoOptions()}
        value={sheet.wantsWash ? 'yes' : 'no'}
        onChange={(wash) => change({ wantsWash: wash === 'yes' })}
      />
      <ChoiceTiles
        label={m.reception_old_parts()}
        options={oldPartsOptions()}
        value={sheet.oldParts}
        onChange={(oldParts) => change({ oldParts })}
      />
      <RoadTest sheet={sheet} change={change} />
      <ChoiceTiles
        label={m.reception_payment()}
        options={choicesOf(moneyTenderWords)}
        value={sheet.payment}
        onChange={(payment) => change({ payment })}
      />
      <ManyTiles
        label={m.reception_privacy()}
        options={[{ value: 'yes', label: m.reception_privacy_read() }]}
        values={sheet.isPrivacyRead ? ['yes'] : []}
        onChange={(values) => change({ isPrivacyRead: values.length > 0 })}
      />
      <TextField label={m.reception_remark()} maxLength={500} value={sheet.remark} onChange={(remark) => change({ remark })} />
    </>
  );
}
