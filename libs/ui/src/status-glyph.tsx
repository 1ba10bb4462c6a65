/** The states of a lesson for one student, and of one late answer. Each has its own shape; color only repeats it. */
export type Status = 'done' | 'started' | 'notStarted' | 'excused' | 'late';

const stroke = { strokeWidth: 2, fill: 'none' } as const;

const shapes: Record<Status, React.ReactNode> = {
  done: (
    <>
      <circle cx="14" cy="14" r="12" fill="var(--done)" />
      <path d="m8.5 14.5 4 4 7-8.5" fill="none" stroke="var(--on-done)" strokeWidth="2.8" strokeLinecap="round" strokeLinejoin="round" />
    </>
  ),
  started: (
    <>
      <circle cx="14" cy="14" r="11" fill="var(--surface)" stroke="var(--part-ink)" strokeWidth="2" />
      <path d="M14 3a11 11 0 0 1 0 22Z" fill="var(--part)" stroke="var(--part-ink)" strokeWidth="2" />
    </>
  ),
  notStarted: <circle cx="14" cy="14" r="10.5" {...stroke} stroke="var(--todo)" strokeDasharray="3.3 3.3" />,
  excused: <path d="M7 14h14" {...stroke} stroke="var(--todo)" strokeWidth="2.6" strokeLinecap="round" />,
  late: (
    <>
      <circle cx="14" cy="14" r="11" fill="var(--sky-tint)" stroke="var(--sky-ink)" strokeWidth="2" />
      <path d="M14 8v6.5l4 2.5" {...stroke} stroke="var(--sky-ink)" strokeLinecap="round" strokeLinejoin="round" />
    </>
  ),
};

/**
 * A status as a shape. With `label` it is an image with that name (table cells); without, the word must stand next
 * to it.
 */
export function StatusGlyph({ status, size = 26, label }: { status: Status; size?: number; label?: string }) {
  const name = label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': true };
  return <svg width={size} height={size} viewBox="0 0 28 28" {...name}>{shapes[status]}</svg>;
}
