import { useEffect, useState } from 'react';
import { m } from '../paraglide/messages.js';
import { Icon } from '../ui/icon.tsx';
import { onRestored, useConnection, useKeptCommands } from './connection.ts';

/** Says that the server is away and what that means; goes by itself when it is back. */
export function ConnectionBanner() {
  const connection = useConnection();
  const kept = useKeptCommands();
  const [isBack, setBack] = useState(false);
  useEffect(() => onRestored(() => setBack(true)), []);
  useEffect(() => {
    if (!isBack) return;
    const timer = setTimeout(() => setBack(false), 4000);
    return () => clearTimeout(timer);
  }, [isBack]);
  const isLost = connection === 'lost';
  return (
    <div role="status" className="bl-connection" data-state={isLost ? 'lost' : isBack ? 'back' : 'well'}>
      {isLost && <Icon name="alert" size={16} />}
      {!isLost && isBack && <Icon name="check" size={16} />}
      {isLost ? m.app_connection_lost() : isBack ? m.app_connection_back() : null}
      {isLost && kept > 0 && ` ${m.app_connection_kept({ count: kept })}`}
    </div>
  );
}
