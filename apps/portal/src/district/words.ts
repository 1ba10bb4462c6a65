import type { useT } from '../shared/i18n.js';

/** The reader of the district's words. */
export type District = ReturnType<typeof useT<'district'>>['t'];
