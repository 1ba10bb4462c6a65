import type { ActivityKind, ConsentMode } from '@eia/policy';

/** What the database knows about the consent for one student, as `consentSql` selects it. */
export interface ConsentJson {
  /** The district's local day, `YYYY-MM-DD`. */
  readonly today: string;
  readonly policies: readonly {
    readonly kind: ActivityKind;
    readonly mode: ConsentMode;
    readonly noticeDays: number;
    readonly noticedOn: string | null;
  }[];
  readonly decisions: readonly {
    readonly kind: ActivityKind;
    readonly decision: 'allow' | 'refuse';
    readonly decidedAt: string;
    readonly expiresAt: string | null;
  }[];
}

/**
 * An expression for any SELECT: the district's rules and all decisions about one student as one `ConsentJson`, so that a
 * hot operation needs no statement of its own. `$1` is the district.
 * @param student SQL for the student's id
 * @param now SQL for the moment
 */
export function consentSql(student: string, now: string): string {
  return `json_build_object(
    'today', (select to_char(${now}::timestamptz at time zone d.time_zone, 'YYYY-MM-DD') from districts d where d.id = $1),
    'policies', coalesce((select json_agg(json_build_object('kind', p.kind, 'mode', p.mode, 'noticeDays', p.notice_days,
      'noticedOn', p.noticed_on)) from consent_policies p where p.district_id = $1), '[]'),
    'decisions', coalesce((select json_agg(json_build_object('kind', k.kind, 'decision', k.decision,
      'decidedAt', k.decided_at, 'expiresAt', k.expires_at))
      from consents k where k.district_id = $1 and k.student_id = ${student}), '[]'))`;
}
