import { Injectable } from '@nestjs/common';
import { inLocale } from '@eia/lesson';
import type { Actor } from '@eia/policy';
import { notFound } from '../platform/errors.js';
import { requireCan } from '../platform/policy.js';
import { tenant } from '../platform/tenant.js';
import type { HelpCard, HelpLine } from './help-card.graphql.js';
import { findHelp, type SupportLine } from './help-card.queries.js';

/** The locale in which every pack has its words. */
const baseLocale = 'en';

@Injectable()
export class HelpCardService {
  /** For everyone who is signed in, whatever else they may do. */
  async of(actor: Actor): Promise<HelpCard> {
    requireCan(actor, 'helpCard.read', { districtId: actor.districtId });
    const placesOf = (kind: 'class' | 'school') => actor.grants.filter((grant) => grant.placeKind === kind).map(({ placeId }) => placeId);
    const row = await findHelp(tenant(), [...actor.classIds, ...placesOf('class')], placesOf('school'));
    if (!row) throw notFound();
    return { country: row.country, people: row.people, lines: row.lines.map((line) => lineIn(line, actor.locale)) };
  }
}

function lineIn({ id, name, call, text, url, hours, languages, note, emergency }: SupportLine, locale: string): HelpLine {
  return {
    id, emergency, languages,
    name: inLocale(name, locale, baseLocale),
    hours: inLocale(hours, locale, baseLocale),
    note: note ? inLocale(note, locale, baseLocale) : null,
    call: call ?? null, text: text ?? null, url: url ?? null,
  };
}
