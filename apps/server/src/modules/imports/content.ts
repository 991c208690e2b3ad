// The cells of a sheet while its run is open: packed and sealed, since they hold names, phones and ID numbers.
import { gunzipSync, gzipSync } from 'node:zlib';
import type { Cell } from '@bayline/domain/imports';
import { openSeal, seal } from '../../platform/seal.ts';

export type Rows = readonly (readonly Cell[])[];

export interface Place {
  readonly key: Buffer;
  readonly dealershipId: number;
  readonly runId: string;
}

type PackedCell = string | number | null | { readonly day: string };

const mostUnpackedBytes = 200_000_000;
const boundTo = ({ dealershipId, runId }: Place) => `import/${dealershipId}/${runId}`;
const pack = (cell: Cell): PackedCell => (cell instanceof Date ? { day: Number.isNaN(cell.getTime()) ? '' : cell.toISOString() } : cell);
const unpack = (cell: PackedCell): Cell => (typeof cell === 'object' && cell !== null ? new Date(cell.day) : cell);

export function sealRows(place: Place, rows: Rows): Buffer {
  return seal(place.key, boundTo(place), gzipSync(JSON.stringify(rows.map((row) => row.map(pack)))));
}

export function openRows(place: Place, sealed: Buffer): Rows {
  const packed = gunzipSync(openSeal(place.key, boundTo(place), sealed), { maxOutputLength: mostUnpackedBytes });
  return (JSON.parse(packed.toString('utf8')) as PackedCell[][]).map((row) => row.map(unpack));
}
