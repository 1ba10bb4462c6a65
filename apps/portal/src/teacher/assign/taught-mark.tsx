import { announce, Button, Notice } from '@eia/ui';
import { useMutation } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { MarkTaughtDocument, UnmarkTaughtDocument, type TeachingHow } from '../../generated/graphql.js';
import { gql } from '../../shared/gql.js';
import { useT } from '../../shared/i18n.js';
import { useFormats } from '../../staff/formats.js';
import { forgetClass, troubleOf } from '../../staff/query.js';
import type { ClassAssignment } from './assignment-dialog.js';
import css from './assignment.module.css';

const ways: readonly TeachingHow[] = ['taught', 'adapted', 'skipped'];
const mostMinutes = 180;

/**
 * How the lesson went, in one press: taught, adapted or skipped, with its minutes. It feeds the count of what classes were taught;
 * it says nothing about any student.
 */
export function TaughtMark({ assignment }: { assignment: ClassAssignment }) {
  const { t } = useT('teacher');
  const formats = useFormats();
  const id = useId();
  const [minutes, setMinutes] = useState(String(assignment.minutes));
  const [mark, setMark] = useState(assignment.mark ?? null);
  const count = /^\d+$/.test(minutes.trim()) ? Number(minutes) : NaN;
  const isWrong = !(count >= 0 && count <= mostMinutes);
  const done = async (next: ClassAssignment['mark']) => {
    setMark(next ?? null);
    announce(t(next ? 'mark.saved' : 'mark.undone'));
    await forgetClass(assignment.classId);
  };
  const save = useMutation({
    mutationFn: async (how: TeachingHow) => (await gql(MarkTaughtDocument, { input: { assignmentId: assignment.id, how, minutes: isWrong ? assignment.minutes : count } })).markTaught.mark,
    onSuccess: done,
  });
  const undo = useMutation({
    mutationFn: async () => (await gql(UnmarkTaughtDocument, { assignmentId: assignment.id })).unmarkTaught.mark,
    onSuccess: done,
  });
  const error = save.error ?? undo.error;
  return (
    <section className={css.mark} aria-labelledby={id}>
      <h3 id={id}>{t('mark.title')}</h3>
      {mark ? (
        <div className={css.deeds}>
          <p>{mark.how === 'skipped' ? t('mark.wasSkipped', { day: formats.date(`${mark.taughtOn}T12:00:00`) })
            : t(`mark.was.${mark.how}`, { count: mark.minutes, day: formats.date(`${mark.taughtOn}T12:00:00`) })}</p>
          <Button look="quiet" onClick={() => undo.mutate()}>{t('mark.undo')}</Button>
        </div>
      ) : (
        <>
          <label className={css.minutes}>{t('mark.minutes')}
            <input type="number" inputMode="numeric" min={0} max={mostMinutes} value={minutes} aria-invalid={isWrong} onChange={(event) => setMinutes(event.target.value)} />
          </label>
          {isWrong && <p role="alert">{t('mark.wrongMinutes', { most: mostMinutes })}</p>}
          <div className={css.deeds}>
            {ways.map((how) => (
              <Button key={how} look={how === 'taught' ? 'tint' : 'quiet'} aria-disabled={save.isPending || (isWrong && how !== 'skipped')}
                onClick={() => { if (!save.isPending && (!isWrong || how === 'skipped')) save.mutate(how); }}>{t(`mark.${how}`)}</Button>
            ))}
          </div>
        </>
      )}
      {error && <Notice kind="problem" live>{t(`trouble.${troubleOf(error)}.text`)}</Notice>}
    </section>
  );
}
