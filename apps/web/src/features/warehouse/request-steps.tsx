// What the storekeeper does next with one line: pick, accept or reject, stage, issue, take back, exchange. A step that needs
// to be told something opens a small form of its own under the line.
import type { ReplyOf } from '@bayline/contract/endpoint';
import { warehouse } from '@bayline/contract/warehouse';
import { useState } from 'react';
import { AllowedAction } from '../../app/allowed-action.tsx';
import { type Changed, useCommand } from '../../app/api.ts';
import { EditForm } from '../../app/edit-form.tsx';
import { m } from '../../paraglide/messages.js';
import { ChoiceField } from '../../ui/choice-field.tsx';
import { FigureField } from '../../ui/figure-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { TakerChoice } from './choices.tsx';
import { HandOutForm } from './hand-out-form.tsx';

export type PickOrder = ReplyOf<typeof warehouse.partsRequests>['rows'][number];
export type RequestLine = PickOrder['lines'][number];
type Told = 'stage' | 'reject' | 'issue' | 'exchange';

export const changedByRequests: readonly Changed[] = [
  'parts-request',
  'stock',
  warehouse.partsRequests,
  warehouse.stock,
  warehouse.movements,
];

interface FormProps {
  readonly line: RequestLine;
  readonly onClose: () => void;
}

function StageForm({ line, onClose }: FormProps) {
  const [stagingBin, setBin] = useState(line.stagingBin);
  const [isTried, setTried] = useState(false);
  const stage = useCommand(warehouse.stage, {
    invalidate: changedByRequests,
    refusal: 'inline',
    doneText: () => m.warehouse_staged(),
    onDone: onClose,
  });
  const send = () => {
    setTried(true);
    if (stagingBin.trim() === '') return;
    void stage.run({ params: { id: line.id }, body: { version: line.version, stagingBin: stagingBin.trim() } });
  };
  return (
    <EditForm
      title={m.warehouse_stage()}
      saveLabel={m.warehouse_stage()}
      sentence={stage.sentence}
      isPending={stage.isPending}
      onSave={send}
      onCancel={onClose}
    >
      <TextField
        label={m.warehouse_staging_bin()}
        maxLength={20}
        isRequired
        isTried={isTried}
        autoFocus
        value={stagingBin}
        onChange={setBin}
      />
    </EditForm>
  );
}

function RejectForm({ line, onClose }: FormProps) {
  const [quantity, setQuantity] = useState<number | null>(line.reserved);
  const [reason, setReason] = useState('');
  const [isTried, setTried] = useState(false);
  const reject = useCommand(warehouse.reject, {
    invalidate: changedByRequests,
    refusal: 'inline',
    doneText: () => m.warehouse_rejected(),
    onDone: onClose,
  });
  const send = () => {
    setTried(true);
    if (quantity === null || quantity === 0 || reason.trim() === '') return;
    void reject.run({ params: { id: line.id }, body: { version: line.version, quantity, reason: reason.trim() } });
  };
  return (
    <EditForm
      title={m.warehouse_reject()}
      saveLabel={m.warehouse_reject()}
      sentence={reject.sentence}
      isPending={reject.isPending}
      onSave={send}
      onCancel={onClose}
    >
      <TextField label={m.warehouse_reason()} maxLength={200} isRequired isTried={isTried} autoFocus value={reason} onChange={setReason} />
      <FigureField
        label={m.warehouse_quantity()}
        unit="pieces"
        isRequired
        isTried={isTried}
        suffix={line.unit}
        value={quantity}
        onChange={setQuantity}
      />
    </EditForm>
  );
}

function IssueForm({ line, onClose }: FormProps) {
  const issue = useCommand(warehouse.issue, {
    invalidate: changedByRequests,
    refusal: 'inline',
    doneText: () => m.warehouse_issued(),
    onDone: onClose,
  });
  const handOut = (handedToId: string) => void issue.run({ params: { id: line.id }, body: { version: line.version, handedToId } });
  return <HandOutForm title={m.warehouse_issue()} command={issue} onHandOut={handOut} onClose={onClose} />;
}

