import type { PaperColor } from '@eia/ui';
import type { Tier } from '../generated/graphql.js';

/** Youngest first: the order of every list. */
export const tiers: readonly Tier[] = ['K_2', 'G3_5', 'G6_8', 'G9_12'];

/** Each tier has its paper, everywhere on staff pages. The word stands next to it. */
export const tierColor: Record<Tier, PaperColor> = { K_2: 'coral', G3_5: 'gold', G6_8: 'moss', G9_12: 'sky' };
