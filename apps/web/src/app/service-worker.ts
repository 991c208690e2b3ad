// The browser keeps the app's own files, so that a page outlives an update and an absence of the server
// (service-worker/sw.ts). Only over HTTPS or on this machine: elsewhere the browser knows no such thing.

/** Fetches them once the page stands. */
export function keepApp(): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  // Refused storage leaves the app as it is without.
  const register = () => void navigator.serviceWorker.register('/sw.js').catch(() => undefined);
  if (document.readyState === 'complete') register();
  else window.addEventListener('load', register, { once: true });
}
