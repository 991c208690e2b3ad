import { useLanguage } from '../../app/language.ts';
import { m } from '../../paraglide/messages.js';
import { LightFrame } from './light-frame.tsx';

/** The page was here, the server is not; opens by itself when it is back. */
export function ServerAwayPage() {
  useLanguage();
  return (
    <LightFrame>
      <div className="bl-light-column">
        <div className="bl-light-card" role="status">
          <h1>{m.app_server_away()}</h1>
          <p className="bl-light-why">{m.app_server_away_next()}</p>
        </div>
      </div>
    </LightFrame>
  );
}
