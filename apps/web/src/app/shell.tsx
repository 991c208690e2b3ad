// The frame around every page: rail, top bar, search, news. On a phone the rail becomes a bar under the thumb.
import { CatchBoundary, type ErrorComponentProps, Outlet, useRouter, useRouterState } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { m } from '../paraglide/messages.js';
import { AreaPages } from './area-pages.tsx';
import { ConnectionBanner } from './connection-banner.tsx';
import { useFocusKept } from './focus-kept.ts';
import { useLanguage } from './language.ts';
import { Notices } from './notice-list.tsx';
import { notify } from './notices.ts';
import { FaultPage } from './plain-pages.tsx';
import { Rail } from './rail.tsx';
import { isWallPath, openAreas, placeOf } from './registry.ts';
import { useSession } from './session.ts';
import { TopBar } from './top-bar.tsx';
import './shell.css';

const loadSearch = () => import('../features/search/search-dialog.tsx');
const SearchDialog = lazy(() => loadSearch().then((search) => ({ default: search.SearchDialog })));

const focusStart = () => document.getElementById('main')?.focus({ preventScroll: true });

/**
 * On coming in and on going to another page the focus is at its start, so that a screen reader and Tab begin there. It goes
 * there before the page is drawn: a page that has a field of its own to begin with may take it from there.
 */
function useFocusOnNewPage(): void {
  const router = useRouter();
  const isAtStart = useRef(false);
  useEffect(() => {
    if (document.activeElement === document.body) focusStart();
  }, []);
  useEffect(() => {
    const isPlaced = () => isAtStart.current && document.getElementById('main')?.contains(document.activeElement) === true;
    const leave = router.subscribe('onBeforeLoad', ({ pathChanged, fromLocation }) => {
      if (!pathChanged || fromLocation === undefined) return;
      focusStart();
      // Not while a dialog holds the focus.
      isAtStart.current = document.activeElement?.id === 'main';
    });
    const arrive = router.subscribe('onResolved', ({ pathChanged, fromLocation }) => {
      if (!pathChanged || fromLocation === undefined) return;
      if (!isPlaced()) focusStart();
    });
    // A new page is scrolled to its top last of all.
    const draw = router.subscribe('onRendered', ({ pathChanged }) => {
      if (pathChanged && isPlaced()) document.activeElement?.scrollIntoView({ block: 'nearest' });
    });
    return () => {
      leave();
      arrive();
      draw();
    };
  }, [router]);
}

/** The search is wanted within a blink on the first Ctrl+K, but not needed to show the first page. */
function useSearchFetchedAhead(): void {
  useEffect(() => {
    const timer = setTimeout(() => void loadSearch().catch(() => undefined), 1500);
    return () => clearTimeout(timer);
  }, []);
}

/** Ctrl+K (⌘K on a Mac) opens the search from anywhere. */
function useSearchKey(open: () => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey || event.key.toLowerCase() !== 'k') return;
      event.preventDefault();
      open();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [open]);
}

/** A search that cannot be opened must not take the page with it. */
function SearchFault({ error }: Pick<ErrorComponentProps, 'error'>) {
  useEffect(() => {
    reportError(error);
    notify('refused', m.app_fault_title());
  }, [error]);
  return null;
}

export function Shell() {
  useLanguage();
  const session = useSession();
  const path = useRouterState({ select: (state) => state.location.pathname });
  const shownPath = useRouterState({ select: (state) => state.matches.at(-1)?.pathname ?? state.location.pathname });
  const [isSearching, setSearching] = useState(false);
  const [openSearch] = useState(() => () => setSearching(true));
  useFocusOnNewPage();
  useFocusKept('main');
  useSearchKey(openSearch);
  useSearchFetchedAhead();
  const open = openAreas(session.permissions);
  const isWall = isWallPath(path);
  const place = isWall ? null : placeOf(open, path);
  const shown = isWall ? null : placeOf(open, shownPath);
  // The page that is still shown while the next one is fetched keeps its bar of pages: else it would jump under it.
  const marked = place?.area.code === shown?.area.code ? place : shown;
  return (
    <div className="bl-shell" data-wall={isWall}>
      {!isWall && (
        <>
          <a className="bl-skip" href="#main">
            {m.app_skip()}
          </a>
          <TopBar onSearch={openSearch} />
          <Rail open={open} current={place?.area.code ?? null} roles={session.roles} />
        </>
      )}
      <div className="bl-work">
        <ConnectionBanner />
        {marked !== null && <AreaPages area={marked.area} current={marked.page.path} />}
        <main id="main" className="bl-main" tabIndex={-1}>
          <CatchBoundary getResetKey={() => path} errorComponent={FaultPage}>
            <Outlet />
          </CatchBoundary>
        </main>
      </div>
      <Notices />
      {isSearching && (
        <CatchBoundary getResetKey={() => path} errorComponent={SearchFault}>
          <Suspense fallback={null}>
            <SearchDialog open={open} onClose={() => setSearching(false)} />
          </Suspense>
        </CatchBoundary>
      )}
    </div>
  );
}
