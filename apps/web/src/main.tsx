// The first script: who is logged in? Until somebody is, only the light log-in pages are needed; the shell and the
// page behind the log-in are fetched while they type.
import { lazy, StrictMode, Suspense, useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { tintBrowser } from './app/appearance.ts';
import { onRestored } from './app/connection.ts';
import { useLanguage } from './app/language.ts';
import { keepApp } from './app/service-worker.ts';
import { loadSession, type Session, useSessionState } from './app/session.ts';
import { ForcedPasswordPage } from './features/session/forced-password-page.tsx';
import { LogInPage } from './features/session/log-in-page.tsx';
import { ServerAwayPage } from './features/session/server-away-page.tsx';
import './ui/base.css';

/** The owner's page by link has neither log-in nor shell. */
const ownerToken = /^\/owner\/([^/]+)$/.exec(location.pathname)?.[1];
const OwnerPage = lazy(() => import('./features/owner/owner-page.tsx').then((page) => ({ default: page.OwnerPage })));
const ForcedFactorPage = lazy(() =>
  import('./features/session/forced-factor-page.tsx').then((page) => ({ default: page.ForcedFactorPage })),
);
const loadShell = () => import('./app/shell-entry.tsx');
const ShellEntry = lazy(() => loadShell().then((shell) => ({ default: shell.ShellEntry })));

function useShellFetchedAhead(isWaiting: boolean): void {
  useEffect(() => {
    if (!isWaiting) return;
    const fetchAhead = () =>
      void loadShell()
        .then((shell) => shell.fetchPage(location.pathname))
        .catch(() => undefined);
    const timer = setTimeout(fetchAhead, 400);
    return () => clearTimeout(timer);
  }, [isWaiting]);
}

function SignedIn({ session }: { readonly session: Session }) {
  // The page stays for the recovery codes, when the server asks for nothing more.
  const [isSettingUp, setSettingUp] = useState(false);
  if (session.mustSetSecondFactor && !isSettingUp) setSettingUp(true);
  if (session.mustChangePassword) return <ForcedPasswordPage />;
  return (
    <Suspense fallback={<div className="bl-blank" />}>
      {isSettingUp ? (
        <ForcedFactorPage onDone={() => void loadSession().then(() => setSettingUp(false))} />
      ) : (
        <ShellEntry key={`${session.accountId}.${session.dealership.id}`} />
      )}
    </Suspense>
  );
}

function App() {
  useLanguage();
  const state = useSessionState();
  useShellFetchedAhead(state.status === 'signed-out');
  switch (state.status) {
    case 'loading':
      return <div className="bl-blank" />;
    case 'unreachable':
      return <ServerAwayPage />;
    case 'signed-out':
      return <LogInPage wasExpired={state.wasExpired} />;
    case 'signed-in':
      return <SignedIn key={state.session.accountId} session={state.session} />;
    default:
      return state satisfies never;
  }
}

tintBrowser();
if (ownerToken === undefined) {
  onRestored(() => void loadSession());
  void loadSession();
  keepApp();
}

const place = document.getElementById('root');
if (place === null) throw new Error('index.html has no #root');
createRoot(place).render(
  <StrictMode>
    {ownerToken === undefined ? (
      <App />
    ) : (
      <Suspense fallback={<div className="bl-blank" />}>
        <OwnerPage token={ownerToken} />
      </Suspense>
    )}
  </StrictMode>,
);
