// What is wrong with a page as it stands, read from the page itself: its frame, its words, its targets.
import type { Page } from 'playwright-core';

interface PageReading {
  readonly headings: readonly string[];
  readonly title: string;
  readonly isSideways: boolean;
  /** Every text that is seen or read out. */
  readonly texts: readonly string[];
  /** Texts that end in dots for want of room. */
  readonly cut: readonly string[];
  /** What can be drawn sideways, but not by the keys. */
  readonly stuck: readonly string[];
  /** How high the dates are that are not as high as every other field. */
  readonly dates: readonly number[];
}

/** Runs in the browser. */
function read(): PageReading {
  const texts: string[] = [];
  const cut: string[] = [];
  const stuck: string[] = [];
  const scrolls = (box: Element) => box.scrollWidth > box.clientWidth + 1 && /auto|scroll/.test(getComputedStyle(box).overflowX);
  const stops = 'a, button, input, select, textarea, [tabindex="0"]';
  const isReached = (box: Element) => box.matches(stops) || box.querySelector(stops) !== null;
  // What is only read out is a pixel wide.
  const isCut = (box: Element) =>
    box.clientWidth > 1 && box.scrollWidth > box.clientWidth && getComputedStyle(box).textOverflow === 'ellipsis';
  const isDrawn = (element: Element) => element.checkVisibility({ visibilityProperty: true });
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (node instanceof Element) {
      if (!isDrawn(node) || node.closest('[aria-hidden="true"]') !== null) continue;
      if (scrolls(node) && !isReached(node)) stuck.push(node.className);
      for (const name of ['aria-label', 'placeholder', 'title', 'alt']) {
        const text = node.getAttribute(name);
        if (text !== null) texts.push(text);
      }
    } else if (node.parentElement !== null && isDrawn(node.parentElement) && node.textContent?.trim()) {
      texts.push(node.textContent.trim());
      if (isCut(node.parentElement)) cut.push(node.textContent.trim());
    }
  }
  const wide = [document.documentElement, document.getElementById('main')];
  return {
    headings: [...document.querySelectorAll('h1')].map((heading) => heading.textContent ?? ''),
    title: document.title,
    isSideways: wide.some((box) => box !== null && box.scrollWidth > box.clientWidth + 1),
    texts,
    cut,
    stuck,
    dates: [...document.querySelectorAll('input[type="date"]')]
      .filter(isDrawn)
      .map((field) => Math.round(field.getBoundingClientRect().height))
      .filter((height) => height !== 36 && height !== 44),
  };
}

