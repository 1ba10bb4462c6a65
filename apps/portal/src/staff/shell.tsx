import { Avatar, Button, Icon, icons, Logo, staffIcons } from '@eia/ui';
import { lazy, Suspense, useEffect, useState, type ReactNode } from 'react';
import { Link, useLocation, useSearch } from 'wouter';
import { useT } from '../shared/i18n.js';
import { useSession, useViewer } from '../shared/viewer.js';
import { menu } from './icons.js';
import { Loading } from './page.js';
import css from './shell.module.css';

const LookPanel = lazy(() => import('../shared/look-panel.js'));

/** The frame of staff pages: where one can go, who is signed in, language and colors, sign out. */
export function StaffShell({ children }: { children: ReactNode }) {
  const { t } = useT('teacher');
  const { t: common } = useT('common');
  const [path] = useLocation();
  const [open, setOpen] = useState(false);
  useEffect(() => setOpen(false), [path]);
  useEffect(printLight, []);
  return (
    <div className={css.shell}>
      <a className={css.skip} href="#main">{t('shell.skip')}</a>
      <header className={css.side} data-open={open}>
        <div className={css.top}>
          <Link href="/" className={css.home}><Logo name={common('app.name')} size={38} /></Link>
          <Button
            look="quiet" square className={css.menu} aria-expanded={open} aria-controls="staff-menu"
            aria-label={t(open ? 'shell.closeMenu' : 'shell.menu')} onClick={() => setOpen(!open)}
          >
            <Icon of={open ? icons.close : menu} />
          </Button>
        </div>
        <div className={css.fold} id="staff-menu">
          <Places path={path} />
          <Account />
        </div>
      </header>
      <div className={css.page}>
        <Suspense fallback={<Loading />}>{children}</Suspense>
      </div>
    </div>
  );
}

/** Paper is white: dark colors step aside while the browser prints. */
function printLight(): () => void {
  const { dataset } = document.documentElement;
  let before: string | undefined;
  const start = () => {
    before = dataset.theme;
    dataset.theme = 'light';
  };
  const end = () => { dataset.theme = before; };
  window.addEventListener('beforeprint', start);
  window.addEventListener('afterprint', end);
  return () => {
    window.removeEventListener('beforeprint', start);
    window.removeEventListener('afterprint', end);
  };
}

/** Only pages that exist for this person. */
function Places({ path }: { path: string }) {
  const { t } = useT('teacher');
  const { viewerCan } = useViewer();
  // Within the reports the chosen school, term and grades stay.
  const search = useSearch();
  const kept = search === '' ? '' : `?${search}`;
  const places: { href: string; icon: string; name: string; isExact?: boolean }[] = [
    ...(viewerCan.teach ? [
      { href: '/classes', icon: icons.people, name: t('shell.classes') },
      { href: '/lessons', icon: icons.book, name: t('shell.lessons') },
    ] : []),
    ...(viewerCan.seeReports ? [
      { href: '/district', icon: staffIcons.chart, name: t('shell.district'), isExact: true },
      { href: '/district/schools', icon: staffIcons.grid, name: t('shell.schools') },
      { href: '/district/lessons', icon: icons.book, name: t('shell.reportLessons') },
      { href: '/district/skills', icon: icons.bulb, name: t('shell.skills') },
      { href: '/district/taught', icon: staffIcons.calendar, name: t('shell.taught') },
    ] : []),
  ];
  if (places.length === 0) return <div />;
  return (
    <nav aria-label={t('shell.places')}>
      <ul className={css.places}>
        {places.map(({ href, icon, name, isExact = false }) => (
          <li key={href}>
            <Link href={path.startsWith('/district') && href.startsWith('/district') ? `${href}${kept}` : href} className={css.place} aria-current={path === href || (!isExact && path.startsWith(`${href}/`)) ? 'page' : undefined}>
              <Icon of={icon} size={22} />{name}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Account() {
  const { t } = useT('teacher');
  const { t: common } = useT('common');
  const viewer = useViewer();
  const { signOut } = useSession();
  const [choosing, setChoosing] = useState(false);
  const [failed, setFailed] = useState(false);
  return (
    <div className={css.account}>
      <div className={css.person}>
        <Avatar id={viewer.id} name={viewer.shownName} size={40} />
        <p>
          <span className="visually-hidden">{t('shell.signedInAs')} </span>
          <b>{viewer.shownName}</b>
          <span className={css.where}>{viewer.schoolName ?? viewer.district.name}</span>
        </p>
      </div>
      <div className={css.deeds}>
        <Button look="quiet" onClick={() => setChoosing(true)} aria-haspopup="dialog"><Icon of={icons.letters} size={20} />{common('look.title')}</Button>
        <Button look="quiet" onClick={() => { setFailed(false); signOut().catch(() => setFailed(true)); }}>
          <Icon of={icons.leave} size={20} />{common('signOut')}
        </Button>
      </div>
      {failed && <p role="alert" className={css.failed}>{t('shell.signOutFailed')}</p>}
      {choosing && <Suspense fallback={null}><LookPanel onClose={() => setChoosing(false)} /></Suspense>}
    </div>
  );
}
