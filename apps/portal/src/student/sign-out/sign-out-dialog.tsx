import { Button, Dialog, Notice } from '@eia/ui';
import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { useT } from '../../shared/i18n.js';
import { useOutbox } from '../outbox/outbox-context.js';

/**
 * While answers are on their way and cannot be locked away: says so, keeps trying, and signs out by itself when it can.
 */
export default function SignOutDialog({ onStay, onLeave }: { onStay: () => void; onLeave: () => Promise<void> }) {
  const { t } = useT('student');
  const { t: common } = useT('common');
  const outbox = useOutbox();
  const { kind, answers } = useSyncExternalStore(outbox.watch, () => outbox.status);
  const [failed, setFailed] = useState(false);
  const leaving = useRef(false);
  const leave = () => {
    if (leaving.current) return;
    leaving.current = true;
    onLeave().catch(() => {
      leaving.current = false;
      setFailed(true);
    });
  };
  const latest = useRef(leave);
  latest.current = leave;
  useEffect(() => {
    if (kind === 'refused') return;
    const timer = setInterval(() => {
      if (outbox.delivered) latest.current();
      else void outbox.flush();
    }, 2000);
    return () => clearInterval(timer);
  }, [kind, outbox]);
  return (
    <Dialog open onClose={onStay} title={t('signOut.waitTitle')} closeLabel={common('close')}>
      <Notice kind="info" live>
        {failed ? t('signOut.failed') : kind === 'refused' ? t('signOut.refused') : t('signOut.waiting', { count: Math.max(1, answers) })}
      </Notice>
      {(kind === 'waiting' || kind === 'full') && <p>{t('signOut.offline')}</p>}
      <Button look="primary" onClick={onStay}>{t('signOut.stay')}</Button>
      {kind === 'refused' && <Button onClick={leave}>{t('signOut.dropAndLeave')}</Button>}
    </Dialog>
  );
}
