import { FaceLines, type FaceParts } from './face-lines.js';

/** Every kind of feeling has a silhouette of its own, so that color is never the only cue. */
export type FeelingShape = 'scallop' | 'pebble' | 'burst' | 'drop' | 'wobble' | 'spikes' | 'cloud';

const at = (n: number) => n.toFixed(1);

function star(points: number, outer: number, inner: number, turn: number): string {
  const corners = Array.from({ length: points * 2 }, (_, i) => {
    const angle = turn + (Math.PI * i) / points;
    const radius = i % 2 ? inner : outer;
    return `${at(50 + radius * Math.cos(angle))} ${at(50 + radius * Math.sin(angle))}`;
  });
  return `M${corners.join('L')}Z`;
}

function scallop(bumps: number, radius: number, bump: number): string {
  const points = Array.from({ length: bumps + 1 }, (_, i) => {
    const angle = (2 * Math.PI * i) / bumps - Math.PI / 2;
    return `${at(50 + radius * Math.cos(angle))} ${at(50 + radius * Math.sin(angle))}`;
  });
  return `M${points.join(`A${bump} ${bump} 0 0 1 `)}Z`;
}

function wobble(radius: number, depth: number, waves: number, phase: number): string {
  const points = Array.from({ length: 60 }, (_, i) => {
    const angle = (2 * Math.PI * i) / 60;
    const r = radius + depth * Math.sin(waves * angle + phase);
    return `${at(50 + r * Math.cos(angle))} ${at(50 + r * Math.sin(angle))}`;
  });
  return `M${points.join('L')}Z`;
}

/** Fill, outline, and how far down the face sits. */
const silhouettes: Record<FeelingShape, [fill: string, outline: string, faceY: number]> = {
  scallop: ['var(--gold-fill)', scallop(12, 38, 11.5), 51],
  pebble: ['var(--moss-fill)', 'M12 58C10 34 30 18 52 18s40 16 37 40c-2 20-18 26-38 26S14 78 12 58Z', 53],
  burst: ['var(--coral-fill)', star(9, 47, 35, -Math.PI / 2), 51],
  drop: ['var(--sky-fill)', 'M50 6C62 26 84 42 84 62a34 33 0 0 1-68 0C16 42 38 26 50 6Z', 61],
  wobble: ['var(--plum-fill)', wobble(38, 4, 6, 0.4), 50],
  spikes: ['var(--art-red)', star(7, 47, 37, -0.22), 50],
  cloud: ['var(--art-grey)', 'M10 64q2-22 22-22 4-20 24-18t20 20q16 2 15 20T74 82H28Q11 82 10 64Z', 60],
};

/** A feeling as a silhouette with a face. Decoration: its word stands next to it. */
export function Feeling({ shape, face, size = 64 }: { shape: FeelingShape; face: FaceParts; size?: number }) {
  const [fill, outline, faceY] = silhouettes[shape];
  return (
    <svg width={size} height={size} viewBox="0 0 100 100" aria-hidden="true">
      <path d={outline} fill={fill} />
      <g transform={`translate(50 ${faceY}) scale(.76) translate(-100 -94)`}><FaceLines parts={{ ...face, blush: false }} /></g>
    </svg>
  );
}
