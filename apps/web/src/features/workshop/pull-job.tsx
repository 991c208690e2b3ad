// Whoever has nothing running takes the next fitting job himself, where the store lets him.
import { workshop } from '@bayline/contract/workshop';
import { useCommand } from '../../app/api.ts';
import { m } from '../../paraglide/messages.js';
import { ActionButton } from '../../ui/action-button.tsx';
import { Icon } from '../../ui/icon.tsx';

export function PullJob({ onPulled }: { readonly onPulled: (operationId: string) => void }) {
  const pull = useCommand(workshop.pull, {
    refusal: 'inline',
    invalidate: [workshop.myJobs, 'operation'],
    doneText: () => m.workshop_pulled(),
    onDone: ({ id }) => onPulled(id),
  });
  return (
    <section className="bl-workshop-next" aria-label={m.workshop_pull()}>
      <ActionButton size="large" isBlock icon={<Icon name="plus" size={24} />} isPending={pull.isPending} onPress={() => void pull.run({})}>
        {m.workshop_pull()}
      </ActionButton>
      <p>{m.workshop_pull_hint()}</p>
      {pull.sentence !== null && (
        <p role="alert" className="bl-workshop-fault">
          {pull.sentence}
        </p>
      )}
    </section>
  );
}
