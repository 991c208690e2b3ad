// One endpoint = one row of the contract: the server's route, the check of what comes in and goes out, the web
// client's types and the OpenAPI document are all read from it.
import type { Permission } from '@bayline/domain/organisation';
import { type Static, type TObject, type TOptional, type TSchema, Type } from 'typebox';

/** A sheet that Excel opens. */
export const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export interface EndpointShape {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Path below /api with :params, for example /work-orders/:id/approve. */
  readonly path: string;
  /**
   * Who may call it: a permission; 'signed-in' = any log-in; 'anyone' = no log-in; 'link' = whoever has the token in the
   * path. Required: deny by default.
   */
  readonly permission: Permission | 'signed-in' | 'anyone' | 'link';
  /** English sentence for the API document. */
  readonly summary: string;
  readonly params?: TObject;
  readonly query?: TObject;
  readonly body?: TObject;
  /** What a 200 carries. */
  readonly reply: TSchema;
  /** Codes of the refusals (422) and conflicts (409) that this endpoint can answer with, besides the common ones. */
  readonly refusals?: readonly string[];
  /** Set when the reply is a file rather than JSON. */
  readonly produces?: 'application/pdf' | 'image/*' | 'text/csv; charset=utf-8' | typeof xlsx;
  /** Set where more than 1 MB may come in; such a body is read only after log-in and permission were checked. */
  readonly mostBodyBytes?: number;
  /** Function ids of the acceptance list that this endpoint serves. */
  readonly functions?: readonly string[];
}

export function endpoint<const E extends EndpointShape>(row: E): E {
  return row;
}

type StaticOr<S> = S extends TSchema ? Static<S> : undefined;

export type ParamsOf<E extends EndpointShape> = E extends { params: infer S } ? StaticOr<S> : undefined;
export type QueryOf<E extends EndpointShape> = E extends { query: infer S } ? StaticOr<S> : undefined;
export type BodyOf<E extends EndpointShape> = E extends { body: infer S } ? StaticOr<S> : undefined;
export type ReplyOf<E extends EndpointShape> = Static<E['reply']>;

/** What a handler gets and a caller gives. */
export interface InputOf<E extends EndpointShape> {
  readonly params: ParamsOf<E>;
  readonly query: QueryOf<E>;
  readonly body: BodyOf<E>;
}

/** A module's part of the contract: endpoint name → endpoint. */
export type ModuleContract = Readonly<Record<string, EndpointShape>>;

// ---- the vocabulary that endpoints are written in -------------------------------------------------------------

/** An object that refuses unknown fields, coming in and going out. */
export function shape<const P extends Record<string, TSchema>>(properties: P, options: Record<string, unknown> = {}) {
  return Type.Object(properties, { additionalProperties: false, ...options });
}

/** Marks a view's field with its id in the acceptance list of fields (A2.2 = VIN). */
export function field<S extends TSchema>(id: string, schema: S): S {
  return { ...schema, 'x-field': id } as S;
}

export const Id = Type.String({
  pattern: '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$',
  description: 'UUID (version 7 when made here)',
});
/** Up to twenty ids with commas between. */
export const Ids = Type.String({ pattern: '^([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}(,|$)){1,20}$', maxLength: 740 });
/** An instant that exists, in the one spelling that sorts as text: ISO 8601 in UTC with milliseconds, 2026-11-24T08:00:00.000Z. */
export const Instant = Type.String({
  format: 'date-time',
  pattern: '^(19[5-9][0-9]|20[0-9]{2})-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-5][0-9]\\.[0-9]{3}Z$',
});
/** A calendar day of the dealership that exists: 2026-11-24, never 2026-02-31. The pattern bounds the years. */
export const Day = Type.String({ format: 'date', pattern: '^(19[5-9][0-9]|20[0-9]{2})-' });
/** The clock on the store's wall: 08:30. */
export const LocalTime = Type.String({ pattern: '^([01][0-9]|2[0-3]):[0-5][0-9]$' });
/** Money in integer fen, tax-inclusive unless said otherwise. */
export const Fen = Type.Integer({ minimum: -1_000_000_000_00, maximum: 1_000_000_000_00, description: 'fen (1/100 CNY)' });
/** A price or payment in integer fen, never negative. */
export const PriceFen = Type.Integer({ minimum: 0, maximum: 1_000_000_00, description: 'fen (1/100 CNY)' });
/** Labour hours in hundredths: 150 = 1.5 h. */
export const HundredthHours = Type.Integer({ minimum: 0, maximum: 100_000, description: 'hours × 100' });
/** Quantity in thousandths of the unit: 1500 = 1.5 l. */
export const Thousandths = Type.Integer({ minimum: -1_000_000_000, maximum: 1_000_000_000, description: 'quantity × 1000' });
export const QuantityAsked = Type.Integer({ minimum: 1, maximum: 10_000_000, description: 'quantity × 1000' });
export const MileageKm = Type.Integer({ minimum: 0, maximum: 2_000_000, description: 'km' });
/** The row's version that the caller saw; a stale one is answered with 409 and nothing is changed. */
export const Version = Type.Integer({ minimum: 1, maximum: 2_000_000_000 });
const blanks = '\\s\\u00ad\\u200b-\\u200d\\u2060\\u3164';
/** What must be written is more than blanks, and than marks that nobody sees. */
const said = (minLength: number) => (minLength > 0 ? `^(?=[${blanks}]*[^${blanks}])` : '^');
/** One line of text; control and direction-override characters are refused so that nobody can disguise a name, and half
 * characters, which no database keeps. */
