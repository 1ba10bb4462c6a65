import { z } from 'zod';
import { badUserInput } from '../platform/errors.js';
import type { SettingsInput } from './identity.graphql.js';

/** How a person likes to read. Nothing here says why, so nothing here is a disability label. */
const settings = z.object({
  text: z.enum(['m', 'l', 'xl']),
  spacing: z.enum(['normal', 'wide']),
  font: z.enum(['standard', 'dyslexic']),
  theme: z.enum(['system', 'light', 'dark', 'contrast']),
  motion: z.enum(['system', 'less']),
  speed: z.enum(['slow', 'normal', 'fast']),
  shortcuts: z.enum(['on', 'off']),
}).partial();

/** A BCP 47 tag such as `es` or `en-GB`; which of them the portal has is the portal's business. */
export const localeTag = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/).max(20);

/** The settings of an input, and the locale apart. Fields that are absent or null stay as they are. Throws BAD_USER_INPUT. */
export function readSettings(input: SettingsInput): { settings: Record<string, string>; locale: string | null } {
  const given = Object.fromEntries(Object.entries(input).filter(([, value]) => value !== null && value !== undefined));
  const parsed = settings.extend({ locale: localeTag.optional() }).safeParse(given);
  if (!parsed.success) {
    throw badUserInput(Object.fromEntries(parsed.error.issues.map((issue) => [String(issue.path[0] ?? 'input'), 'NOT_OFFERED'])));
  }
  const { locale: chosen, ...rest } = parsed.data;
  return { settings: rest as Record<string, string>, locale: chosen ?? null };
}
