import { m } from '../paraglide/messages.js';
import { Icon } from '../ui/icon.tsx';
import { dismiss, useNotices } from './notices.ts';

export function Notices() {
  const notices = useNotices();
  return (
    <div className="bl-notices" role="status" aria-live="polite">
      {notices.map((notice) => (
        <div key={notice.id} className="bl-notice" data-tone={notice.tone}>
          <Icon name={notice.tone === 'done' ? 'check' : 'alert'} size={16} />
          <span>{notice.text}</span>
          <button type="button" aria-label={m.ui_close()} onClick={() => dismiss(notice.id)}>
            <Icon name="close" size={16} />
          </button>
        </div>
      ))}
    </div>
  );
}