export function Text(maxLength: number, minLength = 1) {
  return Type.String({
    minLength,
    maxLength,
    pattern: `${said(minLength)}[^\\u0000-\\u001f\\u007f\\u061c\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069\\ud800-\\udfff]*$`,
  });
}
/** Several lines of text. */
export function Paragraph(maxLength: number, minLength = 0) {
  return Type.String({
    minLength,
    maxLength,
    pattern: `${said(minLength)}[^\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f\\u061c\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069\\ud800-\\udfff]*$`,
  });
}
export function OneOf<const T extends readonly string[]>(values: T) {
  return Type.Union(values.map((v) => Type.Literal(v))) as unknown as import('typebox').TUnsafe<T[number]>;
}
export function Nullable<S extends TSchema>(schema: S) {
  return Type.Union([schema, Type.Null()]);
}
export const Optional = Type.Optional;
/** What comes from the catalogue, as it was called there then; English is empty where there is none or where it was typed. */
export const named = { nameZh: Type.String(), nameEn: Type.String() };
export const Named = shape(named);
/** The same fields, none of which must be sent. */
export function allOptional<P extends Record<string, TSchema>>(properties: P): { [K in keyof P]: TOptional<P[K]> } {
  return Object.fromEntries(Object.entries(properties).map(([name, schema]) => [name, Type.Optional(schema)])) as never;
}
/** The reply of an endpoint that produces a sheet: the columns of a row, marked with their ids in the list of fields. */
export function sheetOf<P extends Record<string, TSchema>>(columns: P) {
  return Type.Unsafe<Uint8Array>({ type: 'string', format: 'binary', 'x-sheet': shape(columns) });
}
export const Done = shape({});
/** A page of a list: the rows and whether more follow. */
export function pageOf<S extends TSchema>(row: S) {
  return shape({ rows: Type.Array(row, { maxItems: 500 }), nextCursor: Nullable(Type.String({ maxLength: 200 })) });
}
export const PageQuery = { cursor: Type.Optional(Type.String({ maxLength: 200 })) };
/** Buttons: what may be done now; `refused` is the reason shown on a disabled one. */
export const AllowedActions = Type.Array(
  shape({
    action: Type.String({ maxLength: 60 }),
    refused: Type.Optional(Type.String({ maxLength: 80 })),
    facts: Type.Optional(Type.Record(Type.String(), Type.Union([Type.String(), Type.Number(), Type.Boolean(), Type.Null()]))),
  }),
  { maxItems: 40 },
);
/** A signature drawn on the page: PNG as a data URL, at most 300 kB. */
export const PngDataUrl = Type.String({ pattern: '^data:image/png;base64,[A-Za-z0-9+/]+={0,2}$', maxLength: 400_000 });
/** A photo, made small and upright by the page: JPEG or PNG as a data URL, at most 300 kB. */
export const PhotoDataUrl = Type.String({ pattern: '^data:image/(jpeg|png);base64,[A-Za-z0-9+/]+={0,2}$', maxLength: 400_000 });

/** RFC 9457 problem document; `code` and `facts` carry the meaning, the sentence is written in the UI. */
export const Problem = shape({
  type: Type.String(),
  title: Type.String(),
  status: Type.Integer(),
  code: Type.String(),
  facts: Type.Record(Type.String(), Type.Union([Type.String(), Type.Number(), Type.Boolean(), Type.Null()])),
  requestId: Type.String(),
});
export type Problem = Static<typeof Problem>;

/** A paper as A4 PDF, in the asked language or the reader's. */
export const paper = {
  method: 'GET',
  query: shape({ language: Optional(OneOf(['zh-CN', 'en'] as const)) }),
  reply: Type.Unsafe<Uint8Array>({ type: 'string', format: 'binary' }),
  produces: 'application/pdf',
} as const;
