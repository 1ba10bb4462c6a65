export type Brows = 'soft' | 'up' | 'worry' | 'low' | 'flat';
export type Eyes = 'dot' | 'wide' | 'laugh' | 'down' | 'side' | 'closed';
export type Mouth = 'smile' | 'small' | 'half' | 'laugh' | 'open' | 'flat' | 'tight' | 'worry' | 'frown';

/** How a face is drawn; the words for it come from the lesson. */
export interface FaceParts { brows: Brows; eyes: Eyes; mouth: Mouth; blush?: boolean; tear?: boolean }

const line = (d: string, width = 4.2) => <path d={d} fill="none" stroke="var(--art-ink)" strokeWidth={width} strokeLinecap="round" strokeLinejoin="round" />;
const eyeball = (x: number, look = 0, size = 1) => (
  <ellipse cx={x + look} cy="89" rx={4.3 * size} ry={5.2 * size} fill="var(--art-ink)" />
);
const white = (x: number) => <ellipse cx={x} cy="89" rx="8.5" ry="8" fill="#fff" />;

const brows: Record<Brows, React.ReactNode> = {
  soft: line('M75 75q8-5 15-1M110 74q8-4 15 1'),
  up: line('M75 70q8-6 15-2M110 68q8-4 15 2'),
  worry: line('M73 79q8-2 15-8M127 79q-8-2-15-8'),
  low: line('M74 72l15 4.5M126 72l-15 4.5', 4.6),
  flat: line('M74 75h15M111 75h15'),
};

const eyes: Record<Eyes, React.ReactNode> = {
  dot: <>{eyeball(83)}{eyeball(117)}</>,
  wide: <>{white(83)}{white(117)}{eyeball(83)}{eyeball(117)}</>,
  laugh: line('M75 91q8-9 16 0M109 91q8-9 16 0'),
  down: line('M76 90q7 6 14 0M110 90q7 6 14 0'),
  side: <>{white(83)}{white(117)}{eyeball(83, 4, 0.9)}{eyeball(117, 4, 0.9)}</>,
  closed: line('M76 91h14M110 91h14'),
};

const inside = '#7A2F2A';
const mouths: Record<Mouth, React.ReactNode> = {
  smile: line('M87 108q13 10 26 0'),
  small: line('M92 110q8 4 16 0'),
  half: line('M90 110q8 5 16-2'),
  laugh: <><path d="M82 104h36q-1 19-18 19t-18-19Z" fill={inside} /><path d="M86 104h28l-2 5H88Z" fill="#fff" /></>,
  open: <ellipse cx="100" cy="112" rx="8" ry="8" fill={inside} />,
  flat: line('M90 111h20'),
  tight: line('M87 111h26', 5.2),
  worry: line('M87 113q4-6 9-1.5t9 0 8-2'),
  frown: line('M88 114q12-9 24 0'),
};

/** Brows, eyes and mouth around the point (100, 94), 54 wide; the caller draws what they sit on. */
export function FaceLines({ parts }: { parts: FaceParts }) {
  return (
    <g>
      {parts.blush && <g fill="#E06040" opacity=".42"><circle cx="72" cy="105" r="8" /><circle cx="128" cy="105" r="8" /></g>}
      {eyes[parts.eyes]}
      {brows[parts.brows]}
      {mouths[parts.mouth]}
      {parts.tear && <path d="M124 98q-7 11 0 15 7-4 0-15Z" fill="#6FA8D6" />}
    </g>
  );
}
