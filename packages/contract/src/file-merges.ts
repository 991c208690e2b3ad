// Two files of one customer or car: found, compared, merged into one and taken apart again. The same endpoints for
// both kinds of file; the other file becomes an alias of the one that stays.
import type { Permission } from '@bayline/domain/organisation';
import { Type } from 'typebox';
import { Done, endpoint, Id, Instant, OneOf, shape } from './endpoint.ts';

const fileName = shape({ id: Id, name: Type.String() });

export interface MergedFiles {
  readonly path: string;
  readonly edit: Permission;
  /** Names of the fields whose value may be taken from the alias. */
  readonly fields: readonly string[];
}

/** What a file shows of its merges: those that have become aliases of it. */
export const Aliases = Type.Array(shape({ id: Id, mergeId: Id, name: Type.String() }), { maxItems: 20 });

export const mergeRefusals = [
  'merge-with-itself',
  'merge-of-merged',
  'merge-kinds-differ',
  'merge-already-proposed',
  'merge-in-house',
  'not-proposed',
  'not-merged',
  'mobile-known',
] as const;

export function mergeEndpoints<const F extends MergedFiles>({ path, edit, fields }: F) {
  const body = shape({ survivorId: Id, aliasId: Id, fields: Type.Array(OneOf(fields), { maxItems: 40 }) });
  const params = shape({ id: Id });
  return {
    duplicates: endpoint({
      method: 'GET',
      path: `${path}/duplicates`,
      permission: edit,
      summary: 'Pairs of files that seem to be one, of the files made last, and the merges proposed so far',
      reply: shape({
        pairs: Type.Array(
          shape({
            first: fileName,
            second: fileName,
            reason: OneOf(['mobile', 'id-number', 'name-and-phone', 'vin-tail', 'plate'] as const),
          }),
          { maxItems: 100 },
        ),
        proposed: Type.Array(
          shape({ id: Id, survivor: fileName, alias: fileName, fields: Type.Array(Type.String(), { maxItems: 40 }), proposedAt: Instant }),
          { maxItems: 100 },
        ),
      }),
    }),
    proposeMerge: endpoint({
      method: 'POST',
      path: `${path}/merges`,
      permission: edit,
      summary: 'Propose that a file becomes an alias of another; `fields` are taken from the alias',
      body: shape({ id: Id, ...body.properties }),
      reply: Done,
      refusals: mergeRefusals,
    }),
    approveMerge: endpoint({
      method: 'POST',
      path: `${path}/merges/:id/approve`,
      permission: 'customers.merge',
      summary: 'Merge as proposed: no document is changed, the alias is shown nowhere by itself',
      params,
      reply: Done,
      refusals: mergeRefusals,
    }),
    declineMerge: endpoint({
      method: 'POST',
      path: `${path}/merges/:id/decline`,
      permission: 'customers.merge',
      summary: 'They are two: the proposal is put away',
      params,
      reply: Done,
      refusals: mergeRefusals,
    }),
    undoMerge: endpoint({
      method: 'POST',
      path: `${path}/merges/:id/undo`,
      permission: 'customers.merge',
      summary: 'Two files again: what was taken from the alias goes back to what it was, unless it was changed since',
      params,
      reply: Done,
      refusals: mergeRefusals,
    }),
  };
}
