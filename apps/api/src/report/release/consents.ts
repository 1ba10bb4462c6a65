import { mayCollect, type ActivityKind, type ConsentDecision, type ConsentMode } from '@eia/policy';
import { localDate } from '../../assignment/local-day.js';
import { groupBy } from '../../platform/group-by.js';
import type { Tenant } from '../../platform/tenant.js';

/** What a family must not have refused for a student to be counted. */
const needed = ['LESSON', 'AGGREGATE'] as const satisfies readonly ActivityKind[];

/** May this student be counted in reports? */
export type MayCount = (studentId: string) => boolean;

interface PolicyRow { kind: ActivityKind; mode: ConsentMode; noticeDays: number; noticedOn: string | null }
interface DecisionRow { kind: ActivityKind; studentId: string; decision: 'allow' | 'refuse'; decidedAt: Date; expiresAt: Date | null }

/** The district's rules and decisions, read once and asked many times; the rule itself is `mayCollect` of libs/policy. */
export class CountingConsent {
  private constructor(
    private readonly policies: readonly PolicyRow[], private readonly decisions: ReadonlyMap<string, readonly DecisionRow[]>,
    private readonly timeZone: string,
  ) {}

  static async read(t: Tenant, timeZone: string): Promise<CountingConsent> {
    const policies = await t.query<PolicyRow>(
      `select kind, mode, notice_days as "noticeDays", to_char(noticed_on, 'YYYY-MM-DD') as "noticedOn"
       from consent_policies where district_id = $1 and kind = any($2)`, [t.districtId, needed]);
    const rows = await t.query<DecisionRow>(
      `select kind, student_id as "studentId", decision, decided_at as "decidedAt", expires_at as "expiresAt"
       from consents where district_id = $1 and kind = any($2)`, [t.districtId, needed]);
    return new CountingConsent(policies, groupBy(rows, ({ studentId }) => studentId), timeZone);
  }

  /** Who may be counted at a moment. */
  at(now: Date): MayCount {
    const { others, exceptions } = this.answers(now);
    const different = new Set(exceptions);
    return (studentId) => others !== different.has(studentId);
  }

  /** The same as a rule and its exceptions: whether students may be counted, and for whom it is the other way round. */
  answers(now: Date): { readonly others: boolean; readonly exceptions: readonly string[] } {
    const today = localDate(now, this.timeZone);
    const ask = (decisions: readonly DecisionRow[]) => needed.every((kind) => mayCollect({
      kind, now, today,
      policy: this.policies.find((policy) => policy.kind === kind) ?? null,
      decisions: decisions.filter((one): one is DecisionRow & ConsentDecision => one.kind === kind),
    }));
    const others = ask([]);
    return { others, exceptions: [...this.decisions].filter(([, decisions]) => ask(decisions) !== others).map(([studentId]) => studentId) };
  }
}
