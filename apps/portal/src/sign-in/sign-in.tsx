import { Button, buttonClass, Icon, icons, Logo, Notice, usePageFocus } from '@eia/ui';
import { useEffect, useState, type FormEvent } from 'react';
import { useLocation } from 'wouter';
import { DistrictsDocument, SignInDocument, type DistrictsQuery } from '../generated/graphql.js';
import { fetchNext } from '../areas.js';
import { patience, untilSettled } from '../device/present.js';
import { LookButton } from '../shared/look-button.js';
import { gql, isApiError } from '../shared/gql.js';
import { useT } from '../shared/i18n.js';
import { LanguageSwitch } from '../shared/language-switch.js';
import { useSession } from '../shared/viewer.js';
import { SealedNotice } from './sealed-notice.js';
import sceneWide from './scene-wide.svg';
import scene from './scene.svg';
import css from './sign-in.module.css';

type District = DistrictsQuery['districts'][number];
type Problem = 'missingName' | 'missingPassword' | 'missingDistrict' | 'refused' | 'unknownDistrict' | 'offline' | 'failed';

/** @param districtSlug from an address like /d/riverside, which a school may put on its own page */
export default function SignIn({ districtSlug }: { districtSlug?: string }) {
  const { t } = useT('common');
  const { welcome, left } = useSession();
  const [path, navigate] = useLocation();
  const [districts, setDistricts] = useState<District[]>([]);
  const [district, setDistrict] = useState(districtSlug ?? '');
  const [shown, setShown] = useState(false);
  const [sending, setSending] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const [wait, setWait] = useState(0);
  /** How often the network came back. */
  const [online, setOnline] = useState(0);
  const heading = usePageFocus(t('app.title', { page: t('signIn.title') }));

  useEffect(() => {
    gql(DistrictsDocument).then(({ districts: all }) => {
      setDistricts(all);
      const [only] = all;
      if (all.length === 1 && only && !districtSlug) setDistrict(only.slug);
      if (districtSlug && !all.some((one) => one.slug === districtSlug)) {
        setDistrict('');
        setProblem('unknownDistrict');
      }
      setProblem((now) => (now === 'offline' ? undefined : now));
    }, () => setProblem('offline'));
  }, [districtSlug, online]);
  useEffect(() => {
    const back = () => setOnline((times) => times + 1);
    window.addEventListener('online', back);
    return () => window.removeEventListener('online', back);
  }, []);

  useEffect(() => {
    if (wait <= 0) return;
    const second = setTimeout(() => setWait(wait - 1), 1000);
    return () => clearTimeout(second);
  }, [wait]);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (sending || wait > 0) return;
    const form = event.currentTarget;
    const data = new FormData(form);
    const username = String(data.get('username')).trim();
    const password = String(data.get('password'));
    const missing: Problem | undefined =
      districts.length > 1 && !district ? 'missingDistrict' : !username ? 'missingName' : !password ? 'missingPassword' : undefined;
    setProblem(missing);
    if (missing) {
      const name = { missingDistrict: 'district', missingName: 'username' }[missing as string] ?? 'password';
      form.querySelector<HTMLElement>(`[name="${name}"]`)?.focus();
      return;
    }
    setSending(true);
    try {
      await untilSettled();
      const { signIn } = await gql(SignInDocument, { input: { district: district || null, username, password } });
      if (signIn.__typename === 'SignedIn') {
        // A Wi-Fi that has just gone keeps nobody here.
        await Promise.race([fetchNext(signIn.viewer), new Promise((late) => { setTimeout(late, patience); })]);
        await welcome(signIn.viewer);
        if (path.startsWith('/d/')) navigate('/', { replace: true });
        return;
      }
      if (signIn.retryAfterSeconds) setWait(signIn.retryAfterSeconds);
      else setProblem(signIn.reason === 'UNKNOWN_DISTRICT' ? 'unknownDistrict' : 'refused');
      form.querySelector<HTMLInputElement>('[name="password"]')?.select();
    } catch (error) {
      setProblem(isApiError(error, 'OFFLINE') ? 'offline' : 'failed');
    }
    setSending(false);
  }

  const only = districts.length === 1 ? districts[0] : undefined;
  const invalid = (field: Problem) => (problem === field || problem === 'refused' ? { 'aria-invalid': true, 'aria-describedby': 'sign-in-problem' } : {});
  return (
    <div className={css.layout}>
      <picture className={css.picture}>
        <source media="(max-width: 60rem)" srcSet={sceneWide} />
        <img src={scene} alt="" />
      </picture>
      <main className={css.side} id="main">
        <div className={css.top}>
          <Logo name={t('app.name')} />
          <div className={css.tools}><LanguageSwitch /><LookButton /></div>
        </div>
        <form className={css.form} onSubmit={(event) => void submit(event)} noValidate>
          <div>
            <p className={css.welcome}>{t('signIn.welcome')}</p>
            <h1 ref={heading} tabIndex={-1}>{t('signIn.title')}</h1>
            {only && <p className={css.district}>{only.name}</p>}
          </div>
          {left && left !== 'signedOut' && <Notice kind="info">{t('signIn.ended')}</Notice>}
          <SealedNotice />
          {districts.length > 1 && (
            <div className={css.field}>
              <label htmlFor="district">{t('signIn.district')}</label>
              <select id="district" name="district" value={district} onChange={(event) => setDistrict(event.target.value)} {...invalid('missingDistrict')}>
                <option value="">{t('signIn.chooseDistrict')}</option>
                {districts.map((one) => <option key={one.id} value={one.slug}>{one.name}</option>)}
              </select>
            </div>
          )}
          <div className={css.field}>
            <label htmlFor="username">{t('signIn.username')}</label>
            <input id="username" name="username" autoComplete="username" autoCapitalize="none" spellCheck={false} {...invalid('missingName')} />
          </div>
          <div className={css.field}>
            <label htmlFor="password">{t('signIn.password')}</label>
            <div className={css.password}>
              <input
                id="password" name="password" type={shown ? 'text' : 'password'} autoComplete="current-password" autoCapitalize="none"
                spellCheck={false} {...invalid('missingPassword')}
              />
              <button type="button" onClick={() => setShown(!shown)} aria-label={shown ? t('signIn.hide') : t('signIn.show')}>
                <Icon of={shown ? icons.eyeOff : icons.eye} />
              </button>
            </div>
          </div>
          <div role="alert" id="sign-in-problem">
            {wait > 0 ? <Notice kind="problem">{t('signIn.wait', { count: wait })}</Notice>
              : problem && <Notice kind="problem">{t(`signIn.${problem}`)}</Notice>}
          </div>
          <Button look="primary" type="submit" aria-disabled={sending || wait > 0} className={buttonClass({ look: 'primary' }, css.submit)}>
            {sending ? t('signIn.sending') : t('signIn.submit')}
          </Button>
          <p className="sub small">{t('signIn.forgot')}</p>
        </form>
      </main>
    </div>
  );
}
