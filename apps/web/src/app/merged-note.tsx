import type { EndpointShape } from '@bayline/contract/endpoint';
import { m } from '../paraglide/messages.js';
import { ActionButton } from '../ui/action-button.tsx';
import { useCommand } from './api.ts';
import { inputFor } from './call.ts';
import { usePermission } from './session.ts';
import './merge-files.css';

interface Alias {
  readonly id: string;
  readonly mergeId: string;
  readonly name: string;
}

function Note({
  alias,
  undoMerge,
  topic,
}: {
  readonly alias: Alias;
  readonly undoMerge: EndpointShape;
  readonly topic: 'customer' | 'vehicle';
}) {
  const mayMerge = usePermission('customers.merge');
  const undo = useCommand(undoMerge, { invalidate: [topic], doneText: () => m.app_merge_undone() });
  const input = inputFor(undoMerge, { params: { id: alias.mergeId } });
  return (
    <div className="bl-panel bl-merged-note">
      <span>{m.app_merge_alias({ name: alias.name })}</span>
      {mayMerge && (
        <ActionButton isPending={undo.isPending} onPress={() => void undo.run(input)}>
          {m.app_merge_undo()}
        </ActionButton>
      )}
    </div>
  );
}

/** Which files have gone into this one, each to be taken out again by whoever may. */
export function MergedNotes({
  aliases,
  undoMerge,
  topic,
}: {
  readonly aliases: readonly Alias[];
  readonly undoMerge: EndpointShape;
  readonly topic: 'customer' | 'vehicle';
}) {
  return aliases.map((alias) => <Note key={alias.id} alias={alias} undoMerge={undoMerge} topic={topic} />);
}
