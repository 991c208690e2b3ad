// The types that bind a module's handlers to its contract: one without a handler does not compile.
import type { EndpointShape, InputOf, ModuleContract, ReplyOf } from '@bayline/contract';
import type { Instant } from '@bayline/domain/kernel';
import type { Actor, RequestContext, Services } from '../request.ts';

/** How somebody has come in, for the log. */
export type LogInMeans = 'password' | 'password and code' | 'password and recovery code';

/** The session cookie, for the few endpoints that begin or end a session. */
export interface SessionCookie {
  readonly token: string | undefined;
  /** Of an account that has just proved itself. */
  readonly set: (token: string, by: { readonly account: string; readonly means: LogInMeans }) => void;
  readonly clear: () => void;
}

/** What an endpoint without log-in is given. */
export interface PublicContext extends Services {
  readonly now: Instant;
  readonly requestId: string;
  readonly address: string;
  /** What the browser says of itself; empty where it says nothing. */
  readonly userAgent: string;
  readonly cookie: SessionCookie;
}

export interface SignedInContext extends RequestContext {
  readonly cookie: SessionCookie;
}

/** Whoever holds the link to a visit: nobody is logged in, and what is done is done by the system on that visit alone. */
export interface LinkContext extends RequestContext {
  readonly link: { readonly visitId: string; readonly workOrderId: string };
}

export type ContextOf<E extends EndpointShape> = E['permission'] extends 'anyone'
  ? PublicContext
  : E['permission'] extends 'link'
    ? LinkContext
    : SignedInContext;

type AnswerOf<E extends EndpointShape> = E extends { produces: string } ? Uint8Array : ReplyOf<E>;

export type Handlers<C extends ModuleContract> = {
  readonly [K in keyof C]: (ctx: ContextOf<C[K]>, input: InputOf<C[K]>) => Promise<AnswerOf<C[K]>>;
};

/** What somebody must do before anything else opens. */
export interface Unfinished {
  readonly mustChangePassword: boolean;
  readonly mustSetSecondFactor: boolean;
}

/** How a session token becomes an actor; given by the organisation module. */
export type FindActor = (services: Services, token: string, now: Instant) => Promise<(Actor & Unfinished) | undefined>;

/** How the token of a link becomes the visit it opens; given by the work orders module. */
export type FindLink = (
  services: Services,
  token: string,
  request: { readonly now: Instant; readonly requestId: string },
) => Promise<LinkContext | undefined>;
