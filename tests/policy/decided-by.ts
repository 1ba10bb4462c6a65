import type { Action } from '@eia/policy';

/** Which rule decides about each operation of the API; `public` ones decide nothing. */
export const decidedBy: Readonly<Record<string, Action | 'public'>> = {
  'Query.districts': 'public',
  'Query.viewer': 'public',
  'Mutation.signIn': 'public',
  'Mutation.signOut': 'public',
  'Mutation.saveSettings': 'settings.change',
  'Query.helpCard': 'helpCard.read',

  'Query.myPath': 'ownWork.read',
  'Query.myWork': 'ownWork.read',
  'Mutation.startAttempt': 'attempt.start',
  'Mutation.saveResponses': 'attempt.respond',
  'Query.offlineKit': 'attempt.respond',
  'Mutation.deliverSealed': 'public',

  'Query.myClasses': 'class.read',
  'Query.schoolClass': 'class.read',
  'Query.classProgress': 'classProgress.read',
  'Subscription.classProgress': 'classProgress.read',
  'Query.assignment': 'assignment.read',
  'Mutation.assignLesson': 'assignment.create',
  'Mutation.changeAssignment': 'assignment.change',
  'Mutation.removeAssignment': 'assignment.remove',
  'Mutation.excuse': 'excusal.create',
  'Mutation.undoExcuse': 'excusal.remove',
  'Mutation.markTaught': 'teachingMark.set',
  'Mutation.unmarkTaught': 'teachingMark.remove',
  'Query.studentWork': 'studentWork.read',
  'Query.sharedLines': 'sharedLines.read',
  'Query.pollTotals': 'pollTotals.read',
  'Query.studentAccommodations': 'accommodations.read',
  'Mutation.setAccommodations': 'accommodations.change',

  'Query.lessons': 'lesson.browse',
  'Query.lesson': 'lesson.read',
  'Query.reportPlaces': 'report.read',
  'Query.report': 'report.read',
  'Query.reportSchools': 'report.read',
  'Query.reportExport': 'report.export',
  'Query.dose': 'dose.read',
};
