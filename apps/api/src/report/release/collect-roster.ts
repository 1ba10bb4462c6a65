import type { LocalDate } from '../../assignment/local-day.js';
import { groupBy } from '../../platform/group-by.js';
import type { Tenant } from '../../platform/tenant.js';
import { everyone, type Band } from '../measures.js';
import type { MayCount } from './consents.js';
import { insertContributions } from './contributions.js';

interface NewStudent {
  readonly studentId: string;
  readonly classId: string;
  readonly schoolId: string;
  readonly band: Band;
  readonly termId: string;
}

/**
 * Each student once a term, in the class where they were first seen: the whole that coverage is a share of. As atoms like all
 * others, so that a late joiner waits for nine more and no week tells who came or went.
 */
export async function collectRoster(t: Tenant, asOf: LocalDate, mayCount: MayCount): Promise<void> {
  const fresh = await t.query<NewStudent>(`
    select distinct on (m.id, e.student_id) e.student_id as "studentId", c.id as "classId", c.school_id as "schoolId", c.tier as band,
      m.id as "termId"
    from terms m
    join classes c on c.district_id = $1 and c.term_id = m.id
    join enrollments e on e.district_id = $1 and e.class_id = c.id and e.from_date <= $2 and (e.to_date is null or e.to_date >= $2)
    where m.district_id = $1 and m.starts_on <= $2 and m.ends_on >= $2
      and not exists (select from report_contributions k where k.district_id = $1 and k.term_id = m.id and k.measure = 'roster'
        and k.item = $3 and k.student_id = e.student_id)
    order by m.id, e.student_id, e.from_date, c.id`, [t.districtId, asOf, everyone]);
  const counted = fresh.filter(({ studentId }) => mayCount(studentId));
  for (const students of groupBy(counted, ({ termId, classId }) => `${termId} ${classId}`).values()) {
    const [first] = students;
    if (!first) continue;
    await insertContributions(t, { ...first, finalOn: asOf },
      students.map(({ studentId }) => ({ measure: 'roster', item: everyone, studentId, part: 0, value: null })));
  }
}
