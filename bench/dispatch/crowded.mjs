// A dispatch list with so many operations, made of one that the demo store told: bays and people are multiplied until all
// have room, a quarter of an hour apart.
const lengthMs = 45 * 60_000;
const pitchMs = 60 * 60_000;
const aRow = 8;

const idOf = (kind, at) => `00000000-0000-7000-8000-${kind}${String(at).padStart(11, '0')}`;
const cycled = (rows, at) => rows[at % rows.length];

export function crowded(list, count) {
  const rows = Math.ceil(count / aRow);
  const opening = Date.parse(`${(list.bookings[0]?.startsAt ?? new Date().toISOString()).slice(0, 10)}T00:00:00.000Z`);
  const bays = Array.from({ length: rows }, (_, at) => ({
    ...cycled(list.bays, at),
    id: idOf('b', at),
    name: `${at + 1}号工位`,
    closed: [],
  }));
  const technicians = Array.from({ length: rows }, (_, at) => ({ ...cycled(list.technicians, at), id: idOf('c', at), absent: [] }));
  const operations = Array.from({ length: count }, (_, at) => {
    const row = Math.floor(at / aRow);
    const from = opening + (at % aRow) * pitchMs;
    const [bay, technician] = [bays[row], technicians[row]];
    return {
      ...cycled(list.operations, at),
      id: idOf('d', at),
      workOrderId: idOf('e', at),
      visitId: idOf('f', at),
      plate: `京A${String(10_000 + at)}`,
      status: 'assigned',
      bayType: bay.type,
      bayId: bay.id,
      bayName: bay.name,
      technicians: [{ technicianId: technician.id, name: technician.name, sharePercent: 100, creditedHours: 0 }],
      startsAt: new Date(from).toISOString(),
      endsAt: new Date(from + lengthMs).toISOString(),
    };
  });
  const spanOf = ({ startsAt, endsAt, plate }) => ({ startsAt, endsAt, label: plate });
  return {
    ...list,
    bays,
    technicians,
    operations,
    bookings: operations.map((one) => ({ ...spanOf(one), bayId: one.bayId, subjectType: 'operation', subjectId: one.id })),
    technicianBookings: operations.map((one) => ({ ...spanOf(one), technicianId: one.technicians[0].technicianId, operationId: one.id })),
  };
}
