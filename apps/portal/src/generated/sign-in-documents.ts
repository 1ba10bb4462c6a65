import type { TypedDocumentString, DistrictsQuery, DistrictsQueryVariables, SignInMutation, SignInMutationVariables } from './graphql.js';

export const DistrictsDocument = {"__meta__":{"hash":"41dd8c2691f0b0529fc022540374d75c0597fb242b6f135fb9edc1ec0a5f9488"}} as unknown as TypedDocumentString<DistrictsQuery, DistrictsQueryVariables>;
export const SignInDocument = {"__meta__":{"hash":"3fb2b8509b5e17c539f50097fdfdd9ba2d7f64f517e1352614086348d0409ca0"}} as unknown as TypedDocumentString<SignInMutation, SignInMutationVariables>;
