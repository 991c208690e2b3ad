import { Button } from 'antd';
import { m } from '../../paraglide/messages.js';
import { Icon } from '../../ui/icon.tsx';
import type { Choice } from './use-choice.ts';

/** Why there is nothing to save now, or null. */
export function unsavable<Code extends string>({ isChanged, theirs }: Choice<Code>, unchanged: string): string | null {
  if (theirs !== null) return m.organisation_changed_title();
  return isChanged ? null : unchanged;
}

/** Somebody else saved in the meantime: what they did, and how to go on. */
export function Overtaken<Code extends string>({
  choice,
  wordOf,
}: {
  readonly choice: Choice<Code>;
  readonly wordOf: (code: Code) => string;
}) {
  const { theirs } = choice;
  const list = (codes: readonly Code[]) => codes.map(wordOf).join(m.organisation_list_join());
  return (
    <div role="alert" className="organisation-alert">
      {theirs !== null && (
        <div className="organisation-overtaken">
          <strong>
            <Icon name="alert" size={16} />
            {m.organisation_changed_title()}
          </strong>
          {theirs.added.length > 0 && <p>{m.organisation_changed_added({ list: list(theirs.added) })}</p>}
          {theirs.removed.length > 0 && <p>{m.organisation_changed_removed({ list: list(theirs.removed) })}</p>}
          <div className="organisation-row">
            <Button onClick={choice.keepMine}>{m.organisation_keep_mine()}</Button>
            <Button onClick={choice.takeTheirs}>{m.organisation_take_theirs()}</Button>
          </div>
        </div>
      )}
    </div>
  );
}
