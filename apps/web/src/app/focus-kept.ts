// When what has the focus goes from the page (a button became a form, a form was sent, somebody else took a row away), the
// focus goes to what stands in its place: whoever works by keyboard goes on from there and not from the top of the page.
import { useEffect } from 'react';

const reachable = 'a[href], button:not(:disabled), input:not(:disabled), select, textarea, summary, [tabindex="0"]';

function stopsIn(place: Element): HTMLElement[] {
  const all = [place, ...place.querySelectorAll(reachable)].filter((one) => one instanceof HTMLElement && one.matches(reachable));
  return (all as HTMLElement[]).filter((stop) => stop.checkVisibility({ visibilityProperty: true }));
}

const restMark = '[data-focus-rests]';

/** Where the place says that the focus rests; else the first field, or, where buttons come first, the next action among them. */
function firstStop(...places: readonly Element[]): HTMLElement | undefined {
  const rest = places.map((place) => (place.matches(restMark) ? place : place.querySelector(restMark))).find((one) => one !== null);
  if (rest instanceof HTMLElement) return rest;
  const stops = places.flatMap(stopsIn);
  const [first] = stops;
  return first?.matches('button') === true ? (stops.find((stop) => stop.matches('.ant-btn-primary')) ?? first) : first;
}

interface Loss {
  readonly gone: MutationRecord;
  /** What else changed with it. */
  readonly records: readonly MutationRecord[];
  /** What had the focus before, the latest last. */
  readonly before: readonly Element[];
}

/** What came in its stead: in the same place, else anywhere by the same press. */
function cameInstead({ gone, records }: Loss): HTMLElement[] {
  const isElement = (node: Node): node is HTMLElement => node instanceof HTMLElement && node.isConnected;
  const added = (of: readonly MutationRecord[]) => of.flatMap(({ addedNodes }) => [...addedNodes].filter(isElement));
  return [...added(records.filter(({ target }) => target === gone.target)), ...added(records)];
}

/** What came instead, else whence the focus came, else what stands beside. */
function placeNear(loss: Loss): HTMLElement | undefined {
  const { gone, before } = loss;
  const instead = cameInstead(loss);
  // A form on its way is a picture of rows first: the focus waits there, and goes on to the form by the same rule.
  const next = firstStop(...instead) ?? instead[0];
  if (next !== undefined) return next;
  const isThere = (one: Node | null): one is Element => one instanceof Element && one.isConnected;
  const beside = [gone.nextSibling, gone.previousSibling, gone.target].filter(isThere).map((place) => firstStop(place));
  return [...before.toReversed(), ...beside].find(
    (one): one is HTMLElement => one instanceof HTMLElement && isThere(one) && one.matches(reachable) && one.checkVisibility(),
  );
}

const remembered = 20;

function keepFocus(page: Element): () => void {
  let focused: readonly Element[] = [];
  const remember = () => {
    const { activeElement } = document;
    if (activeElement !== null) focused = [...focused.filter((one) => one !== activeElement), activeElement].slice(-remembered);
  };
  const observer = new MutationObserver((records) => {
    const lost = focused.at(-1);
    if (lost === undefined || lost.isConnected || document.activeElement !== document.body) return;
    focused = focused.filter((one) => one.isConnected);
    const gone = records.find(
      ({ target, removedNodes }) => target.isConnected && [...removedNodes].some((node) => node === lost || node.contains(lost)),
    );
    const place = gone === undefined ? undefined : placeNear({ gone, records, before: focused });
    if (place === undefined) return;
    if (!place.matches(reachable)) place.tabIndex = -1;
    place.focus();
  });
  page.addEventListener('focusin', remember);
  observer.observe(page, { childList: true, subtree: true });
  return () => {
    page.removeEventListener('focusin', remember);
    observer.disconnect();
  };
}

/** For the element with this id, as long as the caller is shown. */
export function useFocusKept(id: string): void {
  useEffect(() => {
    const page = document.getElementById(id);
    return page === null ? undefined : keepFocus(page);
  }, [id]);
}
