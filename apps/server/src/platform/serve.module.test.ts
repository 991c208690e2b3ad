import pg from 'pg';
import { expect, inject, it } from 'vitest';
import { endPool } from './serve.ts';

it('a pool has ended when its connections are gone, so that the database behind it may stop', async () => {
  const pool = new pg.Pool({ connectionString: inject('database').appUrl, max: 4 });
  let open = 0;
  pool.on('connect', (client) => {
    open += 1;
    client.once('end', () => {
      open -= 1;
    });
  });
  const clients = await Promise.all([1, 2, 3, 4].map(() => pool.connect()));
  for (const client of clients) client.release();
  expect(open).toBe(4);
  await endPool(pool);
  expect(open).toBe(0);
});
