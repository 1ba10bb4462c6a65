import { Mark } from '@eia/ui';
import { useEffect, useState } from 'react';
import { useT } from '../../shared/i18n.js';

/** While a lesson is on its way: the mark that stood in the page before. Who cannot see it hears of it when it takes a moment. */
export function Coming() {
  const { t } = useT('student');
  const [long, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), 400);
    return () => clearTimeout(timer);
  }, []);
  return (
    <>
      <div className="mark"><Mark size={64} /></div>
      <p className="visually-hidden" role="status">{long && t('player.loading')}</p>
    </>
  );
}
