import { Chip, Icon, icons } from '@eia/ui';
import { useT } from '../../shared/i18n.js';
import { useOutboxStatus } from './outbox-context.js';
import css from './saved-chip.module.css';

/** Where the answers are, in a child's words. Never red: Wi-Fi is nobody's fault. */
export function SavedChip({ short = false }: { short?: boolean }) {
  const { t } = useT('student');
  const { kind, answers } = useOutboxStatus();
  const text = {
    saved: () => t('saved.all'),
    sending: () => t('saved.sending'),
    waiting: () => t('saved.waiting', { count: answers }),
    full: () => t('saved.full'),
    refused: () => t('saved.teacher'),
  }[kind]();
  const color = kind === 'saved' ? 'brand' : kind === 'refused' ? 'plum' : 'sky';
  return (
    <Chip color={color} role="status" className={short ? css.short : undefined}>
      <Icon of={kind === 'saved' ? icons.saved : icons.waiting} size={20} /><span>{text}</span>
    </Chip>
  );
}
