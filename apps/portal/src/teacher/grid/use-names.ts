import { useMemo } from 'react';
import { useT } from '../../shared/i18n.js';
import { useNamesHidden } from '../../staff/names.js';

interface Named { id: string; name: string }

/**
 * The shown name of a student of a class, or "Student 4" while names are hidden. The number is the place in the
 * class list, the same on every page.
 */
export function useNames(roster: readonly Named[], more: readonly Named[] = []): (studentId: string) => string {
  const { t } = useT('teacher');
  const [hidden] = useNamesHidden();
  return useMemo(() => {
    const known = new Map<string, string>();
    for (const { id, name } of [...roster, ...more]) {
      if (!known.has(id)) known.set(id, hidden ? t('grid.numbered', { number: known.size + 1 }) : name);
    }
    return (studentId) => known.get(studentId) ?? t('grid.student');
  }, [roster, more, hidden, t]);
}
