import type { PublicSupportStep } from '@eia/lesson';
import { Button, Card, Icon, icons } from '@eia/ui';
import { useT } from '../../../shared/i18n.js';
import { HelpCard } from '../../help/help-card.js';
import { usePlay, type StepProps } from '../play.js';
import { Stage } from '../stage.js';

/** Who one can go to: the school's own people, then the country's lines. */
export default function Support({ step, onDone }: StepProps<PublicSupportStep>) {
  const { t } = useT('student');
  const { lesson } = usePlay();
  return (
    <Stage
      title={step.heading ?? lesson.title} moment={step.id} media={step.media} hint={t('player.keysNext')} onEnter={onDone}
      actions={<Button look="primary" type="submit">{t('player.goOn')}<Icon of={icons.arrow} size={22} flip /></Button>}
    >
      <p>{step.text}</p>
      <Card as="div"><HelpCard intro={false} /></Card>
    </Stage>
  );
}
