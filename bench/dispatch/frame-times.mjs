// Script and layout of each frame of a trace, in milliseconds: what the page's main thread spent in handlers, in working
// out styles and in layout between the beginnings of two frames. What runs inside another is counted once.
const script = new Set([
  'EventDispatch',
  'FunctionCall',
  'EvaluateScript',
  'TimerFire',
  'FireAnimationFrame',
  'RunMicrotasks',
  'V8.GCScavenger',
  'MinorGC',
  'MajorGC',
]);
const layout = new Set(['UpdateLayoutTree', 'RecalculateStyles', 'Layout', 'HitTest', 'PrePaint']);

/** How much of the time is covered by the spans, overlaps once. */
function covered(spans) {
  let [total, end] = [0, Number.NEGATIVE_INFINITY];
  for (const { from, until } of spans.sort((a, b) => a.from - b.from)) {
    total += Math.max(0, until - Math.max(from, end));
    end = Math.max(end, until);
  }
  return total;
}

export function frameTimes(events) {
  const counts = new Map();
  for (const { name, pid, tid } of events)
    if (name === 'EventDispatch') counts.set(`${pid}.${tid}`, (counts.get(`${pid}.${tid}`) ?? 0) + 1);
  const [main] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [''];
  const own = events.filter(({ pid, tid }) => `${pid}.${tid}` === main);
  const begins = own
    .filter(({ name, ph }) => name === 'AnimationFrame::Render' && ph === 'b')
    .map(({ ts }) => ts)
    .sort((a, b) => a - b);
  const work = own.filter(({ name, ph }) => ph === 'X' && (script.has(name) || layout.has(name)));
  // The work of a frame: from the beginning of the former one, for the moves are handled before the frame begins. Frames
  // without a move in them are left out, they would only make the figures look better.
  return begins.slice(1).flatMap((until, at) => {
    const ofFrame = work.filter(({ ts }) => ts >= begins[at] && ts < until);
    if (!ofFrame.some(({ name }) => name === 'EventDispatch')) return [];
    return [
      {
        wallMs: covered(ofFrame.map(({ ts, dur = 0 }) => ({ from: ts, until: ts + dur }))) / 1000,
        // The thread's own time: less than the clock's where other programs run beside it.
        processorMs: covered(ofFrame.map(({ tts = 0, tdur = 0 }) => ({ from: tts, until: tts + tdur }))) / 1000,
      },
    ];
  });
}