const han = /[\u3400-\u9fff]+/g;
const brokenWords = /\bundefined\b|\bNaN\b|\[object |Invalid Date|\bnull\b/;
const messageKey = /\b[a-z]+(?:_[a-z0-9]+)+\b/;
/** Codes are lower case; what a Chinese page says in Latin letters is a model, a unit or a number. */
const lowerWord = /(?<![A-Za-z0-9.@/])[a-z]{2,}(?:-[a-z]+)*(?![A-Za-z0-9.@/])/g;
const units = new Set(['km', 'min', 'ml', 'kg', 'mm', 'cm']);

function wordFaults({ texts }: PageReading, language: 'zh-CN' | 'en', told: string): string[] {
  return [...new Set(texts)].flatMap((text) => {
    if (brokenWords.test(text)) return [`says “${text}”`];
    if (messageKey.test(text)) return [`shows a key: “${text}”`];
    if (language === 'zh-CN') {
      // What stands in the middle of something told is part of a name; told by itself it is a code.
      const isName = (word: string) => (told.includes(word) && !told.includes(`"${word}"`)) || told.includes(`"username":"${word}"`);
      const codes = [...text.matchAll(lowerWord)].map(([word]) => word).filter((word) => !units.has(word) && !isName(word));
      return codes.length > 0 ? [`shows a code: “${text}”`] : [];
    }
    const own = [...text.matchAll(han)].map(([words]) => words).filter((words) => words !== '中' && !told.includes(words));
    return own.length > 0 ? [`is left in Chinese: “${text}”`] : [];
  });
}

const messages = import.meta.glob<Record<string, unknown>>('../../../apps/web/messages/*/*.json', { eager: true, import: 'default' });
const ownWords = new Set(Object.values(messages).flatMap((words) => Object.values(words)));

export async function pageFaults(page: Page, language: 'zh-CN' | 'en', told: string): Promise<string[]> {
  const reading = await page.evaluate(read);
  const [heading = ''] = reading.headings;
  const product = language === 'en' ? 'Bayline' : '售后通';
  return [
    ...(reading.headings.length === 1 && heading.trim() !== '' ? [] : [`has ${reading.headings.length} first headings`]),
    ...(reading.title === `${heading} · ${product}` ? [] : [`is titled “${reading.title}” under the heading “${heading}”`]),
    ...(reading.isSideways ? ['scrolls sideways'] : []),
    // A name may be too long for its place; the app's own words are not.
    ...reading.cut.filter((text) => ownWords.has(text)).map((text) => `cuts “${text}” short`),
    ...reading.stuck.map((box) => `has a part that no key scrolls: ${box}`),
    ...reading.dates.map((height) => `has a date ${height} px high`),
    ...wordFaults(reading, language, told),
  ];
}

/** Runs in the browser: what is pressed by a thumb and smaller than one. */
function small(least: number): string[] {
  const pressed = 'a, button, input, select, textarea, [role="button"], [role="option"], [role="row"][data-opens="true"], label:has(input)';
  const tooSmall = [...document.querySelectorAll<HTMLElement>(`main :is(${pressed}), .bl-area-pages a, nav a, header button`)].filter(
    (target) => {
      if (!target.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return false;
      // A field inside a label or a frame of the kit is pressed by that; a link within a sentence is read, not aimed at.
      const frame = target.closest<HTMLElement>('label, .ant-select, .ant-input-number, .ant-input-affix-wrapper, .ant-picker') ?? target;
      if (
        target.tagName === 'A' &&
        getComputedStyle(target).display === 'inline' &&
        target.parentElement?.textContent !== target.textContent
      )
        return false;
      const { width, height } = frame.getBoundingClientRect();
      return width > 1 && height > 1 && (width < least - 0.5 || height < least - 0.5);
    },
  );
  const name = (target: HTMLElement) => (target.getAttribute('aria-label') ?? target.textContent ?? target.className).trim().slice(0, 30);
  const sized = (target: HTMLElement) => {
    const { width, height } = target.getBoundingClientRect();
    return `${target.tagName.toLowerCase()}.${target.className} “${name(target)}” is ${Math.round(width)} × ${Math.round(height)} px`;
  };
  return [...new Set(tooSmall.map(sized))].slice(0, 12);
}

const thumb = 44;

export function targetFaults(page: Page): Promise<string[]> {
  return page.evaluate(small, thumb);
}

/** Runs in the browser: what is pressed and lies under the news at the foot of the screen with the page scrolled to its end. */
function underNews(): string[] {
  const place = document.querySelector('.bl-notices');
  const main = document.getElementById('main');
  if (place === null || main === null) return ['there is no place for news'];
  const news = document.createElement('div');
  news.className = 'bl-notice';
  news.append(document.createElement('button'));
  place.append(news);
  main.scrollTop = main.scrollHeight;
  const over = place.getBoundingClientRect();
  // What lies in a list or a board that scrolls by itself comes out by that.
  const scrolls = (box: Element | null): boolean =>
    box !== null && box !== main && (/auto|scroll/.test(getComputedStyle(box).overflowY) || scrolls(box.parentElement));
  const pressed = [...main.querySelectorAll<HTMLElement>('a, button, input, select, textarea')].filter(
    (one) => one.checkVisibility() && !scrolls(one.parentElement),
  );
  const hidden = pressed.filter((one) => {
    const { top, bottom, left, right, width } = one.getBoundingClientRect();
    return width > 1 && top < over.bottom && bottom > over.top && left < over.right && right > over.left;
  });
  main.scrollTop = 0;
  news.remove();
  return hidden.map(
    (one) => `“${(one.getAttribute('aria-label') ?? one.textContent).trim().slice(0, 30)}” cannot come out from under the news`,
  );
}

export function newsFaults(page: Page): Promise<string[]> {
  return page.evaluate(underNews);
}

interface Stop {
  readonly name: string;
  readonly isInside: boolean;
  readonly isVisible: boolean;
  readonly isSigned: boolean;
  readonly isMain: boolean;
}

/** Runs in the browser: where the focus is and whether one sees it. */
function whereFocus(): Stop {
  const at = document.activeElement as HTMLElement;
  const box = at.closest<HTMLElement>('.ant-select, .ant-input-number, .ant-input-affix-wrapper, .ant-picker, label') ?? at;
  const isRinged = (style: CSSStyleDeclaration) =>
    (style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) > 0) || style.boxShadow !== 'none';
  const isSigned =
    isRinged(getComputedStyle(at)) ||
    // The browser itself shows which part of a date is written in.
    at.matches('input[type^="date"]') ||
    isRinged(getComputedStyle(box)) ||
    isRinged(getComputedStyle(at, '::after')) ||
    [...box.querySelectorAll('*')].some((part) => isRinged(getComputedStyle(part)));
  const { top, bottom, left, right } = at.getBoundingClientRect();
  const main = document.querySelector('main .ant-btn-primary, main .bl-home-go, main [role="grid"], main .bl-page-actions :is(a, button)');
  return {
    name: `${at.tagName.toLowerCase()}.${at.className} “${(at.getAttribute('aria-label') ?? at.textContent ?? '').trim().slice(0, 30)}”`,
    isInside: document.getElementById('main')?.contains(at) === true,
    isVisible: bottom > 0 && right > 0 && top < innerHeight && left < innerWidth,
    isSigned,
    isMain: at === main,
  };
}

const mostStops = 150;

/** Tabs through the page from its start to its end: every stop is seen, the page's main action is among them, nothing holds the focus. */
export async function tabFaults(page: Page): Promise<string[]> {
  const faults: string[] = [];
  const hasMain = await page.evaluate(() => {
    document.getElementById('main')?.focus();
    return (
      document.querySelector('main .ant-btn-primary, main .bl-home-go, main [role="grid"], main .bl-page-actions :is(a, button)') !== null
    );
  });
  let isReached = false;
  for (let count = 0; count < mostStops; count += 1) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(whereFocus);
    if (!stop.isInside) return isReached || !hasMain ? faults : [...faults, 'Tab does not reach the main action'];
    if (!stop.isSigned) faults.push(`the focus on ${stop.name} is not seen`);
    if (!stop.isVisible) faults.push(`the focus on ${stop.name} is off the screen`);
    isReached ||= stop.isMain;
  }
  return [...faults, `Tab does not leave the page after ${mostStops} stops`];
}
