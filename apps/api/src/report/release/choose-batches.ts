import { measureOf, type Band, type MeasureName } from '../measures.js';

/** Pending contributions of one class to one item that became final together. Students in it are distinct. */
export interface PendingGroup {
  readonly id: string;
  readonly termId: string;
  readonly measure: MeasureName;
  readonly item: string;
  readonly schoolId: string;
  readonly band: Band;
  readonly classId: string;
  /** Waiting for more than four weeks. */
  readonly old: boolean;
  /** Students by part. */
  readonly counts: readonly number[];
  /** Sum of their values. */
  readonly total: number;
  /** Made of who they are: the same students, the same key; a whole number as text. */
  readonly key: string;
}

/** Whom teachers know by name. */
export interface Teachers {
  /** Class -> those who teach it or ever did; they know everybody in it. */
  readonly byClass: ReadonlyMap<string, readonly string[]>;
  /** Group -> teacher -> how many of its students that teacher knows from another class. */
  readonly elsewhere: ReadonlyMap<string, ReadonlyMap<string, number>>;
}

/** Groups that become one atom together. */
export interface Batch {
  readonly termId: string;
  readonly measure: MeasureName;
  readonly item: string;
  /** Null: of the whole district. */
  readonly schoolId: string | null;
  readonly band: Band | 'mixed';
  readonly groups: readonly PendingGroup[];
}

/** Whoever teaches some of a batch must not be able to take those away and be left with fewer than this, but for none. */
const leastOthers = 5;

/**
 * What a release may let out (decision 007): cells that are large enough; then what has waited
 * for four weeks, merged over the bands of its school; and when a term ends, all that is left of it, merged over its school
 * and then over the district. Every group is in at most one batch.
 * @param ended terms that end with this release
 */
export function chooseBatches(
  groups: readonly PendingGroup[], teachers: Teachers, ended: ReadonlySet<string>,
): Batch[] {
  const batches: Batch[] = [];
  const waiting = new Set(groups);
  const merge = (some: PendingGroup[], cellOf: (group: PendingGroup) => Pick<Batch, 'schoolId' | 'band'>) => {
    for (const cell of byCell(some, cellOf)) {
      const chosen = releasable(cell.groups, teachers, measureOf(cell.measure).k);
      if (chosen.length === 0) continue;
      for (const group of chosen) waiting.delete(group);
      batches.push({ ...cell, groups: chosen });
    }
  };
  merge([...waiting], ({ schoolId, band }) => ({ schoolId, band }));
  merge([...waiting].filter(({ old, termId }) => old || ended.has(termId)), ({ schoolId }) => ({ schoolId, band: 'mixed' }));
  merge([...waiting].filter(({ termId }) => ended.has(termId)), () => ({ schoolId: null, band: 'mixed' }));
  return batches;
}

/**
 * The groups of a batch that may go: without the students whom any one teacher knows, nobody or at least five are left, and
 * all together are at least `k`. What a teacher could single out stays; empty when too few remain.
 */
export function releasable(groups: readonly PendingGroup[], teachers: Teachers, k: number): readonly PendingGroup[] {
  let kept = groups;
  for (let changed = true; changed;) {
    changed = false;
    for (const teacher of teachersIn(kept, teachers)) {
      const others = kept.reduce((sum, group) => sum + strangersIn(group, teacher, teachers), 0);
      if (others === 0 || others >= leastOthers) continue;
      kept = kept.filter((group) => strangersIn(group, teacher, teachers) === 0);
      changed = true;
    }
  }
  return studentsIn(kept) >= k ? kept : [];
}

export function studentsIn(groups: readonly PendingGroup[]): number {
  return groups.reduce((sum, { counts }) => sum + counts.reduce((all, count) => all + count, 0), 0);
}

/** Students of a group whom a teacher does not know from any class. */
function strangersIn(group: PendingGroup, teacher: string, { byClass, elsewhere }: Teachers): number {
  if (byClass.get(group.classId)?.includes(teacher)) return 0;
  return studentsIn([group]) - (elsewhere.get(group.id)?.get(teacher) ?? 0);
}

function teachersIn(groups: readonly PendingGroup[], { byClass, elsewhere }: Teachers): string[] {
  return [...new Set(groups.flatMap(({ id, classId }) => [...byClass.get(classId) ?? [], ...elsewhere.get(id)?.keys() ?? []]))].sort();
}

function byCell(groups: readonly PendingGroup[], cellOf: (group: PendingGroup) => Pick<Batch, 'schoolId' | 'band'>) {
  const cells = new Map<string, Omit<Batch, 'groups'> & { groups: PendingGroup[] }>();
  for (const group of groups) {
    const { termId, measure, item } = group;
    const { schoolId, band } = cellOf(group);
    const key = `${termId}\n${measure}\n${item}\n${schoolId}\n${band}`;
    const cell = cells.get(key);
    if (cell) cell.groups.push(group);
    else cells.set(key, { termId, measure, item, schoolId, band, groups: [group] });
  }
  return [...cells.values()];
}
