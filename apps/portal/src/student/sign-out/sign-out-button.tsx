import { Button, Icon, icons } from '@eia/ui';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useT } from '../../shared/i18n.js';
import { useOutbox } from '../outbox/outbox-context.js';
import { useLeave } from './use-leave.js';

const load = () => import('./sign-out-dialog.js');
const SignOutDialog = lazy(load);

/** Signs out. What is not sent is locked away for the server; where browsers cannot do that, says so and waits. */
export function SignOutButton({ className, round = false }: { className?: string; round?: boolean }) {
  const { t: common } = useT('common');
  const outbox = useOutbox();
  const leave = useLeave();
  const [held, setHeld] = useState(false);

  // Fetched ahead: both are needed exactly when the network may be away.
  useEffect(() => { Promise.all([load(), import('../../device/leave.js')]).catch(() => undefined); }, []);

  async function begin() {
    await Promise.race([outbox.flush(), new Promise((later) => { setTimeout(later, 3000); })]);
    // On plain http, and with a full disk, it stays in this page: then it must go out first.
    const canSeal = 'subtle' in crypto && outbox.status.kind !== 'full';
    if (outbox.status.kind === 'refused' || (!outbox.delivered && !canSeal)) setHeld(true);
    else await leave('signedOut', '/sign-in');
  }
  const icon = <Icon of={icons.leave} size={round ? 30 : 22} />;
  return (
    <>
      {round
        ? <Button square onClick={() => void begin()} aria-label={common('signOut')} title={common('signOut')}>{icon}</Button>
        : <button type="button" className={className} onClick={() => void begin()}>{icon}<span>{common('signOut')}</span></button>}
      {held && <Suspense fallback={null}><SignOutDialog onStay={() => setHeld(false)} onLeave={() => leave('signedOut', '/sign-in')} /></Suspense>}
    </>
  );
}
