import { Button, Icon, icons } from '@eia/ui';
import { lazy, Suspense, useState } from 'react';
import { useLocation } from 'wouter';
import { useT } from '../../shared/i18n.js';
import { useSession } from '../../shared/viewer.js';
import { useOutbox } from '../outbox/outbox-context.js';

const SignOutDialog = lazy(() => import('./sign-out-dialog.js'));

/** Signs out at once when everything is sent, and says so when it is not. */
export function SignOutButton({ className, round = false }: { className?: string; round?: boolean }) {
  const { t: common } = useT('common');
  const outbox = useOutbox();
  const { signOut } = useSession();
  const [, navigate] = useLocation();
  const [waiting, setWaiting] = useState(false);

  async function leave() {
    await outbox.flush();
    if (!outbox.delivered || outbox.status.kind === 'refused') {
      setWaiting(true);
      return;
    }
    await finish();
  }
  async function finish() {
    await signOut().catch((error: unknown) => {
      setWaiting(true);
      throw error;
    });
    await outbox.destroy();
    navigate('/sign-in', { replace: true });
  }
  const icon = <Icon of={icons.leave} size={round ? 30 : 22} />;
  return (
    <>
      {round
        ? <Button square onClick={() => void leave()} aria-label={common('signOut')} title={common('signOut')}>{icon}</Button>
        : <button type="button" className={className} onClick={() => void leave().catch(() => undefined)}>{icon}<span>{common('signOut')}</span></button>}
      {waiting && <Suspense fallback={null}><SignOutDialog onStay={() => setWaiting(false)} onLeave={finish} /></Suspense>}
    </>
  );
}
