import type { TypedDocumentString, HelpCardQuery, HelpCardQueryVariables, MyWorkQuery, MyWorkQueryVariables, StartAttemptMutation, StartAttemptMutationVariables, OpenLessonMutation, OpenLessonMutationVariables, SaveResponsesMutation, SaveResponsesMutationVariables, MyPathQuery, MyPathQueryVariables, OfflineKitQuery, OfflineKitQueryVariables } from './graphql.js';

export const HelpCardDocument = {"__meta__":{"hash":"cac9b3acefc7f7d406098af809dd4b581d9aa0200279f537289bbf3ff31c0824"}} as unknown as TypedDocumentString<HelpCardQuery, HelpCardQueryVariables>;
export const MyWorkDocument = {"__meta__":{"hash":"c820ce9625b4764162909bd215fa9f45e1863d61bb079016050657d1b2e41762"}} as unknown as TypedDocumentString<MyWorkQuery, MyWorkQueryVariables>;
export const StartAttemptDocument = {"__meta__":{"hash":"b590d154b83dc8a24543e2ea1c7d4e403d729b006a989041cf891ed2bffe9725"}} as unknown as TypedDocumentString<StartAttemptMutation, StartAttemptMutationVariables>;
export const OpenLessonDocument = {"__meta__":{"hash":"7c1bb2036bf1be128782775f8e791fe52d11731a9208725997f7c80f93c7603a"}} as unknown as TypedDocumentString<OpenLessonMutation, OpenLessonMutationVariables>;
export const SaveResponsesDocument = {"__meta__":{"hash":"d9952c6c1c1c3bb89e447b5107de4146d5c0e2c50c31e46fcf36a31e142194eb"}} as unknown as TypedDocumentString<SaveResponsesMutation, SaveResponsesMutationVariables>;
export const MyPathDocument = {"__meta__":{"hash":"1fd97385c7d900f32c94cb128cffa1f1879d620ba4a3ec94362187bbdd72650d"}} as unknown as TypedDocumentString<MyPathQuery, MyPathQueryVariables>;
export const OfflineKitDocument = {"__meta__":{"hash":"306d5acb4b6e2104f8f3dac94ce706a605830c3cb9cc9ba93dfe131c85a385c5"}} as unknown as TypedDocumentString<OfflineKitQuery, OfflineKitQueryVariables>;
