// The sheet in large steps, one column, filled in beside the car on a tablet or phone.
import { reception } from '@bayline/contract/reception';
import { workOrders } from '@bayline/contract/work-orders';
import { Input } from 'antd';
import { type ReactNode, useState } from 'react';
import { useCommand } from '../../app/api.ts';
import { useDraft } from '../../app/drafts.ts';
import { useGo } from '../../app/navigation.tsx';
import { useOpenPaper } from '../../app/paper-link.tsx';
import { useSession } from '../../app/session.ts';
import { m } from '../../paraglide/messages.js';
import { FieldFault, FormField } from '../../ui/form-field.tsx';
import { useLeadToFault } from '../../ui/lead-to-fault.ts';
import { RestoredNote } from '../../ui/restored-note.tsx';
import { SignaturePad } from '../../ui/signature-pad.tsx';
import { BelongingsFields } from './belongings-fields.tsx';
import { CannedJobs } from './canned-jobs.tsx';
import { ChoiceFields } from './choice-fields.tsx';
import { ConcernFields } from './concern-fields.tsx';
import { ConditionFields } from './condition-fields.tsx';
import { Finish } from './finish.tsx';
import { ReadingFields } from './reading-fields.tsx';
import { RepeatRepair } from './repeat-repair.tsx';
import { bodyOf, faultsOf, type KnownCar, newSheet, type Prefill, type SheetFaults, type StepProps } from './sheet.ts';
import { MarkFields, PhotoFields } from './walk-steps.tsx';

export interface SheetFormProps {
  readonly car: KnownCar;
  readonly prefill: Prefill;
  /** The car is in; said before anything is fetched anew. */
  readonly onIn: () => void;
}

function Step({
  number,
  title,
  hint,
  children,
}: {
  readonly number: number;
  readonly title: string;
  readonly hint?: string;
  readonly children: ReactNode;
}) {
  return (
    <section className="bl-panel bl-block bl-reception-step" aria-labelledby={`reception-step-${number}`}>
      <h2 id={`reception-step-${number}`}>
        <span aria-hidden="true">{number}</span>
        {title}
      </h2>
      {hint !== undefined && <p className="bl-reception-hint">{hint}</p>}
      {children}
    </section>
  );
}

function Signing({ sheet, change, faults, onSign }: StepProps & { readonly onSign: (png: string | null) => void }) {
  return (
    <>
      <p>{m.reception_signature_text()}</p>
      <FormField label={m.reception_signed_by()} isRequired fault={faults.signedByName}>
        {(field) => (
          <Input
            {...field}
            size="large"
            maxLength={60}
            value={sheet.signedByName}
            onChange={(event) => change({ signedByName: event.target.value })}
          />
        )}
      </FormField>
      <div data-faulty={faults.signature !== undefined}>
        <SignaturePad label={m.reception_step_signature()} onChange={onSign} />
        {faults.signature !== undefined && <FieldFault text={faults.signature} />}
      </div>
    </>
  );
}

const mileageCodes: readonly string[] = ['mileage-runs-back', 'mileage-implausible'];

/** The field that a refusal of the server is of, as far as it is of one. */
function faultOf(code: string, sentence: string): SheetFaults {
  if (mileageCodes.includes(code)) return { mileageKm: sentence };
  return code.startsWith('phone-') ? { contactPhone: sentence } : {};
}

const signatureStep = 7;

/** For whoever works by keyboard and found nothing to write between here and there. */
function ToSignature() {
  const go = () => document.querySelector<HTMLElement>(`[aria-labelledby="reception-step-${signatureStep}"] input`)?.focus();
  return (
    <button type="button" className="bl-unseen bl-reception-skip" onClick={go}>
      {m.reception_to_signature()}
    </button>
  );
}

interface StepsProps extends StepProps, Omit<SheetFormProps, 'onIn'> {
  readonly offered: Prefill['cannedJobs'];
  readonly bookedApart: Prefill['bookedApart'];
  readonly onSign: (png: string | null) => void;
}

