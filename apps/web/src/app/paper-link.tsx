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
