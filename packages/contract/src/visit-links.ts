// The owner's page by link: no log-in, one visit, what the owner knows anyway, and their answer.
import { Type } from 'typebox';
import { Day, endpoint, Fen, Id, Instant, Nullable, named, OneOf, PngDataUrl, shape, Text, Version } from './endpoint.ts';

/** Unguessable, with the store's number before the dot; only its digest is kept. */
export const LinkToken = Type.String({ pattern: '^[0-9a-z]{1,7}\\.[A-Za-z0-9_-]{43}$' });
const byToken = { params: shape({ token: LinkToken }) };

const LinkLine = shape({
  ...named,
  kind: OneOf(['labour', 'part', 'fee'] as const),
  /** Hours × 100, quantity × 1000. */
  quantity: Type.Integer(),
  unit: Type.String(),
  fullFen: Fen,
  amountFen: Fen,
});
/** Only what the owner pays: what falls to an insurer or the maker is theirs to see. */
export const OwnerView = shape({
  storeNameZh: Type.String(),
  storeNameEn: Type.String(),
  storePhone: Type.String(),
  timeZone: Type.String(),
  plate: Type.String(),
  modelName: Nullable(Type.String()),
  number: Type.String(),
  arrivedAt: Instant,
  promisedAt: Nullable(Instant),
  /** By when the work will be done as things stand; null where nobody can say. */
  expectedAt: Nullable(Instant),
  isOpen: Type.Boolean(),
  step: Type.Integer({ minimum: 1, maximum: 12 }),
  operationsDone: Type.Integer(),
  operationsAll: Type.Integer(),
  findings: Type.Array(
    shape({ id: Id, words: Type.String(), severity: OneOf(['red', 'yellow'] as const), photos: Type.Integer(), jobId: Nullable(Id) }),
    { maxItems: 100 },
  ),
  jobs: Type.Array(
    shape({
      id: Id,
      ...named,
      approval: OneOf(['proposed', 'approved', 'declined', 'voided'] as const),
      severity: Nullable(OneOf(['red', 'yellow'] as const)),
      lines: Type.Array(LinkLine, { maxItems: 400 }),
      amountFen: Fen,
    }),
    { maxItems: 60 },
  ),
  totalFen: Fen,
  /** The estimate that waits for an answer; null when none does. */
  openEstimate: Nullable(
    shape({
      version: Type.Integer(),
      validUntil: Nullable(Day),
      isExpired: Type.Boolean(),
      guaranteeDays: Type.Integer(),
      guaranteeKm: Type.Integer(),
      /** By how much the cost may pass what was agreed first without asking again; 0 = by nothing. */
      overrunBasisPoints: Type.Integer(),
    }),
  ),
  answeredAt: Nullable(Instant),
});

export const visitLinks = {
  makeLink: endpoint({
    method: 'POST',
    path: '/work-orders/:id/links',
    permission: 'work-orders.edit',
    summary: 'A link to the owner’s page of the visit; the token is told once more only to the same request',
    params: shape({ id: Id }),
    body: shape({ linkId: Id, days: Type.Integer({ minimum: 1, maximum: 30 }) }),
    reply: shape({ linkId: Id, token: LinkToken, expiresAt: Instant }),
    refusals: ['wrong-state', 'already-exists'],
  }),
  revokeLink: endpoint({
    method: 'POST',
    path: '/work-orders/:id/links/:linkId/revoke',
    permission: 'work-orders.edit',
    summary: 'Make a link useless',
    params: shape({ id: Id, linkId: Id }),
    reply: shape({}),
  }),
  ownerPage: endpoint({
    method: 'GET',
    path: '/owner/:token',
    permission: 'link',
    summary: 'What the owner sees by link',
    ...byToken,
    reply: OwnerView,
  }),
  ownerPhoto: endpoint({
    method: 'GET',
    path: '/owner/:token/findings/:findingId/photos/:sequence',
    permission: 'link',
    summary: 'A photo of a finding, by link',
    params: shape({ token: LinkToken, findingId: Id, sequence: Type.Integer({ minimum: 1, maximum: 6 }) }),
    reply: Type.Unsafe<Uint8Array>({ type: 'string', format: 'binary' }),
    produces: 'image/*',
  }),
  ownerAnswer: endpoint({
    method: 'POST',
    path: '/owner/:token/answer',
    permission: 'link',
    summary: 'The owner’s answer to the estimate that lies open, job by job, signed',
    ...byToken,
    body: shape({
      estimateVersion: Version,
      signedByName: Text(60),
      signature: PngDataUrl,
      declinedJobIds: Type.Array(Id, { maxItems: 60 }),
      waiver: Nullable(PngDataUrl),
    }),
    reply: OwnerView,
    refusals: ['estimate-changed', 'estimate-expired', 'waiver-missing', 'nothing-agreed', 'job-unknown', 'file-not-an-image'],
  }),
};
