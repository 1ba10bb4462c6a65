import type { Actor, Place, Role } from './actor.js';
import { rules, type Action, type Rule } from './rules.js';

/** The places an actor may list for an action. `self` means the actor's own rows. */
export type Reach =
  | { readonly kind: 'none' }
  | { readonly kind: 'self' }
  | { readonly kind: 'classes'; readonly ids: readonly string[] }
  | { readonly kind: 'schools'; readonly ids: readonly string[] }
  | { readonly kind: 'district' };

/** May the actor do this here? No rule, no grant or a place of another district: no. */
export function can(actor: Actor, action: Action, place: Place): boolean {
  return grantedAs(actor, action, place) !== null;
}

/** The role that allows the action here, or null: what an audit row says someone acted as. */
export function grantedAs(actor: Actor, action: Action, place: Place): Role | 'anyone' | null {
  if (actor.districtId !== place.districtId) return null;
  for (const rule of rulesOf(action)) {
    const role = matches(rule, actor, place);
    if (role !== null) return role;
  }
  return null;
}

/**
 * For lists: all places for which `can` says yes, to be put into the WHERE of a query. The first of these that applies:
 * the whole district, schools, classes, oneself. The table never mixes schools and classes in one action (tested), so
 * nothing is lost by answering one kind.
 */
export function reach(actor: Actor, action: Action): Reach {
  const all = rulesOf(action);
  const found = all.map((rule) => reachOfRule(rule, actor));
  if (found.some((r) => r.kind === 'district')) return { kind: 'district' };
  const schools = unique(found.flatMap((r) => (r.kind === 'schools' ? r.ids : [])));
  if (schools.length > 0) return { kind: 'schools', ids: schools };
  const classes = unique(found.flatMap((r) => (r.kind === 'classes' ? r.ids : [])));
  if (classes.length > 0) return { kind: 'classes', ids: classes };
  return found.some((r) => r.kind === 'self') ? { kind: 'self' } : { kind: 'none' };
}

function rulesOf(action: Action): readonly Rule[] {
  // An action that reaches us as a plain string from outside the type system is simply not allowed.
  return Object.hasOwn(rules, action) ? rules[action] : [];
}

function matches(rule: Rule, actor: Actor, place: Place): Role | 'anyone' | null {
  if ('anyone' in rule) return 'anyone';
  if ('self' in rule) {
    if (actor.kind !== 'student' || place.studentId !== actor.userId) return null;
    const inClass = !rule.enrolled || (place.classId !== undefined && actor.classIds.includes(place.classId));
    return inClass ? 'student' : null;
  }
  const held = actor.grants.some((grant) => grant.role === rule.role && (rule.on === 'anywhere'
    || (grant.placeKind === rule.on && grant.placeId === idOf(place, rule.on))));
  return held ? rule.role : null;
}

function idOf(place: Place, kind: 'class' | 'school' | 'district'): string | undefined {
  switch (kind) {
    case 'class': return place.classId;
    case 'school': return place.schoolId;
    case 'district': return place.districtId;
  }
}

function reachOfRule(rule: Rule, actor: Actor): Reach {
  if ('anyone' in rule) return { kind: 'district' };
  if ('self' in rule) return actor.kind === 'student' ? { kind: 'self' } : { kind: 'none' };
  const held = actor.grants.filter((grant) => grant.role === rule.role);
  if (rule.on === 'anywhere') return held.length > 0 ? { kind: 'district' } : { kind: 'none' };
  const ids = held.filter((grant) => grant.placeKind === rule.on).map((grant) => grant.placeId);
  switch (rule.on) {
    case 'class': return ids.length > 0 ? { kind: 'classes', ids } : { kind: 'none' };
    case 'school': return ids.length > 0 ? { kind: 'schools', ids } : { kind: 'none' };
    case 'district': return ids.includes(actor.districtId) ? { kind: 'district' } : { kind: 'none' };
  }
}

function unique(ids: readonly string[]): string[] {
  return [...new Set(ids)];
}
