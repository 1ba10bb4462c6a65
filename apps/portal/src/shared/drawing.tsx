/** Pens in the order of their numbers in a drawing. Their colors are tokens that hold on the page, which stays paper in every theme. */
export const pens = ['ink', 'coral', 'gold', 'moss', 'sky', 'plum'] as const;

/** The page that drawings are made on, in units of a drawing. */
export const page = { width: 1000, height: 750 } as const;

/** @param stroke the pen's number, then x and y in turn, 0 to 1000 */
export function Stroke({ stroke }: { stroke: readonly number[] }) {
  const [pen = 0, ...points] = stroke;
  const pairs = points.flatMap((x, i) => (i % 2 === 0 ? [`${x} ${points[i + 1] ?? 0}`] : []));
  // One tap is a dot: a line to where it began.
  const path = `M${pairs.join('L')}${pairs.length === 1 ? `L${pairs[0]}` : ''}`;
  return <path d={path} fill="none" stroke={`var(--draw-${pens[pen] ?? 'ink'})`} strokeWidth={11} strokeLinecap="round" strokeLinejoin="round" />;
}

/** A drawing as it was made, over the picture it was made on. */
export function Drawing({ strokes, picture, label }: { strokes: readonly (readonly number[])[]; picture?: { url: string }; label: string }) {
  return (
    <svg viewBox={`0 0 ${page.width} ${page.height}`} role="img" aria-label={label} style={{ width: 'min(100%, 22rem)', background: 'var(--draw-page)', borderRadius: 'var(--r-m)', border: '2px solid var(--line-strong)' }}>
      {picture && <image href={picture.url} width={page.width} height={page.height} preserveAspectRatio="xMidYMid meet" />}
      {strokes.map((stroke, i) => <Stroke key={i} stroke={stroke} />)}
    </svg>
  );
}
