import { announce, Button, Card, Notice } from '@eia/ui';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { SetAccommodationsDocument, StudentAccommodationsDocument, type AccommodationPartsFragment } from '../../generated/graphql.js';
import { gql } from '../../shared/gql.js';
import { localeNames, locales, useT } from '../../shared/i18n.js';
import { useFormats } from '../../staff/formats.js';
import form from '../../staff/form.module.css';
import { Loading, LoadTrouble, StaffPage } from '../../staff/page.js';
import { keys, queryClient, troubleOf } from '../../staff/query.js';
import { useClassHead, type ClassHead } from '../grid/use-progress.js';
import { useNames } from '../grid/use-names.js';
import css from './accommodations.module.css';

const helps = ['fewerChoices', 'readAloud', 'pickInstead', 'largerTargets'] as const;

/** `/classes/:id/students/:studentId`: what helps one student, set once and in force everywhere. */
export default function AccommodationsPage({ classId, studentId }: { classId: string; studentId: string }) {
  const { t } = useT('teacher');
  const head = useClassHead(classId);
  const profile = useQuery({
    queryKey: keys.accommodations(classId, studentId),
    queryFn: async () => (await gql(StudentAccommodationsDocument, { classId, studentId })).studentAccommodations,
    refetchOnMount: 'always',
  });
  const back = { href: `/classes/${classId}`, name: t('answers.back') };
  if (head.isPending || profile.isPending) return <Loading />;
  if (!head.data || !profile.data) {
    return <LoadTrouble error={profile.error ?? head.error} back={back} onRetry={() => { void head.refetch(); void profile.refetch(); }} />;
  }
  return <ProfilePage key={studentId} head={head.data} profile={profile.data} />;
}

function ProfilePage({ head, profile }: { head: ClassHead; profile: AccommodationPartsFragment }) {
  const { t } = useT('teacher');
  const formats = useFormats();
  const name = useNames(head.students, [{ id: profile.studentId, name: profile.studentName }])(profile.studentId);
  return (
    <StaffPage
      title={t('accommodation.title', { name })} documentTitle={t('accommodation.documentTitle', { name })} lead={t('accommodation.lead')}
      crumbs={[{ href: '/classes', name: t('classes.title') }, { href: `/classes/${head.id}`, name: t('classes.className', { name: head.name }) }]}
    >
      <Card as="div" className={css.sheet}>
        <p>{t('accommodation.why')}</p>
        <ProfileForm classId={head.id} profile={profile} />
      </Card>
      <p className="sub small">
        {profile.setBy && profile.setAt ? t('accommodation.setBy', { name: profile.setBy, day: formats.day(profile.setAt) }) : t('accommodation.never')}
        {' '}{t('accommodation.audit')}
      </p>
    </StaffPage>
  );
}

function ProfileForm({ classId, profile }: { classId: string; profile: AccommodationPartsFragment }) {
  const { t } = useT('teacher');
  const [chosen, setChosen] = useState({
    fewerChoices: profile.fewerChoices, readAloud: profile.readAloud, pickInstead: profile.pickInstead, largerTargets: profile.largerTargets,
    locale: profile.locale,
  });
  const offered = locales.includes(profile.locale) ? locales : [profile.locale, ...locales];
  const save = useMutation({
    mutationFn: async () => (await gql(SetAccommodationsDocument, { input: { classId, studentId: profile.studentId, ...chosen } })).setAccommodations,
    onSuccess: (now) => {
      queryClient.setQueryData(keys.accommodations(classId, profile.studentId), now);
      announce(t('accommodation.saved'));
    },
  });
  const change = (part: Partial<typeof chosen>) => {
    save.reset();
    setChosen({ ...chosen, ...part });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!save.isPending) save.mutate();
  };
  return (
    <form onSubmit={submit} className={css.form}>
      {helps.map((help) => (
        <label key={help} className={css.help}>
          <input type="checkbox" checked={chosen[help]} aria-describedby={`help-${help}`} onChange={(event) => change({ [help]: event.target.checked })} />
          <span><b>{t(`accommodation.${help}`)}</b></span>
          <span id={`help-${help}`} className={css.text}>{t(`accommodation.${help}Text`)}</span>
        </label>
      ))}
      <div className={form.field}>
        <label htmlFor="help-locale">{t('accommodation.language')}</label>
        <select
          id="help-locale" className={`${form.input} ${css.language}`} value={chosen.locale} aria-describedby="help-locale-text"
          onChange={(event) => change({ locale: event.target.value })}
        >
          {offered.map((locale) => (
            <option key={locale} value={locale} lang={localeNames[locale] && locale}>{localeNames[locale] ?? t('accommodation.languageOther', { locale })}</option>
          ))}
        </select>
        <p id="help-locale-text" className={form.help}>{t('accommodation.languageText')}</p>
      </div>
      {save.isError && <Notice kind="problem" live>{t(`trouble.${troubleOf(save.error)}.text`)}</Notice>}
      {save.isSuccess && <Notice kind="done">{t('accommodation.saved')}</Notice>}
      <div><Button look="primary" type="submit" aria-disabled={save.isPending}>{save.isPending ? t('accommodation.saving') : t('accommodation.save')}</Button></div>
    </form>
  );
}
