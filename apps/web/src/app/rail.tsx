// The trade's areas. Desk: a narrow rail at the left. Phone: the role's four areas and "more" at the bottom.
import { useEffect, useRef, useState } from 'react';
import { m } from '../paraglide/messages.js';
import { Icon } from '../ui/icon.tsx';
import { type AreaCode, areas, phoneSplit } from './areas.ts';
import { PageLink } from './navigation.tsx';
import type { OpenArea } from './registry.ts';

interface RailProps {
  readonly open: readonly OpenArea[];
  readonly current: AreaCode | null;
  readonly roles: readonly string[];
}

function AreaLink({ area, isCurrent, onClick }: { readonly area: OpenArea; readonly isCurrent: boolean; readonly onClick?: () => void }) {
  const { icon, label } = areas[area.code];
  return (
    <PageLink
      to={area.pages[0]?.path ?? '/'}
      className="bl-rail-link"
      {...(isCurrent ? { 'aria-current': 'page' as const } : {})}
      {...(onClick ? { onClick } : {})}
    >
      <Icon name={icon} size={20} />
      <span>{label()}</span>
    </PageLink>
  );
}

function More({ rest, current }: { readonly rest: readonly OpenArea[]; readonly current: AreaCode | null }) {
  const [isOpen, setOpen] = useState(false);
  const box = useRef<HTMLLIElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!isOpen) return;
    const onPress = (event: PointerEvent) => {
      if (event.target instanceof Node && box.current?.contains(event.target) === false) setOpen(false);
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      setOpen(false);
      opener.current?.focus();
    };
    window.addEventListener('pointerdown', onPress);
    window.addEventListener('keydown', onKey);
    return () => {
      window.removeEventListener('pointerdown', onPress);
      window.removeEventListener('keydown', onKey);
    };
  }, [isOpen]);
  const isInside = rest.some((area) => area.code === current);
  return (
    <li ref={box} className="bl-rail-phone bl-rail-more">
      <button
        ref={opener}
        type="button"
        className="bl-rail-link"
        aria-expanded={isOpen}
        data-current={isInside}
        onClick={() => setOpen(!isOpen)}
      >
        <Icon name="more" size={20} />
        <span>{m.app_more()}</span>
      </button>
      {isOpen && (
        <ul className="bl-rail-sheet">
          {rest.map((area) => (
            <li key={area.code}>
              <AreaLink area={area} isCurrent={area.code === current} onClick={() => setOpen(false)} />
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}

export function Rail({ open, current, roles }: RailProps) {
  const { bar, rest } = phoneSplit(
    open.map((area) => area.code),
    roles,
  );
  // The bar is in the person's order of use; the rail in the order of the visit. One list serves both: CSS orders it.
  return (
    <nav className="bl-rail" aria-label={m.app_rail()}>
      <ul>
        {open.map((area) => (
          <li
            key={area.code}
            className={bar.includes(area.code) ? undefined : 'bl-rail-desk'}
            style={{ '--bar-place': bar.indexOf(area.code) }}
          >
            <AreaLink area={area} isCurrent={area.code === current} />
          </li>
        ))}
        {rest.length > 0 && <More rest={open.filter((area) => rest.includes(area.code))} current={current} />}
      </ul>
    </nav>
  );
}
