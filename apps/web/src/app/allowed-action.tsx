import type { ReactNode } from 'react';
import { ActionButton, type ActionButtonProps } from '../ui/action-button.tsx';
import type { Facts } from './problem.ts';
import { sentenceOf } from './refusals.ts';

/** One entry of a view's `allowedActions`. */
export interface Allowed {
  readonly action: string;
  readonly refused?: string;
  readonly facts?: Facts;
}

export interface AllowedActionProps extends Omit<ActionButtonProps, 'reason'> {
  readonly actions: readonly Allowed[];
  readonly action: string;
  readonly children: ReactNode;
}

/** The button of an action that the view allows; disabled with the reason in words when refused; nothing when it is not listed. */
export function AllowedAction({ actions, action, ...button }: AllowedActionProps) {
  const row = actions.find((allowed) => allowed.action === action);
  if (row === undefined) return null;
  return <ActionButton {...button} reason={row.refused === undefined ? null : sentenceOf({ code: row.refused, facts: row.facts ?? {} })} />;
}
