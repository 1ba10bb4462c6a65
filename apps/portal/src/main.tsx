import '@eia/ui/tokens.css';
import '@eia/ui/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.js';
import { fetchFirstPage, fetchNext, firstWords } from './areas.js';
import { isUsual, lookAtDevice, patience, presentStudent } from './device/present.js';
import { dropAttempt, openAhead } from './shared/attempt-ahead.js';
import { isAway, onTooOld } from './shared/gql.js';
import { changeLocale, nearestLocale, startWords } from './shared/i18n.js';
import { keptLook } from './shared/look.js';
import { Trouble } from './shared/trouble.js';
import { applyViewer, fetchViewer, SessionProvider, type Viewer } from './shared/viewer.js';

const element = document.getElementById('root');
if (!element) throw new Error('index.html has no #root');
const root = createRoot(element);

/** The server says it. Where something of a student is on the device, or the server does not answer, the device has a say in it. */
async function whoIsHere(): Promise<Viewer | null> {
  const someone = await lookAtDevice();
  const present = presentStudent();
  if (!isUsual() || (!present && someone)) {
    dropAttempt();
    return import('./device/arrive.js').then(({ arrive }) => arrive());
  }
  const asked = askWho();
  if (!present) return asked;
  const soon = await Promise.race([asked.catch(() => null), new Promise<null>((late) => { setTimeout(() => late(null), patience); })]);
  return soon?.id === present ? soon : import('./device/arrive.js').then(({ arrive }) => arrive(asked));
}

/** With the lesson, where the address is that of one. When it cannot be opened, its page says why. */
async function askWho(): Promise<Viewer | null> {
  const viewer = await openAhead(window.location.pathname)?.catch((error: unknown) => { if (isAway(error)) throw error; });
  if (!viewer) return fetchViewer();
  applyViewer(viewer);
  return viewer;
}

/** Lets the fonts come once the first screen is painted; see `data-fonts` in tokens.css. */
function fontsAfterPaint(until: number = performance.now() + 3000): void {
  const painted = document.querySelector('main') ?? performance.now() > until;
  requestAnimationFrame(() => (painted ? requestAnimationFrame(() => delete document.documentElement.dataset.fonts) : fontsAfterPaint(until)));
}

async function start(): Promise<void> {
  onTooOld(() => void import('./device/pages.js').then(({ renewNow }) => renewNow()));
  const asked = whoIsHere().then((viewer) => ({ viewer }), (error: unknown) => ({ error }));
  const page = fetchFirstPage();
  await startWords(nearestLocale(keptLook().locale ?? navigator.language), firstWords());
  const answer = await asked;
  if ('error' in answer) {
    root.render(<Trouble error={answer.error} onRetry={() => window.location.reload()} />);
    return;
  }
  // The account's language wins over the device's.
  if (answer.viewer) await changeLocale(nearestLocale(answer.viewer.locale)).catch(() => undefined);
  if (answer.viewer) await Promise.all([page, fetchNext(answer.viewer)]);
  root.render(<StrictMode><SessionProvider first={answer.viewer}><App /></SessionProvider></StrictMode>);
}

// A page that the back button brings out of memory may be another child's.
window.addEventListener('pageshow', ({ persisted }) => { if (persisted) window.location.reload(); });

void start().finally(() => fontsAfterPaint());