function ExchangeForm({ line, onClose }: FormProps) {
  const [handedToId, setTaker] = useState<string | null>(null);
  const [old, setOld] = useState<'good' | 'bad'>('bad');
  const [reason, setReason] = useState('');
  const [isTried, setTried] = useState(false);
  const exchange = useCommand(warehouse.exchange, {
    invalidate: changedByRequests,
    refusal: 'inline',
    doneText: () => m.warehouse_exchanged(),
    onDone: onClose,
  });
  const send = () => {
    setTried(true);
    if (handedToId === null || reason.trim() === '') return;
    const body = { version: line.version, isOldUsable: old === 'good', reason: reason.trim(), handedToId };
    void exchange.run({ params: { id: line.id }, body });
  };
  return (
    <EditForm
      title={m.warehouse_exchange()}
      saveLabel={m.warehouse_exchange()}
      sentence={exchange.sentence}
      isPending={exchange.isPending}
      onSave={send}
      onCancel={onClose}
    >
      <TextField label={m.warehouse_reason()} maxLength={200} isRequired isTried={isTried} autoFocus value={reason} onChange={setReason} />
      <ChoiceField
        label={m.warehouse_old_usable()}
        value={old}
        options={[
          { value: 'bad', label: m.warehouse_old_bad() },
          { value: 'good', label: m.warehouse_old_good() },
        ]}
        onChange={setOld}
      />
      <TakerChoice value={handedToId} onChange={setTaker} isTried={isTried} />
    </EditForm>
  );
}

const forms = { stage: StageForm, reject: RejectForm, issue: IssueForm, exchange: ExchangeForm } as const;

/** The step that a scan takes without a word more: pick, then accept; afterwards the form of the next. */
export function nextStepOf(line: RequestLine): 'pick' | 'accept' | Told | null {
  const may = (action: string) => line.allowedActions.some((a) => a.action === action && a.refused === undefined);
  return (['pick', 'accept', 'stage', 'issue'] as const).find(may) ?? null;
}

export function useQuickSteps() {
  const pick = useCommand(warehouse.pick, { invalidate: changedByRequests, doneText: () => m.warehouse_picked() });
  const accept = useCommand(warehouse.accept, { invalidate: changedByRequests, doneText: () => m.warehouse_accepted() });
  const inputOf = (line: RequestLine) => ({ params: { id: line.id }, body: { version: line.version } });
  return {
    pick: (line: RequestLine) => void pick.run(inputOf(line)),
    accept: (line: RequestLine) => void accept.run(inputOf(line)),
    isPending: pick.isPending || accept.isPending,
  };
}

interface RequestStepsProps {
  readonly line: RequestLine;
  /** The form that is open; kept by the list, so that a scan can open it. */
  readonly open: Told | null;
  readonly onOpen: (form: Told | null) => void;
}

export function RequestSteps({ line, open, onOpen }: RequestStepsProps) {
  const quick = useQuickSteps();
  const takeBack = useCommand(warehouse.takeBack, { invalidate: changedByRequests, doneText: () => m.warehouse_taken_back() });
  const putBack = useCommand(warehouse.putBack, { invalidate: changedByRequests, doneText: () => m.warehouse_put_back_done() });
  const next = nextStepOf(line);
  const kindOf = (action: string) => (action === next ? ('primary' as const) : ('default' as const));
  const { allowedActions: actions } = line;
  if (open !== null) {
    const Form = forms[open];
    return (
      <div className="warehouse-step-form">
        <Form line={line} onClose={() => onOpen(null)} />
      </div>
    );
  }
  return (
    <div className="warehouse-buttons">
      <AllowedAction actions={actions} action="reject" onPress={() => onOpen('reject')}>
        {m.warehouse_reject()}
      </AllowedAction>
      <AllowedAction actions={actions} action="issue" kind={kindOf('issue')} onPress={() => onOpen('issue')}>
        {m.warehouse_issue()}
      </AllowedAction>
      <AllowedAction actions={actions} action="pick" kind={kindOf('pick')} isPending={quick.isPending} onPress={() => quick.pick(line)}>
        {m.warehouse_pick()}
      </AllowedAction>
      <AllowedAction
        actions={actions}
        action="accept"
        kind={kindOf('accept')}
        isPending={quick.isPending}
        onPress={() => quick.accept(line)}
      >
        {m.warehouse_accept()}
      </AllowedAction>
      <AllowedAction actions={actions} action="stage" kind={kindOf('stage')} onPress={() => onOpen('stage')}>
        {m.warehouse_stage()}
      </AllowedAction>
      <AllowedAction actions={actions} action="exchange" onPress={() => onOpen('exchange')}>
        {m.warehouse_exchange()}
      </AllowedAction>
      <AllowedAction
        actions={actions}
        action="return"
        isPending={takeBack.isPending}
        onPress={() => void takeBack.run({ params: { id: line.id }, body: { version: line.version } })}
      >
        {m.warehouse_take_back()}
      </AllowedAction>
      <AllowedAction
        actions={actions}
        action="put-back"
        kind="primary"
        isPending={putBack.isPending}
        onPress={() => void putBack.run({ params: { id: line.id }, body: { version: line.version } })}
      >
        {m.warehouse_put_back()}
      </AllowedAction>
    </div>
  );
}

/** One line of a list that keeps its own form. */
export function OwnSteps({ line }: { readonly line: RequestLine }) {
  const [open, setOpen] = useState<Told | null>(null);
  return <RequestSteps line={line} open={open} onOpen={setOpen} />;
}
