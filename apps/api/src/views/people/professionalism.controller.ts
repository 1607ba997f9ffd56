import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { dayInMedan } from '@jejak/domain';
import type { ReportingReader } from '@jejak/projection-engine';
import {
  ComparedUnitPage,
  compareUnits,
  EmployeeIndexInFull,
  EmployeeIndexPage,
  indexOfEmployee,
  indexOfUnits,
  indexOfYear,
  ShownQualification,
  UnitIndexPage,
} from '@jejak-projections/professionalism-index';
import { Allowed, type Granted } from '../../access/request-access.js';
import { SubjectFacts } from '../../access/subject-facts.js';
import { IdParam } from '../../http/id.pipe.js';
import { found } from '../found.js';
import { ComparisonQuery, IndexPageQuery, IndexQueryDto } from './professionalism.queries.dto.js';
import { Seen } from '../seen.js';
import { ViewRoute } from '../view-route.js';

/** The index of professionalism (*indeks profesionalitas ASN*, IP ASN): formula in docs/reference/ip-asn.md. */
@ApiTags('Views')
@Controller('professionalism-index')
export class ProfessionalismController {
  constructor(private readonly facts: SubjectFacts) {}

  /** Everybody in service at the end of a year, by employee id: points, what is missing, and by which rules. */
  @Get()
  @ViewRoute('professionalism-index')
  async ofYear(
    @Seen() views: ReportingReader,
    @Query() { unitId, ...query }: IndexPageQuery,
    @Allowed() { narrow }: Granted,
  ): Promise<EmployeeIndexPage> {
    return found(
      await indexOfYear(views, { ...asked(query), ...(await this.below(unitId)), ...(narrow && { narrow }) }),
    );
  }

  /** Means of units, by unit id, each without the units below it; null for fewer than five employees. */
  @Get('units')
  @ViewRoute('professionalism-index')
  async ofUnits(
    @Seen() views: ReportingReader,
    @Query() { unitId, ...query }: IndexPageQuery,
    @Allowed() { narrow }: Granted,
  ): Promise<UnitIndexPage> {
    const units = { ...asked(query), ...(await this.below(unitId)), ...(narrow && { narrow }) };
    return found(await indexOfUnits(views, units));
  }

  /** Means of units by two versions of the rules, old and new side by side. Nothing recorded changes. */
  @Get('compare')
  @ViewRoute('professionalism-index')
  async compare(
    @Seen() views: ReportingReader,
    @Query() { unitId, from, to, ...query }: ComparisonQuery,
    @Allowed() { narrow }: Granted,
  ): Promise<ComparedUnitPage> {
    const units = { ...asked(query), ...(await this.below(unitId)), ...(narrow && { narrow }) };
    return found(await compareUnits(views, { ...units, from, to }));
  }

  /** One employee: points, what is missing and what it would bring, with what is recorded of education and discipline. */
  @Get(':employeeId')
  @ViewRoute('professionalism-index')
  async of(
    @Seen() views: ReportingReader,
    @IdParam('employeeId') employeeId: string,
    @Query() { year = thisYear(), ruleSet }: IndexQueryDto,
    @Allowed() granted: Granted,
  ): Promise<EmployeeIndexInFull> {
    const of = { employeeId, year, ...(ruleSet !== undefined && { ruleSet }) };
    return maskFields(found(await indexOfEmployee(views, of)), granted);
  }

  private async below(unitId: string | undefined): Promise<{ unitIds?: string[] }> {
    return unitId === undefined ? {} : { unitIds: await this.facts.subtrees([unitId]) };
  }
}

const thisYear = () => Number(dayInMedan(new Date()).slice(0, 4));

const asked = ({ year = thisYear(), limit, cursor, ruleSet }: Omit<IndexPageQuery, 'unitId'>) => ({
  ...{ year, limit },
  ...(cursor !== undefined && { cursor }),
  ...(ruleSet !== undefined && { ruleSet }),
});

/** Without fields of study, where those are not shown to whoever asks. All who may ask see the rest. */
function maskFields<Index extends { readonly qualifications: ShownQualification[] }>(
  index: Index,
  { masked }: Granted,
): Index {
  if (!masked.includes('identity')) return index;
  const qualifications = index.qualifications.map(({ field, ...one }) =>
    field === undefined ? one : { ...one, fieldState: 'masked' as const },
  );
  return { ...index, qualifications };
}
