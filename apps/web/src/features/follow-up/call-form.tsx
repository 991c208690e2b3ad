// The caller's hands stay on the keyboard while the owner speaks: figures score wherever no field is being typed in.
import type { BodyOf } from '@bayline/contract/endpoint';
import { followUp } from '@bayline/contract/follow-up';
import { Input } from 'antd';
import { useEffect, useId, useState } from 'react';
import { AllowedAction } from '../../app/allowed-action.tsx';
import { useCommand, useView } from '../../app/api.ts';
import { useDraft } from '../../app/drafts.ts';
import { useGo } from '../../app/navigation.tsx';
import { m } from '../../paraglide/messages.js';
import { FieldFault, FormField } from '../../ui/form-field.tsx';
import { useLeadToFault } from '../../ui/lead-to-fault.ts';
import { useArrowWalk } from '../../ui/use-arrow-walk.ts';
import { type Outcome, outcomes, type Task } from './outcomes.ts';

type Body = BodyOf<typeof followUp.result>;

interface Call {
  readonly score: number | null;
  readonly outcome: Outcome | null;
  readonly content: string;
}

const empty: Call = { score: null, outcome: null, content: '' };
const scores = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

function useScoreKeys(onScore: (score: number) => void): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const isTyping = event.target instanceof Element && event.target.closest('input, textarea, select, [contenteditable]') !== null;
      if (isTyping || event.ctrlKey || event.metaKey || event.altKey || !/^[0-9]$/.test(event.key)) return;
      onScore(event.key === '0' ? 10 : Number(event.key));
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  });
}

/** To the call that is due after this one, else back to the list. */
function useNextCall(task: Task): () => void {
  const go = useGo();
  const due = useView(followUp.tasks, { query: { list: 'due' } }, { topics: ['follow-up'] }).data?.rows ?? [];
  const next = due[due.findIndex(({ id }) => id === task.id) + 1];
  return () =>
    void (next === undefined || next.id === task.id ? go({ to: '/follow-up' }) : go({ to: '/follow-up/$id', params: { id: next.id } }));
}

export function CallForm({ task }: { readonly task: Task }) {
  const goOn = useNextCall(task);
  const { walk, buttonOf } = useArrowWalk(scores.length);
  const [form, setForm, draft] = useDraft<Call>(`follow-up.${task.id}`, empty);
  const set = (change: Partial<Call>) => setForm((former) => ({ ...former, ...change }));
  useScoreKeys((score) => set({ score }));
  const save = useCommand(followUp.result, {
    invalidate: ['follow-up', followUp.tasks, followUp.get],
    doneText: () => m.follow_up_saved(),
    onDone: () => {
      draft.clear();
      goOn();
    },
  });
  const faultId = useId();
  const [isTried, setTried] = useState(false);
  const [frame, lead] = useLeadToFault<HTMLElement>();
  const lacksOutcome = isTried && form.outcome === null;
  const send = (result: Body['result']) => {
    setTried(result === 'done');
    if (result === 'done' && form.outcome === null) return lead();
    const spoken = result === 'done' ? { outcome: form.outcome, score: form.score } : { outcome: null, score: null };
    void save.run({ params: { id: task.id }, body: { version: task.version, result, content: form.content.trim(), ...spoken } });
  };
  const actions = task.allowedActions;
  return (
    <section ref={frame} className="bl-panel follow-up-panel" aria-label={m.follow_up_outcome()}>
      <fieldset className="follow-up-row" {...walk}>
        <legend>{m.follow_up_score()}</legend>
        {scores.map((score, at) => (
          <button key={score} {...buttonOf(at)} type="button" aria-pressed={form.score === score} onClick={() => set({ score })}>
            {score}
          </button>
        ))}
        <small>{m.follow_up_score_hint()}</small>
      </fieldset>
      <fieldset className="follow-up-row" data-faulty={lacksOutcome} {...(lacksOutcome ? { 'aria-describedby': faultId } : {})}>
        <legend>{m.follow_up_outcome()}</legend>
        {(Object.keys(outcomes) as Outcome[]).map((outcome) => (
          <button key={outcome} type="button" aria-pressed={form.outcome === outcome} onClick={() => set({ outcome })}>
            {outcomes[outcome]()}
          </button>
        ))}
        {lacksOutcome && <FieldFault id={faultId} text={m.follow_up_refused_outcome_missing()} />}
      </fieldset>
      <FormField label={m.follow_up_content()}>
        {(field) => (
          <Input.TextArea
            {...field}
            rows={4}
            maxLength={2000}
            value={form.content}
            onChange={(event) => set({ content: event.target.value })}
          />
        )}
      </FormField>
      <div className="follow-up-row">
        <AllowedAction actions={actions} action="done" kind="primary" size="large" isPending={save.isPending} onPress={() => send('done')}>
          {m.follow_up_save()}
        </AllowedAction>
        <AllowedAction actions={actions} action="unreached" size="large" isPending={save.isPending} onPress={() => send('unreached')}>
          {m.follow_up_unreached()}
        </AllowedAction>
        <AllowedAction actions={actions} action="refused" size="large" isPending={save.isPending} onPress={() => send('refused')}>
          {m.follow_up_declined()}
        </AllowedAction>
      </div>
    </section>
  );
}
