// The small door: types and pure functions only, light enough for the student's bundle.
// The schema, the check and the compiler stand behind '@eia/lesson/authoring'.
export { offlineKit, type KitItem } from './offline-kit.js';
export { leftOutOptions, pickedNotTyped, withoutOptions } from './accommodate.js';
export { canonicalJson } from './canonical.js';
export { cutTo, type Cut } from './cut.js';
export { faceSentence } from './face.js';
export { contentHash, revisionOf } from './hash.js';
export { playableKinds } from './kinds.js';
export { pickQuizItems } from './pick-quiz-items.js';
export { played } from './played.js';
export { inLocale, publicForm } from './public-form.js';
export { publicItem } from './public-item.js';
export type * from './public-types.js';
export { scoredItems } from './scored-items.js';
export type * from './types.js';
export { publicWarmUpItem, warmUpItemId, warmUpItems } from './warm-up.js';
