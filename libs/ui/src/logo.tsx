import css from './logo.module.css';

/** The mark: two different people, and what they share. */
export function Mark({ size = 40 }: { size?: number }) {
  return (
    <svg width={size} height={size * 0.78} viewBox="0 8 64 50" aria-hidden="true">
      <path d="M8 46a19 19 0 1 1 9 4.8L6 55Z" fill="var(--coral-fill)" /><circle cx="21" cy="32" r="19" fill="var(--coral-fill)" />
      <path d="M56 46a19 19 0 1 0-9 4.8L58 55Z" fill="var(--mark-other)" /><circle cx="43" cy="32" r="19" fill="var(--mark-other)" />
      <path d="M32 16.51A19 19 0 0 1 32 47.49 19 19 0 0 1 32 16.51Z" fill="var(--gold-fill)" />
    </svg>
  );
}

/** The mark with the product's name, in two lines. `name` comes from the catalog. */
export function Logo({ name, size = 36 }: { name: string; size?: number }) {
  return <span className={css.logo}><Mark size={size} /><span>{name}</span></span>;
}
