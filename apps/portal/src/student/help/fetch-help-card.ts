import { HelpCardDocument, type HelpCardQuery } from '../../generated/graphql.js';
import type { Vault } from '../../device/vault.js';
import { gql } from '../../shared/gql.js';

export type Card = HelpCardQuery['helpCard'];

/** Fetches the card and keeps it on the device: it must open when nothing else does. */
export async function fetchHelpCard(vault: Vault | undefined): Promise<Card> {
  const locale = document.documentElement.lang;
  const { helpCard } = await gql(HelpCardDocument);
  await vault?.put('helpCard', { card: helpCard, locale });
  return helpCard;
}
