/** One icon: `of` is a drawing from `icons.ts`. Decoration only; the word stands next to it or in the button's name. */
export function Icon({ of, size = 24, flip = false }: { of: string; size?: number; flip?: boolean }) {
  return (
    <svg
      className={flip ? 'flip' : undefined}
      width={size} height={size} viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth="2"
      strokeLinecap="round" strokeLinejoin="round" aria-hidden="true"
      dangerouslySetInnerHTML={{ __html: of }}
    />
  );
}
