import type { Status } from '@eia/ui';
import { useT } from '../../shared/i18n.js';
import type { MyAssignment } from './use-my-work.js';

const statuses: Record<MyAssignment['progress'], Status> = {
  done: 'done', inProgress: 'started', notStarted: 'notStarted', excused: 'excused',
};

export function statusOf(assignment: MyAssignment): Status {
  return statuses[assignment.progress];
}

/** Sentences and dates that both homes use. */
export function useHomeWords() {
  const { t, locale } = useT('student');
  const { t: common } = useT('common');
  const day = (date: string) => {
    const days = Math.round((new Date(date).setHours(0, 0, 0, 0) - new Date().setHours(0, 0, 0, 0)) / 86_400_000);
    const form: Intl.DateTimeFormatOptions = Math.abs(days) < 7 ? { weekday: 'long' } : { day: 'numeric', month: 'long' };
    return new Intl.DateTimeFormat(locale, form).format(new Date(date));
  };
  const capital = (text: string) => text.charAt(0).toLocaleUpperCase(locale) + text.slice(1);
  return {
    t, common, locale, day,
    today: capital(new Intl.DateTimeFormat(locale, { weekday: 'long' }).format(new Date())),
    titleOf: (one: MyAssignment) => (one.part === 'quiz' ? t('home.quizOf', { title: one.title }) : one.title),
    /** What stands at the end of a line: the state, or when it opens or is due. */
    stateOf: (one: MyAssignment) => {
      if (one.progress === 'notStarted' && new Date(one.opensAt) > new Date()) return t('home.opens', { day: day(one.opensAt) });
      if (one.progress === 'done' || one.progress === 'excused') return common(`status.${one.progress}`);
      if (one.isOverdue) return t('home.overdue');
      if (one.dueAt) return t('home.due', { day: day(one.dueAt) });
      return common(`status.${statusOf(one)}`);
    },
    canOpen: (one: MyAssignment) => one.progress !== 'excused' && new Date(one.opensAt) <= new Date(),
  };
}

export function pathOf(assignment: MyAssignment): string {
  return assignment.part === 'quiz' ? `/quiz/${assignment.id}` : `/lesson/${assignment.id}`;
}
