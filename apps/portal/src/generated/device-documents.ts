import type { TypedDocumentString, DeliverSealedMutation, DeliverSealedMutationVariables } from './graphql.js';

export const DeliverSealedDocument = {"__meta__":{"hash":"fab4dfdad4778aab5c8a419807da160d3a9b9bff1ffd4b3c944c977c71d07606"}} as unknown as TypedDocumentString<DeliverSealedMutation, DeliverSealedMutationVariables>;
