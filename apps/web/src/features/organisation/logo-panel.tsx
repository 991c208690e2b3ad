// The logo as it stands on paper, made small in the browser before it is sent.
import { organisation } from '@bayline/contract/organisation';
import { useId, useState } from 'react';
import { useCommand } from '../../app/api.ts';
import { m } from '../../paraglide/messages.js';
import { ActionButton } from '../../ui/action-button.tsx';
import { smallPicture } from '../../ui/small-picture.ts';

/** Printed 24 mm wide: sharp at 600 dots an inch. */
const longestSide = 600;

function LogoButtons({ hasLogo, version }: { readonly hasLogo: boolean; readonly version: number }) {
  const id = useId();
  const [fault, setFault] = useState<string | null>(null);
  const set = useCommand(organisation.setLogo, {
    invalidate: ['staff', organisation.store],
    refusal: 'inline',
    doneText: () => m.organisation_logo_saved(),
  });
  const send = (logo: string | null) => void set.run({ body: { version, logo } });
  const choose = async (file: File | undefined) => {
    if (file === undefined) return;
    const logo = await smallPicture(file, longestSide);
    setFault(logo === null ? m.organisation_logo_unreadable() : null);
    if (logo !== null) send(logo);
  };
  return (
    <div className="organisation-row">
      <label htmlFor={id} className="bl-link-button organisation-logo-choice">
        {m.organisation_logo_choose()}
        <input
          id={id}
          type="file"
          accept="image/png,image/jpeg"
          className="bl-unseen"
          onChange={(event) => {
            void choose(event.target.files?.[0]);
            event.target.value = '';
          }}
        />
      </label>
      {hasLogo && (
        <ActionButton isPending={set.isPending} onPress={() => send(null)}>
          {m.organisation_logo_remove()}
        </ActionButton>
      )}
      {(fault ?? set.sentence) !== null && <p role="alert">{fault ?? set.sentence}</p>}
    </div>
  );
}

interface LogoPanelProps {
  readonly logo: string | null;
  readonly version: number;
  readonly mayEdit: boolean;
}

export function LogoPanel({ logo, version, mayEdit }: LogoPanelProps) {
  return (
    <section className="bl-panel organisation-panel" aria-label={m.organisation_logo()}>
      <h2>{m.organisation_logo()}</h2>
      {logo === null ? (
        <p className="organisation-hint">{m.organisation_logo_none()}</p>
      ) : (
        <img className="organisation-logo" src={logo} alt={m.organisation_logo()} />
      )}
      {mayEdit && <LogoButtons hasLogo={logo !== null} version={version} />}
    </section>
  );
}
