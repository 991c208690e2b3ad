// What runs inside the page: from the press to the frame in which the rows, or the words, of the new page are painted.

/** Goes to an address as the app does it itself; milliseconds until its heading, no skeleton and then one frame are there. */
export async function timeSwitch(to) {
  const longest = 20_000;
  if (location.pathname === to) return 0;
  for (const child of document.querySelectorAll('main > *')) child.setAttribute('data-left', '');
  const from = performance.now();
  history.pushState({}, '', to);
  const isThere = () =>
    document.querySelector('[data-left], .bl-skeleton, .bl-blank') === null && document.querySelector('main h1') !== null;
  const frame = () => new Promise((next) => requestAnimationFrame(next));
  do {
    await frame();
    if (performance.now() - from > longest) throw new Error(`${to} does not come to rest`);
  } while (!isThere());
  // The frame that shows it has been handed over when the task after it runs.
  await new Promise((next) => setTimeout(next, 0));
  return performance.now() - from;
}

/** Presses the button; milliseconds until the page tells that it is saved: another heading than before, painted. */
export async function timeSave(button) {
  const longest = 20_000;
  const heading = () => document.querySelector('main h1')?.textContent ?? '';
  const target = [...document.querySelectorAll('main button')].find((one) => one.textContent?.includes(button));
  const before = heading();
  const from = performance.now();
  target?.click();
  do {
    await new Promise((next) => requestAnimationFrame(next));
    if (performance.now() - from > longest) throw new Error('nothing was saved');
  } while (heading() === before || heading() === '' || document.querySelector('.bl-skeleton, .bl-blank') !== null);
  await new Promise((next) => setTimeout(next, 0));
  return performance.now() - from;
}

/** Collects tasks of more than 50 ms from now on, in `window.longTasks`. */
export function watchLongTasks() {
  const found = [];
  Object.assign(window, { longTasks: found });
  new PerformanceObserver((list) => found.push(...list.getEntries().map(({ duration }) => duration))).observe({ type: 'longtask' });
}
