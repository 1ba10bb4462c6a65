import { FaceLines, type FaceParts } from './face-lines.js';

/**
 * The face of a paper child: nobody in particular, so that it stands for whoever the story is about.
 * @param alt describes brows, eyes and mouth; without it the face is decoration and words stand next to it
 */
export function Face({ parts, size = 96, alt }: { parts: FaceParts; size?: number | string; alt?: string }) {
  const name = alt ? { role: 'img', 'aria-label': alt } : { 'aria-hidden': true };
  return (
    <svg width={size} height={size} viewBox="36 14 128 128" {...name}>
      <circle cx="56" cy="94" r="10" fill="#79AFA2" /><circle cx="144" cy="94" r="10" fill="#79AFA2" />
      <path d="M56 84c0-33 20-46 44-46s44 13 44 46c0 33-18 52-44 52S56 117 56 84Z" fill="#A5D2C7" />
      <path d="M54 84C50 40 78 22 104 24c30 2 48 24 42 60-4-14-10-24-22-30-18 6-44 4-54 2-8 6-13 16-16 28Z" fill="#5C9A8B" />
      <path d="M101 94q-5 7 1 9" fill="none" stroke="#79AFA2" strokeWidth="4.2" strokeLinecap="round" />
      <FaceLines parts={parts} />
    </svg>
  );
}
