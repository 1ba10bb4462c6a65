import { SavedChip } from '../outbox/saved-chip.js';
import { StudentTrouble } from '../student-trouble.js';
import { Coming } from './coming.js';
import { PlayContext } from './play.js';
import { Player } from './player.js';
import { useAttempt } from './use-attempt.js';

/** `/lesson/:assignmentId` */
export default function LessonRoute({ assignmentId }: { assignmentId: string }) {
  const { play, attempt, error, retry } = useAttempt(assignmentId);
  if (error !== undefined) return <StudentTrouble error={error} onRetry={retry} />;
  if (!play || !attempt) return <Coming />;
  return (
    <PlayContext value={play}>
      <Player leaveTo="/home" done={attempt.status === 'done'} status={<SavedChip short />} />
    </PlayContext>
  );
}
