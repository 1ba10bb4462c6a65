import '@eia/ui/tokens.css';
import '@eia/ui/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.js';
import { changeLocale, nearestLocale, startWords } from './shared/i18n.js';
import { keptLook } from './shared/look.js';
import { Trouble } from './shared/trouble.js';
import { fetchViewer, SessionProvider } from './shared/viewer.js';

const element = document.getElementById('root');
if (!element) throw new Error('index.html has no #root');
const root = createRoot(element);

async function start(): Promise<void> {
  const asked = fetchViewer().then((viewer) => ({ viewer }), (error: unknown) => ({ error }));
  await startWords(nearestLocale(keptLook().locale ?? navigator.language));
  const answer = await asked;
  if ('error' in answer) {
    root.render(<Trouble error={answer.error} onRetry={() => window.location.reload()} />);
    return;
  }
  // The account's language wins over the device's.
  if (answer.viewer) await changeLocale(nearestLocale(answer.viewer.locale)).catch(() => undefined);
  root.render(<StrictMode><SessionProvider first={answer.viewer}><App /></SessionProvider></StrictMode>);
}

void start();
