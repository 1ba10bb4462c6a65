import { Dialog } from '@eia/ui';
import { useT } from '../../shared/i18n.js';
import { ListenButton } from '../../shared/read-aloud/listen-button.js';
import { HelpCard } from './help-card.js';

export default function HelpDialog({ onClose }: { onClose: () => void }) {
  const { t } = useT('student');
  const { t: common } = useT('common');
  return (
    <Dialog open onClose={onClose} title={t('help.title')} closeLabel={common('close')} wide>
      <div><ListenButton /></div>
      <HelpCard />
    </Dialog>
  );
}
