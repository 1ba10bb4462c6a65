import type { PublicItemStep } from '@eia/lesson';
import ItemScreen from '../item-screen.js';
import type { StepProps } from '../play.js';
import { Turns } from '../turns.js';

/** A question on the way. Skipping it counts the step as seen: passing is a choice, not a gap. */
export default function Item({ step, onDone }: StepProps<PublicItemStep>) {
  return (
    <ItemScreen
      item={step.item} stepId={step.id} media={step.media} onDone={onDone} onSkip={onDone}
      above={step.turns && step.turns.length > 0 && <Turns turns={step.turns} />}
    />
  );
}
