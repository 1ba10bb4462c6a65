import { z } from 'zod';
import { Format, Id, LocalText, Status, Tier } from './common.js';
import { ProtectedArea, SurveyScale } from './step.js';

const Item = z.strictObject({
  id: Id,
  text: LocalText,
  /** Whether agreeing speaks for what is asked about. */
  key: z.enum(['positive', 'negative']),
  protectedArea: ProtectedArea,
});

/**
 * packs/<pack>/instruments/<id>.yaml: one short survey about one thing, worded for each tier. It is for classes and schools,
 * never for what one student said.
 */
export const InstrumentFile = z.strictObject({
  format: Format,
  id: Id,
  status: Status,
  title: LocalText,
  forms: z.array(z.strictObject({ tiers: z.array(Tier).min(1), scale: SurveyScale, intro: LocalText, items: z.array(Item).min(5).max(6) })).min(1),
});
