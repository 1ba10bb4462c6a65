import { scheduleOf } from '../../assignment/schedule.js';
import { endOfLocalDay, localDate, plusDays, type LocalDate } from '../../assignment/local-day.js';
import type { LessonVersion } from '../../catalog/lesson-version.js';
import { newId } from '../../platform/ids.js';
import { everyone, type MeasureName } from '../../report/measures.js';
import { weekOf } from '../../report/release/weeks.js';
import { chanceOf, type Chance } from '../seed/chance.js';
import type { CopyRow } from './copy.js';
import { schoolPlan, type LargePlan, type SchoolPlan } from './plan.js';

/** Rows of some schools by table, in the order of the foreign keys. */
export type SchoolRows = Readonly<Record<(typeof tables)[number], CopyRow[]>>;

export const tables = [
  'schools', 'users', 'credentials', 'classes', 'enrollments', 'grants', 'assignments', 'attempts', 'report_collections', 'report_groups', 'report_contributions',
] as const;

export function noRows(): SchoolRows {
  return Object.fromEntries(tables.map((table) => [table, []])) as unknown as Record<(typeof tables)[number], CopyRow[]>;
}

const firstNames = ['Ada', 'Ben', 'Chloe', 'Dev', 'Ella', 'Finn', 'Gia', 'Hana', 'Ivan', 'Jo', 'Kemi', 'Luis', 'Mei', 'Nia', 'Omar', 'Pia', 'Quinn', 'Rosa', 'Sam', 'Tara', 'Uma', 'Vik', 'Wren', 'Yara', 'Zane'];

/** Adds everything of one school: its people, classes, lessons, how far everybody got, and what of it is final. */
export function addSchool(rows: SchoolRows, plan: LargePlan, index: number): void {
  const school = schoolPlan(index, plan);
  const chance = chanceOf(`large:${index}`);
  const own = { district_id: plan.districtId };
  const schoolId = newId();
  rows.schools.push({ ...own, id: schoolId, name: school.name, time_zone: null, support_people: '[]' });
  addStaff(rows, plan, `principal.${index + 1}`, `Principal ${index + 1}`, [{ role: 'principal', place_kind: 'school', place_id: schoolId }]);

  // Up to grade 5 a teacher has one class, later three.
  const byTeacher = new Map<string, { role: string; place_kind: string; place_id: string }[]>();
  school.classes.forEach((plannedClass, i) => {
    const classId = newId();
    const teacher = `t${index + 1}.${plannedClass.grade <= 5 ? i + 1 : Math.floor(i / 3) + 1}`;
    byTeacher.set(teacher, [...byTeacher.get(teacher) ?? [], { role: 'teacher', place_kind: 'class', place_id: classId }]);
    rows.classes.push({ ...own, id: classId, school_id: schoolId, term_id: plan.termId, name: plannedClass.name, tier: plannedClass.band });
  });
  const teacherIds = new Map([...byTeacher].map(([username, grants]) => [username, addStaff(rows, plan, username, `Teacher ${username.slice(1)}`, grants)]));
  const classRows = rows.classes.slice(-school.classes.length || rows.classes.length);
  school.classes.forEach((plannedClass, i) => {
    const teacher = `t${index + 1}.${plannedClass.grade <= 5 ? i + 1 : Math.floor(i / 3) + 1}`;
    addClass(rows, plan, { schoolId, classId: String(classRows[i]?.id), teacherId: teacherIds.get(teacher) ?? '', ...plannedClass }, `${index + 1}.${i + 1}`, chance);
  });
}

function addStaff(rows: SchoolRows, plan: LargePlan, username: string, shownName: string, grants: readonly { role: string; place_kind: string; place_id: string }[]): string {
  const id = addUser(rows, plan, { kind: 'staff', username, shown_name: shownName, grade: null });
  rows.grants.push(...grants.map((grant) => ({ district_id: plan.districtId, id: newId(), user_id: id, ...grant, from_date: plan.termStartsOn, to_date: null })));
  return id;
}

function addUser(rows: SchoolRows, plan: LargePlan, user: { kind: string; username: string; shown_name: string; grade: number | null }): string {
  const id = newId();
  rows.users.push({ district_id: plan.districtId, id, ...user, locale: 'en', settings: '{}' });
  rows.credentials.push({ district_id: plan.districtId, user_id: id, password_hash: plan.passwordHash, changed_at: plan.now });
  return id;
}

type PlacedClass = SchoolPlan['classes'][number] & { readonly schoolId: string; readonly classId: string; readonly teacherId: string };

