// What the browser keeps of the app itself: the scripts and styles of the version that is here, and of the one before,
// since a page that is open outlives an update of the server. Nothing that the server answers about a store is kept:
// the API is left to the page, which knows what to do without an answer.
declare const self: ServiceWorkerGlobalScope;
/** Written in by the build: the hashed files of this version, and one word for them and the page that names them. */
declare const builtFiles: readonly string[];
declare const builtVersion: string;

const anyPage = '/';
const versionsKept = 2;
/** Milliseconds. On a weak wireless network a question may hang long after nobody is there to answer it. */
const patience = 10_000;

/** One after the other: the page that is open goes first. */
async function keepThisVersion(): Promise<void> {
  // Kept before and come back to, it counts as the newest again.
  await caches.delete(builtVersion);
  const cache = await caches.open(builtVersion);
  try {
    for (const file of [...builtFiles, anyPage]) await cache.add(file);
  } catch (fault) {
    await caches.delete(builtVersion);
    throw fault;
  }
  await self.skipWaiting();
}

async function forgetOlderVersions(): Promise<void> {
  const names = await caches.keys();
  await Promise.all(names.slice(0, -versionsKept).map((name) => caches.delete(name)));
  await self.clients.claim();
}

/** The server's page, or the kept one while the server is away: it says so, and goes on when the server is back. */
async function pageFor(request: Request): Promise<Response> {
  const answer = await fetch(request, { signal: AbortSignal.timeout(patience) }).catch(() => undefined);
  // 502 to 504 are a proxy speaking for a server that is away.
  if (answer && !(answer.status >= 502 && answer.status <= 504)) return answer;
  const cache = await caches.open(builtVersion);
  return (await cache.match(anyPage)) ?? answer ?? Response.error();
}

const fileFor = async (request: Request): Promise<Response> => (await caches.match(request)) ?? (await fetch(request));

self.addEventListener('install', (event) => event.waitUntil(keepThisVersion()));
self.addEventListener('activate', (event) => event.waitUntil(forgetOlderVersions()));
self.addEventListener('fetch', (event) => {
  const { method, mode, url } = event.request;
  const { origin, pathname } = new URL(url);
  if (method !== 'GET' || origin !== self.location.origin || pathname.startsWith('/api/')) return;
  if (mode === 'navigate') event.respondWith(pageFor(event.request));
  else if (pathname.startsWith('/assets/')) event.respondWith(fileFor(event.request));
});
