import { Injectable } from '@nestjs/common';
import type { Action, Actor } from '@eia/policy';
import { localeTag } from '../identity/settings.js';
import { Clock } from '../platform/clock.js';
import { badUserInput, notFound } from '../platform/errors.js';
import { isId } from '../platform/ids.js';
import { requireCan } from '../platform/policy.js';
import { tenant } from '../platform/tenant.js';
import type { SetAccommodationsInput, StudentAccommodations } from './accommodations.graphql.js';
import { findAccommodations, storeAccommodations, storeLocale } from './accommodations.queries.js';

/**
 * What helps a student take part: set once by a teacher of any of the student's classes, in force in all of them. It
 * says how the player meets the student and never why. Each look and each change leaves an audit row.
 */
@Injectable()
export class AccommodationsService {
  constructor(private readonly clock: Clock) {}

  /** @throws ApiError NOT_FOUND unless the actor teaches the class and the student is in it today */
  async of(actor: Actor, classId: string, studentId: string): Promise<StudentAccommodations> {
    return this.find(actor, 'accommodations.read', classId, studentId);
  }

  /** @throws ApiError NOT_FOUND as above; BAD_USER_INPUT for a locale that is none */
  async set(actor: Actor, input: SetAccommodationsInput): Promise<StudentAccommodations> {
    const before = await this.find(actor, 'accommodations.change', input.classId, input.studentId);
    if (input.locale && !localeTag.safeParse(input.locale).success) throw badUserInput({ locale: 'NOT_OFFERED' });
    const now = this.clock.now();
    await storeAccommodations(tenant(), input, actor.userId, now);
    if (input.locale && input.locale !== before.locale) await storeLocale(tenant(), input.studentId, input.locale);
    const { studentName } = before;
    const { studentId, fewerChoices, readAloud, pickInstead, largerTargets } = input;
    return {
      studentId, studentName, fewerChoices, readAloud, pickInstead, largerTargets,
      locale: input.locale ?? before.locale, setBy: actor.shownName, setAt: now,
    };
  }

  private async find(actor: Actor, action: Action, classId: string, studentId: string): Promise<StudentAccommodations> {
    requireCan(actor, action, { districtId: actor.districtId, classId, studentId });
    const found = isId(classId) && isId(studentId) ? await findAccommodations(tenant(), classId, studentId, this.clock.now()) : null;
    if (!found) throw notFound();
    return found;
  }
}
