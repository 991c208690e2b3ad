// A paper to print: the PDF opens in a tab of its own, in the language of the screen.
import type { EndpointShape } from '@bayline/contract/endpoint';
import type { ReactNode } from 'react';
import { Icon } from '../ui/icon.tsx';
import { addressOf } from './api.ts';
import { useLanguage } from './language.ts';

export interface PaperLinkProps {
  readonly paper: EndpointShape;
  readonly params: Readonly<Record<string, string>>;
  readonly children: ReactNode;
}

export function PaperLink({ paper, params, children }: PaperLinkProps) {
  const language = useLanguage();
  return (
    <a className="bl-link-button" href={addressOf(paper, { params, query: { language } })} target="_blank" rel="noreferrer">
      <Icon name="print" />
      {children}
    </a>
  );
}

/** Opens a paper right after the press that made it; where the browser holds new tabs back, its link stands on the page. */
export function useOpenPaper(paper: EndpointShape): (params: PaperLinkProps['params']) => void {
  const language = useLanguage();
  return (params) => void window.open(addressOf(paper, { params, query: { language } }), '_blank', 'noopener');
}
