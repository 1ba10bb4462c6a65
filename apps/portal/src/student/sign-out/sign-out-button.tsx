import { Button, Icon, icons } from '@eia/ui';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import { useT } from '../../shared/i18n.js';
import { useSession } from '../../shared/viewer.js';
import { useOutbox } from '../outbox/outbox-context.js';

const load = () => import('./sign-out-dialog.js');
const SignOutDialog = lazy(load);

/** Signs out at once when everything is sent, and says so when it is not. */
export function SignOutButton({ className, round = false }: { className?: string; round?: boolean }) {
  const { t: common } = useT('common');
  const outbox = useOutbox();
  const { signOut } = useSession();
  const [, navigate] = useLocation();
  const [held, setHeld] = useState<'answers' | 'server'>();

  // Fetched ahead: it is needed exactly when the network may be away.
  useEffect(() => { load().catch(() => undefined); }, []);

  async function finish() {
    await signOut();
    await outbox.destroy();
    navigate('/sign-in', { replace: true });
  }
  async function leave() {
    await outbox.flush();
    if (!outbox.delivered || outbox.status.kind === 'refused') setHeld('answers');
    else await finish().catch(() => setHeld('server'));
  }
  const icon = <Icon of={icons.leave} size={round ? 30 : 22} />;
  return (
    <>
      {round
        ? <Button square onClick={() => void leave()} aria-label={common('signOut')} title={common('signOut')}>{icon}</Button>
        : <button type="button" className={className} onClick={() => void leave()}>{icon}<span>{common('signOut')}</span></button>}
      {held && <Suspense fallback={null}><SignOutDialog held={held} onStay={() => setHeld(undefined)} onLeave={finish} /></Suspense>}
    </>
  );
}
