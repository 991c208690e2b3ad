import { useLanguage } from '../../app/language.ts';
import { m } from '../../paraglide/messages.js';
import { ForcedFrame } from './forced-frame.tsx';
import { SecondFactorSetUp } from './second-factor-set-up.tsx';

/** Nothing else opens until the person has the second factor that their role demands. */
export function ForcedFactorPage({ onDone }: { readonly onDone: () => void }) {
  useLanguage();
  const title = m.session_factor_forced_title();
  return (
    <ForcedFrame title={title}>
      <div className="bl-light-card">
        <h1>{title}</h1>
        <p className="bl-light-why">{m.session_factor_forced_why()}</p>
        <SecondFactorSetUp onDone={onDone} />
      </div>
    </ForcedFrame>
  );
}
