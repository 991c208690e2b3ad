// An empty list says what would appear and offers the action; an error says what happened and offers to try again.
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { m } from '../paraglide/messages.js';
import { Icon, type IconName } from './icon.tsx';
import './empty-state.css';

export interface EmptyStateProps {
  readonly icon?: IconName;
  readonly title: string;
  readonly text?: string;
  readonly action?: ReactNode;
}

export function EmptyState({ icon = 'clipboard', title, text, action }: EmptyStateProps) {
  return (
    <div className="bl-empty">
      <span className="bl-empty-sign">
        <Icon name={icon} size={24} />
      </span>
      <strong>{title}</strong>
      {text !== undefined && <p>{text}</p>}
      {action !== undefined && <div className="bl-empty-action">{action}</div>}
    </div>
  );
}

/** text: the refusal's sentence (sentenceOf(problem)). */
export function ErrorState({ text, onRetry }: { readonly text: string; readonly onRetry?: () => void }) {
  const retry = onRetry === undefined ? {} : { action: <Button onClick={onRetry}>{m.ui_retry()}</Button> };
  return (
    <div role="alert">
      <EmptyState icon="alert" title={m.ui_error()} text={text} {...retry} />
    </div>
  );
}