function Steps({ car, prefill, offered, bookedApart, onSign, ...step }: StepsProps) {
  return (
    <>
      <Step number={1} title={m.reception_step_words()} hint={m.reception_step_words_hint()}>
        <ConcernFields {...step} />
        <CannedJobs {...step} offered={offered} bookedApart={bookedApart} />
      </Step>
      <Step number={2} title={m.reception_step_readings()}>
        <ReadingFields {...step} car={car} isElectric={car.fuel === 'electric'} onward={<ToSignature />} />
      </Step>
      <RepeatRepair {...step} guarantees={prefill.guarantees} />
      <Step number={3} title={m.reception_step_outline()} hint={m.reception_step_outline_hint()}>
        <MarkFields {...step} />
        <ConditionFields {...step} />
      </Step>
      <Step number={4} title={m.reception_step_photos()} hint={m.reception_step_photos_hint()}>
        <PhotoFields {...step} />
      </Step>
      <Step number={5} title={m.reception_step_belongings()}>
        <BelongingsFields {...step} />
      </Step>
      <Step number={6} title={m.reception_step_choices()}>
        <ChoiceFields {...step} car={car} appointment={prefill.appointment} />
      </Step>
      <Step number={signatureStep} title={m.reception_step_signature()}>
        <Signing {...step} onSign={onSign} />
      </Step>
    </>
  );
}

export function SheetForm({ car, prefill, onIn }: SheetFormProps) {
  const { appointment } = prefill;
  const go = useGo();
  const print = useOpenPaper(workOrders.estimatePaper);
  // Whoever only checks cars in puts nothing on an order.
  const mayPlan = useSession().permissions.includes('work-orders.edit');
  const offered = mayPlan ? prefill.cannedJobs : [];
  const bookedApart = mayPlan ? prefill.bookedApart : null;
  const [initial] = useState(() => newSheet(car, { appointment, bookedApart, cannedJobs: offered }));
  const [kept, setSheet, draft] = useDraft(`reception.walk-round.${car.id}`, initial);
  // A draft of last week may name what is no longer offered, or booked.
  const jobs = kept.jobs.filter((job) => offered.some(({ id }) => id === job.cannedJobId));
  const sheet = { ...kept, jobs, bookedJobId: bookedApart === null ? null : kept.bookedJobId };
  const [signature, setSignature] = useState<string | null>(null);
  const [isAsked, setAsked] = useState(false);
  const send = useCommand(reception.checkIn, {
    refusal: 'inline',
    invalidate: ['visit', 'work-order', 'appointment', 'vehicle'],
    doneText: () => m.reception_done(),
    onDone: ({ workOrderId }, { body }) => {
      onIn();
      draft.clear();
      if (body.work !== undefined && body.work.promisedAt !== null) print({ id: workOrderId });
      void go({ to: '/work-orders/$id', params: { id: workOrderId } });
    },
  });
  const missing = faultsOf(sheet, signature);
  const shown = isAsked ? missing : {};
  const { problem, sentence } = send;
  const faults: SheetFaults = problem === null || sentence === null ? shown : { ...shown, ...faultOf(problem.code, sentence) };
  const change: StepProps['change'] = (part) => {
    if (problem !== null) send.reset();
    setSheet((former) => ({ ...former, ...(typeof part === 'function' ? part(former) : part) }));
  };
  const [form, lead] = useLeadToFault<HTMLDivElement>();
  const submit = async (promisedAt: string | null) => {
    setAsked(true);
    const body = bodyOf(sheet, { vehicleId: car.id, appointmentId: appointment?.id ?? null, signature, promisedAt });
    if (body === null || Object.keys(missing).length > 0 || (await send.run({ body })) === undefined) lead();
  };
  const count = Object.keys(shown).length;
  return (
    <div ref={form} className="bl-reception-sheet">
      {draft.isRestored && <RestoredNote text={m.reception_restored()} onDiscard={draft.clear} />}
      <Steps
        sheet={sheet}
        change={change}
        faults={faults}
        car={car}
        prefill={prefill}
        offered={offered}
        bookedApart={bookedApart}
        onSign={setSignature}
      />
      <div className="bl-reception-foot">
        {count > 0 && <p role="alert">{m.reception_faults({ count })}</p>}
        {sentence !== null && <p role="alert">{sentence}</p>}
        <Finish
          sheet={sheet}
          change={change}
          offered={offered}
          bookedApart={bookedApart}
          appointmentId={appointment?.id ?? null}
          isPending={send.isPending}
          onFinish={(promisedAt) => void submit(promisedAt)}
        />
      </div>
    </div>
  );
}
