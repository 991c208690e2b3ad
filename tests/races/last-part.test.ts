// Eight people reach for the last pieces of one part at the same moment: orders, appointments, and the storekeeper who hands
// out what is held. Exactly what is there goes out. Run ten times.
import { expect, it } from 'vitest';
import { runBooks } from '../../apps/server/src/books/run-books.ts';
import { routes } from '../../apps/server/src/modules/warehouse/index.ts';
import { openStockRoom, piece } from '../../apps/server/src/modules/warehouse/stock-room.fixture.ts';

it('two held and three free of five: both are handed out, three of six askers get one, the others wait', async () => {
  const room = await openStockRoom();
  const handedToId = room.store.staffIdOf('technician');
  for (let time = 1; time <= 10; time += 1) {
    const partId = await room.addPart();
    await room.deliver(partId, { quantity: 2 * piece, valueFen: 3000 });
    await room.deliver(partId, { quantity: 3 * piece, valueFen: 7000 });
    const held = [await room.ask(partId, piece), await room.ask(partId, piece)];
    const issues = held.map(({ requestId: id }) =>
      routes.issue(room.as('storekeeper'), { params: { id }, query: undefined, body: { version: 1, handedToId } }),
    );
    const asking = [1, 2, 3].flatMap(() => [room.ask(partId, piece), room.setAside(partId, piece)]);
    const [issued, asked] = await Promise.all([Promise.all(issues), Promise.all(asking)]);
    expect(issued.map((line) => line.status)).toEqual(['issued', 'issued']);
    expect(asked.map((line) => line.status).toSorted()).toEqual(['reserved', 'reserved', 'reserved', 'short', 'short', 'short']);
    // Five pieces of ¥100.00 together are worth 20.00 each.
    expect(await room.shelf(partId)).toEqual([['主仓库', 3 * piece, 3 * piece, 6000]]);
  }
  const broken: string[] = [];
  await runBooks(room.store.services.db.pool, ({ check, offences }) => {
    if (offences.length > 0) broken.push(check.name);
  });
  expect(broken).toEqual([]);
  await room.store.close();
});
