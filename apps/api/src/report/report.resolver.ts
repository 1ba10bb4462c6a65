import { Args, ID, Int, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '@eia/policy';
import { Tier } from '../platform/graphql-types.js';
import { Can } from '../platform/policy.js';
import { Viewer } from '../platform/viewer.js';
import { Dose } from './dose.graphql.js';
import { DoseService } from './dose.service.js';
import { ExportFormat, Report, ReportFile, ReportPlaces, SchoolPage } from './report.graphql.js';
import { ReportService } from './report.service.js';

const id = { type: () => ID, nullable: true } as const;
const tierArg = { type: () => Tier, nullable: true } as const;

@Resolver()
export class ReportResolver {
  constructor(private readonly reports: ReportService, private readonly doses: DoseService) {}

  @Can('report.read')
  @Query(() => ReportPlaces)
  reportPlaces(@Viewer() actor: Actor) {
    return this.reports.places(actor);
  }

  @Can('report.read')
  @Query(() => Report, { description: 'Without a school: the district. Without a term: the newest that has begun.' })
  report(
    @Viewer() actor: Actor, @Args('schoolId', id) schoolId?: string | null, @Args('termId', id) termId?: string | null,
    @Args('tier', tierArg) tier?: Tier | null,
  ) {
    return this.reports.report(actor, { schoolId: schoolId ?? null, termId: termId ?? null, tier: tier ?? null });
  }

  @Can('report.read')
  @Query(() => SchoolPage, { description: 'Twenty schools by name, from the place `from` on.' })
  reportSchools(
    @Viewer() actor: Actor, @Args('termId', id) termId?: string | null, @Args('tier', tierArg) tier?: Tier | null,
    @Args('search', { type: () => String, nullable: true }) search?: string | null, @Args('from', { type: () => Int, nullable: true }) from?: number | null,
  ) {
    return this.reports.schools(actor, { termId: termId ?? null, tier: tier ?? null }, search ?? '', from ?? 0);
  }

  @Can('report.export')
  @Query(() => ReportFile)
  reportExport(
    @Viewer() actor: Actor, @Args('format', { type: () => ExportFormat }) format: ExportFormat,
    @Args('schoolId', id) schoolId?: string | null, @Args('termId', id) termId?: string | null,
  ) {
    return this.reports.export(actor, format, { schoolId: schoolId ?? null, termId: termId ?? null });
  }

  @Can('dose.read')
  @Query(() => Dose)
  dose(@Viewer() actor: Actor, @Args('schoolId', id) schoolId?: string | null) {
    return this.doses.of(actor, schoolId ?? null);
  }
}
