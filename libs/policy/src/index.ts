export type { Actor, Grant, Place, PlaceKind, Role } from './actor.js';
export { actions, audited, rules, type Action, type Rule } from './rules.js';
export { can, grantedAs, reach, type Reach } from './can.js';
export {
  defaultModes, defaultNoticeDays, mayCollect,
  type ActivityKind, type CollectInput, type ConsentDecision, type ConsentMode, type ConsentPolicy,
} from './collect.js';
export { whoCanRead, type ReaderKind, type Sharing, type Writing } from './readers.js';
