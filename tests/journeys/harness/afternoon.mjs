// A workshop plans within its opening hours, so a journey plays on an afternoon whatever the clock on the wall says:
// it begins at one o'clock of today in Shanghai. Loaded by the server before its own code, and given to the pages.
const hourMilliseconds = 3_600_000;
const shanghaiHours = 8;
const beginsAt = 13;

/** How far the clocks of the journey are ahead of the wall's, in milliseconds. */
export function aheadOfTheWall(now = Date.now()) {
  const midnight = Math.floor((now + shanghaiHours * hourMilliseconds) / (24 * hourMilliseconds)) * 24 * hourMilliseconds;
  return midnight + (beginsAt - shanghaiHours) * hourMilliseconds - now;
}

/** Puts the clock of this process or page ahead. It stands alone: pages get its text. */
export function putClockAhead(milliseconds) {
  globalThis.Date = new Proxy(Date, {
    construct: (wall, given, as) => Reflect.construct(wall, given.length === 0 ? [wall.now() + milliseconds] : given, as),
    get: (wall, name) => (name === 'now' ? () => wall.now() + milliseconds : Reflect.get(wall, name)),
  });
}

const given = globalThis.process?.env['BAYLINE_JOURNEY_AHEAD'];
if (given !== undefined) putClockAhead(Number(given));
