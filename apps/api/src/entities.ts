import { AssignmentEntity } from './assignment/assignment.entity.js';
import { ExcusalEntity } from './assignment/excusal.entity.js';
import { TeachingMarkEntity } from './assignment/teaching-mark.entity.js';
import { AttemptEntity } from './attempt/attempt.entity.js';
import { CheckInEntity } from './attempt/check-in.entity.js';
import { SealingKeyEntity } from './attempt/sealing/sealing-key.entity.js';
import { SurveyAnswerEntity } from './attempt/survey-answer.entity.js';
import { ReflectionEntity } from './attempt/reflection.entity.js';
import { ResponseEntity } from './attempt/response.entity.js';
import { CatalogEntryEntity } from './catalog/catalog-entry.entity.js';
import { ContentFileEntity } from './catalog/content-file.entity.js';
import { LessonVersionEntity } from './catalog/lesson-version.entity.js';
import { PublicationEntity } from './catalog/publication.entity.js';
import { ConsentPolicyEntity } from './consent/consent-policy.entity.js';
import { ConsentEntity } from './consent/consent.entity.js';
import { CredentialEntity } from './identity/credential.entity.js';
import { SessionEntity } from './identity/session.entity.js';
import { SignInThrottleEntity } from './identity/sign-in-throttle.entity.js';
import { UserEntity } from './identity/user.entity.js';
import { AuditEventEntity } from './platform/audit-event.entity.js';
import { DistrictEntity } from './platform/district.entity.js';
import { DomainEventEntity } from './platform/domain-event.entity.js';
import { AtomEntity } from './report/atom.entity.js';
import { CollectionEntity } from './report/collection.entity.js';
import { ContributionEntity } from './report/contribution.entity.js';
import { ContributionGroupEntity } from './report/contribution-group.entity.js';
import { ReportKeyEntity } from './report/key.entity.js';
import { ReleaseEntity } from './report/release.entity.js';
import { SumEntity } from './report/sum.entity.js';
import { AccommodationEntity } from './roster/accommodation.entity.js';
import { EnrollmentEntity } from './roster/enrollment.entity.js';
import { GrantEntity } from './roster/grant.entity.js';
import { SchoolClassEntity } from './roster/school-class.entity.js';
import { SchoolEntity } from './roster/school.entity.js';
import { TermEntity } from './roster/term.entity.js';
import { SupportLineEntity } from './support/support-line.entity.js';

/** Every table as an entity; a contract test holds them against the migrations. */
export const entities = [
  DistrictEntity, UserEntity, CredentialEntity, SessionEntity, SignInThrottleEntity,
  SchoolEntity, TermEntity, SchoolClassEntity, EnrollmentEntity, GrantEntity, AccommodationEntity,
  LessonVersionEntity, CatalogEntryEntity, ContentFileEntity, PublicationEntity, ConsentPolicyEntity, ConsentEntity,
  AssignmentEntity, ExcusalEntity, TeachingMarkEntity, AttemptEntity, ResponseEntity, ReflectionEntity, CheckInEntity, SurveyAnswerEntity, SealingKeyEntity,
  ContributionGroupEntity, ContributionEntity, CollectionEntity, ReportKeyEntity, ReleaseEntity, AtomEntity, SumEntity,
  SupportLineEntity, DomainEventEntity, AuditEventEntity,
];