function addClass(rows: SchoolRows, plan: LargePlan, place: PlacedClass, number: string, chance: Chance): void {
  const own = { district_id: plan.districtId };
  const students = Array.from({ length: place.students }, (_, i) => addUser(rows, plan, {
    kind: 'student', username: `s${number}.${i + 1}`, grade: place.grade,
    shown_name: `${firstNames[Math.floor(chance.next() * firstNames.length)]} ${String.fromCharCode(65 + Math.floor(chance.next() * 26))}.`,
  }));
  rows.enrollments.push(...students.map((student_id) => ({ ...own, id: newId(), class_id: place.classId, student_id, from_date: plan.termStartsOn, to_date: null })));
  contribute(rows, plan, place, 'roster', everyone, plusDays(plan.termStartsOn, 5), students.map((studentId) => ({ studentId, part: 0, value: null })));

  const lessons = plan.lessons[place.band];
  const able = students.map(() => chance.next());
  lessons.forEach((version, i) => {
    // Spread over the term; the last one opened this Monday.
    const week = lessons.length === 1 ? 0 : Math.round((i * plan.weeks) / (lessons.length - 1));
    addLesson(rows, plan, place, version, week, students, able, chance);
  });
}

/** A lesson that the class got in a week, opened on its Monday at eight. */
function addLesson(
  rows: SchoolRows, plan: LargePlan, place: PlacedClass, version: LessonVersion, week: number, students: readonly string[], able: readonly number[], chance: Chance,
): void {
  const own = { district_id: plan.districtId };
  const monday = plusDays(weekOf(plan.termStartsOn), 7 * week);
  const opensAt = new Date(endOfLocalDay(plusDays(monday, -1), plan.timeZone).getTime() + 8 * 3_600_000 + 1000);
  const dueAt = endOfLocalDay(plusDays(monday, 6), plan.timeZone);
  const dates = scheduleOf(opensAt, dueAt, { timeZone: plan.timeZone, termEndsOn: plan.termEndsOn });
  const id = newId();
  const { lessonId, unit, skills } = version.body;
  rows.assignments.push({
    ...own, id, class_id: place.classId, lesson_version_id: version.id, opens_at: opensAt, due_at: dueAt, closes_at: dates.closesAt, closed_at: null,
    created_by: place.teacherId, created_at: opensAt, counselor_told: true });
  if (opensAt > plan.now) return;
  const total = version.played.steps.length;
  const final = dates.closesAt <= plan.now ? localDate(dates.closesAt, plan.timeZone) : null;
  const outcomes = students.map((studentId, i) => {
    const went = chance.next();
    const part = went < 0.08 ? 0 : went < 0.16 ? 1 : (able[i] ?? 0) * 0.6 + chance.next() * 0.4 < 0.2 ? 2 : (able[i] ?? 0) * 0.6 + chance.next() * 0.4 < 0.5 ? 3 : 4;
    const value = part < 2 ? null : [20, 50, 80][part - 2]! + Math.floor(chance.next() * [30, 30, 21][part - 2]!);
    return { studentId, part, value };
  });
  for (const { studentId, part } of outcomes) {
    if (part === 0) continue;
    const startedAt = new Date(Math.min(opensAt.getTime() + Math.floor(chance.next() * 4 * 86_400_000), plan.now.getTime()));
    rows.attempts.push({
      ...own, id: newId(), assignment_id: id, class_id: place.classId, student_id: studentId, ordinal: 1, status: part === 1 ? 'inProgress' : 'done',
      step_id: null, answered: part === 1 ? Math.floor(total / 2) : total, total, quiz_status: null, started_at: startedAt, updated_at: startedAt,
      done_at: part === 1 ? null : startedAt, version: 1 });
  }
  if (final === null) return;
  collected(rows, plan, place, 'assignment', id, final);
  contribute(rows, plan, place, 'lesson', lessonId, final, outcomes);
  const lessons = plan.lessons[place.band];
  if (lessons.filter(({ body }) => body.unit.id === unit.id).at(-1) !== version) return;
  collected(rows, plan, place, 'unit', unit.id, final);
  for (const skill of new Set(lessons.filter(({ body }) => body.unit.id === unit.id).map(({ body }) => body.skills[0]?.id ?? skills[0]?.id ?? ''))) {
    contribute(rows, plan, place, 'skill', skill, final, students.map((studentId, i) => ({
      studentId, part: chance.happens(0.35) ? 0 : (able[i] ?? 0) < 0.3 ? 1 : (able[i] ?? 0) < 0.75 ? 2 : 3, value: null })));
  }
}

/** The skill of two units counts once a term, as in a real one. */
function contribute(
  rows: SchoolRows, plan: LargePlan, place: PlacedClass, measure: MeasureName, item: string, finalOn: LocalDate,
  all: readonly { studentId: string; part: number; value: number | null }[],
): void {
  const last = rows.report_groups.findLast((row) => row.class_id !== place.classId || (row.measure === measure && row.item === item));
  if (last?.class_id === place.classId || all.length === 0) return;
  const own = { district_id: plan.districtId, term_id: plan.termId, measure, item };
  const group_id = newId();
  rows.report_groups.push({ ...own, id: group_id, school_id: place.schoolId, band: place.band, class_id: place.classId, final_on: finalOn, released: false });
  for (const { studentId, part, value } of all) rows.report_contributions.push({ ...own, id: newId(), group_id, student_id: studentId, part, value });
}

function collected(rows: SchoolRows, plan: LargePlan, place: PlacedClass, kind: string, item: string, finalOn: LocalDate): void {
  rows.report_collections.push({ district_id: plan.districtId, class_id: place.classId, term_id: plan.termId, kind, item, final_on: finalOn });
}
