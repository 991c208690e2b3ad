// Where one is logged in, and the end of a log-in that is not, or no longer, one's own.
import type { ReplyOf } from '@bayline/contract/endpoint';
import { organisation } from '@bayline/contract/organisation';
import { type FormEvent, useState } from 'react';
import { useCommand, useView } from '../../app/api.ts';
import { useFormat } from '../../app/format.ts';
import { LoadFailure } from '../../app/load-failure.tsx';
import { useSession } from '../../app/session.ts';
import { m } from '../../paraglide/messages.js';
import { ActionButton } from '../../ui/action-button.tsx';
import { FormField } from '../../ui/form-field.tsx';
import { SkeletonRows } from '../../ui/skeleton-rows.tsx';
import { deviceWords } from './device-words.ts';
import { Refused } from './light-frame.tsx';
import { PasswordInput } from './password-input.tsx';

type OpenSession = ReplyOf<typeof organisation.listSessions>['rows'][number];

/** Asks for the password, then ends the log-in named, or all others where none is. */
function EndForm({ id, words, onClose }: { readonly id: string | null; readonly words: string; readonly onClose: () => void }) {
  const { username } = useSession();
  const [password, setPassword] = useState('');
  const [isTried, setTried] = useState(false);
  const end = useCommand(organisation.endSessions, {
    invalidate: [organisation.listSessions],
    onDone: onClose,
    doneText: () => m.session_ended(),
    refusal: 'inline',
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (password !== '') void end.run({ body: { password, id } });
  };
  return (
    <form className="bl-devices-end" onSubmit={submit} noValidate>
      <Refused sentence={end.sentence} />
      <input type="text" hidden readOnly autoComplete="username" value={username} />
      <FormField
        label={m.session_current_password()}
        hint={m.session_end_hint()}
        fault={isTried && password === '' ? m.session_password_missing() : null}
      >
        {(field) => <PasswordInput field={field} autoComplete="current-password" value={password} onChange={setPassword} />}
      </FormField>
      <div className="bl-devices-buttons">
        <ActionButton onPress={onClose}>{m.session_end_not()}</ActionButton>
        <ActionButton kind="primary" isPending={end.isPending}>
          {words}
        </ActionButton>
      </div>
    </form>
  );
}

function DeviceRow({ row, isEnding, onEnd, onClose }: RowProps) {
  const format = useFormat();
  const device = deviceWords(row);
  return (
    <li>
      <div className="bl-devices-row">
        <div>
          <strong>{device}</strong>
          {row.isThis && <span className="bl-devices-this">{m.session_this_device()}</span>}
          <small>{m.session_device_times({ began: format.dateTime(row.beganAt), seen: format.dateTime(row.seenAt) })}</small>
        </div>
        {!row.isThis && (
          <ActionButton label={m.session_end_of({ device })} onPress={onEnd}>
            {m.session_end()}
          </ActionButton>
        )}
      </div>
      {isEnding && <EndForm id={row.id} words={m.session_end_this()} onClose={onClose} />}
    </li>
  );
}

interface RowProps {
  readonly row: OpenSession;
  readonly isEnding: boolean;
  readonly onEnd: () => void;
  readonly onClose: () => void;
}

export function OpenSessions() {
  const view = useView(organisation.listSessions, {}, { topics: [] });
  const [ending, setEnding] = useState<string | null>(null);
  const close = () => setEnding(null);
  const rows = view.data?.rows ?? [];
  return (
    <section className="bl-light-card" aria-labelledby="devices">
      <h2 id="devices">{m.session_devices()}</h2>
      <p className="bl-light-why">{m.session_devices_why()}</p>
      {view.isPending && <SkeletonRows rows={2} />}
      {view.data === undefined && view.error !== null && <LoadFailure error={view.error} onRetry={() => void view.refetch()} />}
      <ul className="bl-devices">
        {rows.map((row) => (
          <DeviceRow key={row.id} row={row} isEnding={ending === row.id} onEnd={() => setEnding(row.id)} onClose={close} />
        ))}
      </ul>
      {rows.length > 1 && <ActionButton onPress={() => setEnding('all')}>{m.session_end_others()}</ActionButton>}
      {ending === 'all' && <EndForm id={null} words={m.session_end_others()} onClose={close} />}
    </section>
  );
}
