import type { TypedDocumentString, ViewerQuery, ViewerQueryVariables, SaveSettingsMutation, SaveSettingsMutationVariables, SignOutMutation, SignOutMutationVariables } from './graphql.js';

export const ViewerDocument = {"__meta__":{"hash":"6257050d82b09329105137d9b9b346c01f727b773994e4db313ed38776eadfb9"}} as unknown as TypedDocumentString<ViewerQuery, ViewerQueryVariables>;
export const SaveSettingsDocument = {"__meta__":{"hash":"dbc3fe81ecdca6d6557975c2344fc0067ffca3f4a6b28a5b4bd08f43bafd9148"}} as unknown as TypedDocumentString<SaveSettingsMutation, SaveSettingsMutationVariables>;
export const SignOutDocument = {"__meta__":{"hash":"39300be1f6ff47633a8c264de2a924d5b71367b646d3bf86d82d7c51c6543956"}} as unknown as TypedDocumentString<SignOutMutation, SignOutMutationVariables>;
