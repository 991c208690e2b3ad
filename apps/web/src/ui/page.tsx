// The frame of a page's content: where you are, its name, what may be done, then the content.
import { type ReactNode, useEffect } from 'react';
import { m } from '../paraglide/messages.js';
import './page.css';

export interface PageProps {
  readonly title: string;
  /** The title is named for screen readers and the tab only, where the page shows it in another way. */
  readonly isTitleHidden?: boolean;
  /** Links that lead here, outermost first. */
  readonly breadcrumbs?: readonly ReactNode[];
  /** Beside the title: tags, counts. */
  readonly aside?: ReactNode;
  /** Buttons at the right, the one next action last and primary. */
  readonly actions?: ReactNode;
  /** A strip under the title that does not scroll (filters, head of a car or order). */
  readonly strip?: ReactNode;
  /** 'fill': the content takes the height left and scrolls itself (a DataList). */
  readonly height?: 'content' | 'fill';
  /** 'narrow': forms and reading, at most 880 px. */
  readonly width?: 'full' | 'narrow';
  readonly children: ReactNode;
}

export function Page({
  title,
  isTitleHidden = false,
  breadcrumbs = [],
  aside,
  actions,
  strip,
  height = 'content',
  width = 'full',
  children,
}: PageProps) {
  const tabTitle = `${title} · ${m.app_name()}`;
  useEffect(() => {
    document.title = tabTitle;
  }, [tabTitle]);
  const head = <h1 className={isTitleHidden ? 'bl-unseen' : 'bl-page-title'}>{title}</h1>;
  return (
    <div className="bl-page" data-height={height} data-width={width}>
      {breadcrumbs.length > 0 && (
        <nav className="bl-breadcrumbs" aria-label={m.ui_breadcrumbs()}>
          <ol>
            {breadcrumbs.map((crumb, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the steps of one page never change places.
              <li key={index}>{crumb}</li>
            ))}
          </ol>
        </nav>
      )}
      {isTitleHidden && actions === undefined ? (
        head
      ) : (
        <div className="bl-page-head">
          {head}
          {aside}
          {actions !== undefined && <div className="bl-page-actions">{actions}</div>}
        </div>
      )}
      {strip !== undefined && <div className="bl-page-strip">{strip}</div>}
      <div className="bl-page-body">{children}</div>
    </div>
  );
}
