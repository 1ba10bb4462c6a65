/**
 * A kind of reader, as the "Who can read this" line names it:
 * - `self`: the student;
 * - `teacher`: the teacher of the class, with the name;
 * - `teacherWithoutName`: the teacher, among the answers of the class, without name or time;
 * - `teacherSummary`: the teacher, as a sum over the class and only from 5 answers on;
 * - `teacherTotals`: the teacher, as totals of the class and only from 10 answers on;
 * - `counselorInCase`: a counselor, when the text was attached to a case they work on.
 */
export type ReaderKind = 'self' | 'teacher' | 'teacherWithoutName' | 'teacherSummary' | 'teacherTotals' | 'counselorInCase';

/** What a student leaves behind in a lesson. */
export type Writing = 'response' | 'reflection' | 'checkIn' | 'survey';

/** The student's choice for one reflection. */
export type Sharing = 'private' | 'teacher' | 'class-anonymous';

/**
 * Who reads what a student writes. The sentence beside each text box and the queries that show texts both follow it.
 * A reflection without a choice counts as `private`.
 */
export function whoCanRead(what: Writing, sharing: Sharing = 'private'): ReaderKind[] {
  switch (what) {
    case 'response': return ['self', 'teacher'];
    case 'checkIn': return ['self', 'teacherSummary'];
    // Confidential: no person reads one, they only enter totals and large sums.
    case 'survey': return ['self', 'teacherTotals'];
    case 'reflection':
      switch (sharing) {
        case 'private': return ['self'];
        case 'teacher': return ['self', 'teacher', 'counselorInCase'];
        case 'class-anonymous': return ['self', 'teacherWithoutName', 'counselorInCase'];
      }
  }
}
