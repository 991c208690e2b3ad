// Figures read across: a group's stores beside each other.
import { Type } from 'typebox';
import { endpoint, Fen, Nullable, shape } from './endpoint.ts';

const Count = Type.Integer({ minimum: 0 });

export const reports = {
  stores: endpoint({
    method: 'GET',
    path: '/reports/stores',
    permission: 'group.read',
    summary: 'The stores of the caller’s group side by side: cars, delays and takings of today',
    reply: shape({
      stores: Type.Array(
        shape({
          id: Type.Integer(),
          nameZh: Type.String(),
          nameEn: Type.String(),
          inHouse: Count,
          arrivedToday: Count,
          /** Promised before now, and the work is not done. */
          late: Count,
          /** Cars with a part that is neither here nor reserved. */
          waitingParts: Count,
          /** All work passed by the inspector, the car still here. */
          finished: Count,
          releasedToday: Count,
          takingsFen: Fen,
          /** From arrival to release, of the cars of the last `stayDays` days that have gone; null when none has. */
          averageStayMinutes: Nullable(Count),
        }),
        { maxItems: 1000 },
      ),
      stayDays: Count,
    }),
  }),
};
