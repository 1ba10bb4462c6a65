import type { TypedDocumentString, DoseQuery, DoseQueryVariables, ReportPlacesQuery, ReportPlacesQueryVariables, ReportQuery, ReportQueryVariables, ReportSchoolsQuery, ReportSchoolsQueryVariables, ReportExportQuery, ReportExportQueryVariables } from './graphql.js';

export const DoseDocument = {"__meta__":{"hash":"78df1c84e9cd3ff91d1faa4ce1075a2f702cca08913f34dcce74ff637c9af001"}} as unknown as TypedDocumentString<DoseQuery, DoseQueryVariables>;
export const ReportPlacesDocument = {"__meta__":{"hash":"190938db1e49689b5e380e25f729bf98c0bb68aab9d59be189adcff1ffcf4acb"}} as unknown as TypedDocumentString<ReportPlacesQuery, ReportPlacesQueryVariables>;
export const ReportDocument = {"__meta__":{"hash":"c3760e42a0bca6f61110e19e2e8fc875c02bbb0c1c6719b3a9b567dd93b964d4"}} as unknown as TypedDocumentString<ReportQuery, ReportQueryVariables>;
export const ReportSchoolsDocument = {"__meta__":{"hash":"01227339a32cc9f80e11c708b836969424f4b3aae72023bfdd861bcf740889bc"}} as unknown as TypedDocumentString<ReportSchoolsQuery, ReportSchoolsQueryVariables>;
export const ReportExportDocument = {"__meta__":{"hash":"c2b9a651bf426a68cc14000449bc3e29de329c80a4f14f0e6b97e1675dec8d68"}} as unknown as TypedDocumentString<ReportExportQuery, ReportExportQueryVariables>;
