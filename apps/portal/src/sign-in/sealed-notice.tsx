import { Notice } from '@eia/ui';
import { useEffect, useState } from 'react';
import { sealedAnswers } from '../device/present.js';
import { useT } from '../shared/i18n.js';

/** Answers of whoever was here before, locked away and waiting for a network. Whose they are stays unsaid. */
export function SealedNotice() {
  const { t } = useT('common');
  const [answers, setAnswers] = useState(sealedAnswers);
  useEffect(() => {
    if (answers === 0) return;
    const timer = setInterval(() => setAnswers(sealedAnswers()), 1000);
    return () => clearInterval(timer);
  }, [answers]);
  return answers > 0 && <Notice kind="info" live>{t('signIn.sealed', { count: answers })}</Notice>;
}
