// Who works here, in which store, and what they may do. Every tab of a browser shares one log-in, so a log-in,
// log-out or change of store in one tab is told to the others, which then show the same.
import { contract } from '@bayline/contract';
import type { ReplyOf } from '@bayline/contract/endpoint';
import type { Permission } from '@bayline/domain/organisation';
import { useSyncExternalStore } from 'react';
import { call, onSignedOut, onWall } from './call.ts';
import { learnServerTime } from './clock.ts';
import { applyLanguage, currentLanguage, type Language } from './language.ts';
import { ApiProblem } from './problem.ts';

export type Session = ReplyOf<typeof contract.organisation.session>;

export type SessionState =
  | { readonly status: 'loading' }
  | { readonly status: 'unreachable' }
  | { readonly status: 'signed-out'; readonly wasExpired: boolean }
  | { readonly status: 'signed-in'; readonly session: Session };

const listeners = new Set<() => void>();
const tabs = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel('bayline-session');
let state: SessionState = { status: 'loading' };

function show(next: SessionState): void {
  state = next;
  for (const listener of listeners) listener();
}

/** Shows the session that an answer of the server carried. */
export function acceptSession(session: Session, tell: 'tell-other-tabs' | 'this-tab' = 'tell-other-tabs'): void {
  applyLanguage(session.language);
  learnServerTime(session.now);
  show({ status: 'signed-in', session });
  if (tell === 'tell-other-tabs') tabs?.postMessage('changed');
}

/** Asks the server who is logged in. */
export async function loadSession(): Promise<void> {
  try {
    acceptSession(await call(contract.organisation.session, {}), 'this-tab');
  } catch (fault) {
    if (!(fault instanceof ApiProblem)) throw fault;
    if (fault.code === 'unauthenticated') return;
    if (state.status === 'loading') show({ status: 'unreachable' });
    setTimeout(() => void loadSession(), 3000);
  }
}

onSignedOut(() => {
  if (state.status === 'signed-out') return;
  show({ status: 'signed-out', wasExpired: state.status === 'signed-in' });
});

onWall(() => void loadSession());

if (tabs !== null) tabs.onmessage = () => void loadSession();

// A device that slept, or whose clock was set meanwhile, learns the time again when somebody looks.
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'visible' && state.status === 'signed-in') void loadSession();
});

export interface LogInWords {
  readonly username: string;
  readonly password: string;
  /** Of the second factor, where the log-in has one. */
  readonly code?: string;
}

export async function logIn(body: LogInWords, idempotencyKey: string): Promise<void> {
  acceptSession(await call(contract.organisation.logIn, { body }, { idempotencyKey }));
}

/** Ends the session here and in the other tabs; drafts stay, the recent searches of the person go. */
export async function logOut(): Promise<void> {
  await call(contract.organisation.logOut, {});
  forgetRecents();
  show({ status: 'signed-out', wasExpired: false });
  tabs?.postMessage('changed');
}

function forgetRecents(): void {
  for (const key of Object.keys(localStorage)) if (key.startsWith('bayline.recent.')) localStorage.removeItem(key);
}

export async function switchDealership(dealershipId: number): Promise<void> {
  acceptSession(await call(contract.organisation.switchDealership, { body: { dealershipId } }));
}

/** Changes the screen at once and the account in the background; a lost network only delays the account. */
export async function chooseLanguage(language: Language): Promise<void> {
  if (language === currentLanguage()) return;
  applyLanguage(language);
  if (state.status !== 'signed-in') return;
  show({ status: 'signed-in', session: { ...state.session, language } });
  await call(contract.organisation.setLanguage, { body: { language } }).catch(() => undefined);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useSessionState(): SessionState {
  return useSyncExternalStore(subscribe, () => state);
}

/** The session inside the shell; outside of it there is none and this throws. */
export function useSession(): Session {
  const now = useSessionState();
  if (now.status !== 'signed-in') throw new Error('nobody is logged in');
  return now.session;
}

export function usePermission(permission: Permission): boolean {
  return useSession().permissions.includes(permission);
}
