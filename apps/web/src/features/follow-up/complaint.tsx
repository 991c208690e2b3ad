// What a displeased owner said, and, for whoever settles it, how it was settled.
import { followUp } from '@bayline/contract/follow-up';
import { Input } from 'antd';
import { useCommand } from '../../app/api.ts';
import { useDraft } from '../../app/drafts.ts';
import { useFormat } from '../../app/format.ts';
import { useGo } from '../../app/navigation.tsx';
import { m } from '../../paraglide/messages.js';
import { ActionButton } from '../../ui/action-button.tsx';
import { Dotted } from '../../ui/dotted.tsx';
import { FormField } from '../../ui/form-field.tsx';
import { outcomes, type Task } from './outcomes.ts';

function ResolveForm({ task }: { readonly task: Task }) {
  const go = useGo();
  const [resolution, setResolution, draft] = useDraft<string>(`follow-up.${task.id}.resolution`, '');
  const save = useCommand(followUp.resolve, {
    invalidate: ['follow-up', followUp.get],
    doneText: () => m.follow_up_resolved(),
    onDone: () => {
      draft.clear();
      void go({ to: '/' });
    },
  });
  const said = resolution.trim();
  return (
    <>
      <FormField label={m.follow_up_resolution()} hint={m.follow_up_resolution_hint()}>
        {(field) => (
          <Input.TextArea {...field} rows={4} maxLength={2000} value={resolution} onChange={(event) => setResolution(event.target.value)} />
        )}
      </FormField>
      <div className="follow-up-row">
        <ActionButton
          kind="primary"
          size="large"
          isPending={save.isPending}
          reason={said === '' ? m.follow_up_resolution_missing() : null}
          onPress={() => void save.run({ params: { id: task.id }, body: { version: task.version, resolution: said } })}
        >
          {m.follow_up_resolve()}
        </ActionButton>
      </div>
    </>
  );
}

export function Complaint({ task }: { readonly task: Task }) {
  const format = useFormat();
  const score = task.score === null ? [] : [m.follow_up_scored({ score: task.score })];
  const when = task.calledAt === null ? [] : [format.dateTime(task.calledAt)];
  return (
    <section className="bl-panel follow-up-panel" aria-label={m.follow_up_outcome()}>
      <h2>{task.outcome === null ? m.follow_up_outcome() : outcomes[task.outcome]()}</h2>
      <Dotted parts={[...score, ...when, task.callerName ?? '']} />
      {task.content !== '' && <p className="follow-up-said">{task.content}</p>}
      {task.resolveBy !== null && <p>{m.follow_up_resolve_by({ time: format.dateTime(task.resolveBy) })}</p>}
      {task.resolvedAt !== null && (
        <>
          <h2>{m.follow_up_resolution()}</h2>
          <Dotted parts={[task.resolverName ?? '', format.dateTime(task.resolvedAt)]} />
          <p className="follow-up-said">{task.resolution}</p>
        </>
      )}
      {task.allowedActions.some(({ action }) => action === 'resolve') && <ResolveForm task={task} />}
    </section>
  );
}
