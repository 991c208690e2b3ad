// A button that cannot be pressed now still says why: to the eye in a tooltip, to a screen reader as its description.
// It stays in the Tab order, since a button that nobody can reach explains nothing.
import { Button, Tooltip } from 'antd';
import { type MouseEvent, type ReactNode, useId } from 'react';

/** On a field whose text cannot be read. */
export const unreadMark = 'data-unread';

/** The first field that cannot be read in the form, part or page that the button stands in. */
function unreadBeside(button: HTMLElement): HTMLElement | null {
  return button.closest('form, section, main')?.querySelector<HTMLElement>(`[${unreadMark}]`) ?? null;
}

export interface ActionButtonProps {
  readonly children: ReactNode;
  /** The button's name for screen readers, where its words alone do not say what of many is meant. */
  readonly label?: string;
  /** Left out where the button sends the form it stands in. */
  readonly onPress?: () => void;
  /** The sentence why it cannot be done now; null or left out when it can. */
  readonly reason?: string | null | undefined;
  readonly kind?: 'primary' | 'default' | 'danger' | 'text';
  readonly size?: 'medium' | 'large';
  readonly isPending?: boolean;
  readonly icon?: ReactNode;
  /** Takes the whole width (phone). */
  readonly isBlock?: boolean;
}

export function ActionButton({
  children,
  onPress,
  label,
  reason,
  kind = 'default',
  size = 'medium',
  isPending = false,
  icon,
  isBlock = false,
}: ActionButtonProps) {
  const id = useId();
  const isRefused = reason !== null && reason !== undefined;
  const isSending = kind === 'primary' || onPress === undefined;
  const press = (event: MouseEvent<HTMLElement>) => {
    if (isRefused || isPending) return;
    const unread = isSending ? unreadBeside(event.currentTarget) : null;
    if (unread === null) return onPress?.();
    event.preventDefault();
    unread.focus();
  };
  const button = (
    <Button
      type={kind === 'danger' ? 'default' : kind}
      danger={kind === 'danger'}
      size={size}
      block={isBlock}
      htmlType={onPress === undefined ? 'submit' : 'button'}
      icon={icon}
      aria-busy={isPending}
      {...(label === undefined ? {} : { 'aria-label': label })}
      {...(isRefused ? { 'aria-disabled': true, 'aria-describedby': id, className: 'bl-refused-button' } : {})}
      onClick={press}
    >
      {children}
    </Button>
  );
  // Within the same frame whether it can be pressed or not: what was just pressed and cannot be again keeps the focus, and
  // a second Enter does not reach the next button.
  return (
    <>
      <Tooltip title={reason} trigger={['hover', 'focus', 'click']}>
        {button}
      </Tooltip>
      {isRefused && (
        <span id={id} className="bl-unseen">
          {reason}
        </span>
      )}
    </>
  );
}
