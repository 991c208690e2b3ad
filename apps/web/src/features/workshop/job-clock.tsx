// Three big buttons for a thumb in a glove: start, pause with the reason, finish.

import { workshop } from '@bayline/contract/workshop';
import type { PauseReason } from '@bayline/domain/workshop';
import { useState } from 'react';
import { useCommand } from '../../app/api.ts';
import { nameOf } from '../../app/name-of.ts';
import { sentenceOf } from '../../app/refusals.ts';
import { pauseReasonWords } from '../../app/words/pause-reason.ts';
import { choicesOf } from '../../app/words/words.ts';
import { m } from '../../paraglide/messages.js';
import { ActionButton } from '../../ui/action-button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { onEscape } from '../../ui/on-escape.ts';
import type { TechnicianJob } from './words.ts';

function reasonOf(job: TechnicianJob, action: 'start' | 'pause' | 'finish'): string | null {
  const row = job.allowedActions.find((allowed) => allowed.action === action);
  if (row === undefined) {
    if (job.status === 'working') return m.workshop_clock_running();
    return job.status === 'paused' ? m.workshop_clock_paused() : m.workshop_clock_stopped();
  }
  return row.refused === undefined ? null : sentenceOf({ code: row.refused, facts: row.facts ?? {} });
}

function PauseReasons({
  onChoose,
  onBack,
  isPending,
}: {
  readonly onChoose: (reason: PauseReason) => void;
  readonly onBack: () => void;
  readonly isPending: boolean;
}) {
  return (
    <section className="bl-workshop-reasons" aria-label={m.workshop_pause_title()} onKeyDown={onEscape(onBack)}>
      <h3>{m.workshop_pause_title()}</h3>
      <div>
        {choicesOf(pauseReasonWords).map(({ value, label }) => (
          <ActionButton key={value} size="large" isPending={isPending} onPress={() => onChoose(value)}>
            {label}
          </ActionButton>
        ))}
      </div>
      <ActionButton size="large" kind="text" isBlock onPress={onBack}>
        {m.workshop_pause_back()}
      </ActionButton>
    </section>
  );
}

export function JobClock({ job }: { readonly job: TechnicianJob }) {
  const [isPausing, setPausing] = useState(false);
  const invalidate = [workshop.myJobs, 'operation', `work-order:${job.workOrderId}`] as const;
  const start = useCommand(workshop.start, { invalidate, doneText: () => m.workshop_done_start() });
  const pause = useCommand(workshop.pause, { invalidate, doneText: () => m.workshop_done_pause(), onDone: () => setPausing(false) });
  const finish = useCommand(workshop.finish, { invalidate, doneText: () => m.workshop_done_finish() });
  const at = { params: { id: job.id } };
  const { version } = job;
  if (isPausing && job.status === 'working') {
    return (
      <PauseReasons
        isPending={pause.isPending}
        onBack={() => setPausing(false)}
        onChoose={(reason) => void pause.run({ ...at, body: { version, reason } })}
      />
    );
  }
  const isRunning = job.status === 'working';
  return (
    // Not on the next of the three after a pause: what it would do is not what was meant.
    <div className="bl-workshop-clock" role="group" aria-label={nameOf(job)} data-focus-rests>
      <ActionButton
        size="large"
        isBlock
        kind={isRunning ? 'default' : 'primary'}
        icon={<Icon name="play" size={24} />}
        isPending={start.isPending}
        reason={reasonOf(job, 'start')}
        onPress={() => void start.run({ ...at, body: { version } })}
      >
        {job.status === 'paused' ? m.workshop_go_on() : m.workshop_start()}
      </ActionButton>
      <ActionButton
        size="large"
        isBlock
        icon={<Icon name="pause" size={24} />}
        reason={reasonOf(job, 'pause')}
        onPress={() => setPausing(true)}
      >
        {m.workshop_pause()}
      </ActionButton>
      <ActionButton
        size="large"
        isBlock
        kind={isRunning ? 'primary' : 'default'}
        icon={<Icon name="check" size={24} />}
        isPending={finish.isPending}
        reason={reasonOf(job, 'finish')}
        onPress={() => void finish.run({ ...at, body: { version } })}
      >
        {m.workshop_finish()}
      </ActionButton>
    </div>
  );
}
