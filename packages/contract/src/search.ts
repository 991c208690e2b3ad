// One search over everything that a person may read: plate, VIN and phone tails, names, pinyin initials, numbers.
import { Type } from 'typebox';
import { endpoint, Id, Nullable, OneOf, shape, Text } from './endpoint.ts';

export const FoundRow = shape({
  kind: OneOf(['vehicle', 'customer', 'work-order', 'appointment'] as const),
  id: Id,
  title: Type.String(),
  subtitle: Type.String(),
  plate: Nullable(Type.String()),
});

export const search = {
  search: endpoint({
    method: 'GET',
    path: '/search',
    permission: 'signed-in',
    summary: 'Cars, customers, work orders and appointments that fit `q`; only kinds that the caller may read',
    query: shape({ q: Text(40) }),
    reply: shape({ rows: Type.Array(FoundRow, { maxItems: 20 }) }),
  }),
};
