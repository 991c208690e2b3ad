// The search and the lists, by keyboard alone.
import type { Page } from 'playwright-core';
import type { Walker } from './walk.ts';

const whereabouts = (page: Page) => page.evaluate(() => location.pathname + location.search);

/** A list is walked with the arrows and opened with Enter; a page without one has no fault. */
export async function listFaults({ page, settle }: Walker): Promise<string[]> {
  const before = await whereabouts(page);
  const isList = await page.evaluate(() => {
    const grid = document.querySelector('main [role="row"][data-opens="true"]')?.closest<HTMLElement>('[role="grid"]');
    const first = grid ?? document.querySelector<HTMLElement>('main .bl-home-go');
    first?.focus();
    return first !== null && first !== undefined;
  });
  if (!isList) return [];
  for (const key of ['ArrowDown', 'ArrowDown', 'ArrowUp', 'Enter']) await page.keyboard.press(key);
  await settle();
  // In the audit some rows are about something that has no page: the next one has.
  for (let more = 0; more < 10 && (await whereabouts(page)) === before; more += 1) {
    for (const key of ['ArrowDown', 'Enter']) await page.keyboard.press(key);
    await settle();
  }
  return (await whereabouts(page)) === before ? ['arrows and Enter do not open a row of the list'] : [];
}

/** Ctrl+K, the words, arrows to the row with its kind and name, Enter. Returns the address it leads to. */
export async function searchByKeys({ page, settle }: Walker, words: string, [kind, name]: readonly [string, string]): Promise<string> {
  await page.keyboard.press('Control+k');
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  await page.keyboard.type(words);
  // While one types, what fits the beginning of the words is shown.
  await dialog.getByRole('status').filter({ hasText: /\d/ }).waitFor();
  const row = dialog.getByRole('option').filter({ hasText: name }).filter({ hasText: kind }).first();
  await row.waitFor();
  for (let press = 0; press < 25 && (await row.getAttribute('aria-selected')) !== 'true'; press += 1)
    await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await dialog.waitFor({ state: 'detached' });
  await settle();
  return whereabouts(page);
}
