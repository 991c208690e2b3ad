// The addresses of the database that these shops have for themselves: the one of the whole run names its template.
import { inject } from 'vitest';
import type { Shops } from '../stories/desk.ts';

export async function ownDatabase(shops: Shops): Promise<{ supervisorUrl: string; appUrl: string }> {
  const { rows } = await shops.store.services.db.pool.query<{ name: string }>('select current_database() as name');
  const inIt = (url: string) => url.replace(/\/(postgres|bayline_template)\?/, `/${rows[0]?.name}?`);
  const { supervisorUrl, appUrl } = inject('database');
  return { supervisorUrl: inIt(supervisorUrl), appUrl: inIt(appUrl) };
}
