import css from './avatar.module.css';

/** Six grounds times six outlines: enough to tell the children of one table apart, and no portrait to get wrong. */
const fills = ['gold', 'coral', 'sky', 'moss', 'plum', 'gold'];
const outlines = [
  'M50 4a46 46 0 1 1 0 92 46 46 0 0 1 0-92Z',
  'M30 5h40a25 25 0 0 1 25 25v40a25 25 0 0 1-25 25H30A25 25 0 0 1 5 70V30A25 25 0 0 1 30 5Z',
  'M8 56C5 28 28 6 54 6s44 20 41 48c-2 26-22 41-46 41S10 82 8 56Z',
  'M50 4c9 0 13 9 21 12s18 1 23 9-1 17-1 25 7 17 1 25-15 6-23 9-12 12-21 12-13-9-21-12-18-1-23-9 1-17 1-25-7-17-1-25 15-6 23-9S41 4 50 4Z',
  'M50 5c13 0 45 22 45 44S78 95 50 95 5 75 5 49 37 5 50 5Z',
  'M27 8h46l22 38-22 46H27L5 46Z',
];

function numberOf(id: string): number {
  let sum = 7;
  for (const letter of id) sum = (sum * 31 + letter.charCodeAt(0)) >>> 0;
  return sum;
}

/**
 * Who is signed in, as a shape with the first letter: the same for a person on every device. Decoration: the name
 * stands next to it.
 * @param id decides shape and color, so that two with the same letter differ
 */
export function Avatar({ id, name, size = 40 }: { id: string; name: string; size?: number }) {
  const number = numberOf(id);
  return (
    <svg className={css.avatar} width={size} height={size} viewBox="0 0 100 100" aria-hidden="true">
      <path d={outlines[number % outlines.length]} fill={`var(--${fills[(number >>> 4) % fills.length]}-fill)`} strokeLinejoin="round" />
      <text x="50" y="66">{[...name][0]?.toUpperCase()}</text>
    </svg>
  );
}
