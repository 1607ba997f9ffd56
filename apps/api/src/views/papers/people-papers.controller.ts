import { Controller, Get, Query, Req } from '@nestjs/common';
import { dayInMedan } from '@jejak/domain';
import { historySheet, type HoursLine, hoursSummary, yearlyPlan } from '@jejak/papers';
import type { ReportingReader } from '@jejak/projection-engine';
import { unitNames, unitOfEmployee, unitSubtree } from '@jejak-projections/access';
import { planInFull } from '@jejak-projections/development-plans';
import { type TimelineEntry, timelineOf } from '@jejak-projections/employee-timeline';
import { type LearningHours, hoursOfYear } from '@jejak-projections/learning-hours';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Allowed, type Granted } from '../../access/request-access.js';
import { IdParam } from '../../http/id.pipe.js';
import { HeavyRoute } from '../../http/rate-limits/limit-rates.js';
import { found } from '../found.js';
import { Seen } from '../seen.js';
import { ViewRoute } from '../view-route.js';
import { everyPage } from './every-page.js';
import { PaperDesk } from './paper-desk.js';
import type { PaperFile } from './paper-file.js';
import { languageOf } from './paper-language.js';
import { HistoryPaperQuery, HoursPaperQuery, PaperQuery } from './papers.queries.dto.js';

/** Papers of plans, units and employees, as PDF, in Indonesian or English. */
@ApiTags('Papers')
@Controller()
export class PeoplePapersController {
  constructor(private readonly desk: PaperDesk) {}

  /** Yearly plan (*rencana pengembangan kompetensi tahunan*) with its items. */
  @Get('development-plans/:planId/papers/plan.pdf')
  @HeavyRoute()
  @ViewRoute('development-plans')
  @ApiProduces('application/pdf')
  async plan(
    @Seen() views: ReportingReader,
    @IdParam('planId') id: string,
    @Query() query: PaperQuery,
    @Req() request: FastifyRequest,
  ): Promise<PaperFile> {
    const { progress, unitId, employeeId, ...plan } = found(await planInFull(views, id));
    const unit = unitId === undefined ? undefined : (await unitNames(views, [unitId])).get(unitId);
    const of = unit ?? unitId ?? employeeId;
    const head = this.desk.head(`/development-plans/${id}`, new Date(), languageOf(query, request));
    const paper = yearlyPlan(head, { ...plan, items: progress, ...(of !== undefined && { of }) });
    return this.desk.send(paper, 'rencana', employeeId === undefined ? [] : [employeeId]);
  }

  /** Summary of the lesson hours of a unit and all below it (*rekapitulasi JP*), person by person. */
  @Get('learning-hours/papers/summary.pdf')
  @HeavyRoute()
  @ViewRoute('learning-hours', 'people')
  @ApiProduces('application/pdf')
  async hours(
    @Seen() views: ReportingReader,
    @Query() query: HoursPaperQuery,
    @Allowed() granted: Granted,
    @Req() request: FastifyRequest,
  ): Promise<PaperFile> {
    const { asOf, year, unitId } = query;
    const moment = asOf === undefined ? undefined : new Date(asOf);
    const whichYear = year ?? Number(dayInMedan(moment ?? new Date()).slice(0, 4));
    const units = await unitSubtree(views, unitId);
    const { narrow } = granted;
    const hours = await everyPage((part) =>
      hoursOfYear(views, {
        ...{ ...part, year: whichYear, units },
        ...(narrow && { narrow }),
        ...(moment && { asOf: moment }),
      }),
    );
    const people = hours.map(({ employeeId }) => employeeId);
    const named = await this.desk.named(views, people, granted);
    const names = await unitNames(views, [unitId, ...units]);
    const lines = hours.map((one): HoursLine => hoursLine(one, named.get(one.employeeId), names));
    const head = this.desk.head(
      `/learning-hours?year=${whichYear}&unitId=${unitId}`,
      moment ?? new Date(),
      languageOf(query, request),
    );
    const unit = names.get(unitId) ?? unitId;
    const paper = hoursSummary(head, { year: whichYear, unit, ruleSet: hours[0]?.ruleSet ?? '-', lines });
    return this.desk.send(paper, `rekap-jp-${whichYear}`, people);
  }

  /** History sheet of an employee (*lembar riwayat*), as known now or at `asOf`, up to `validOn`. */
  @Get('employee-timeline/:employeeId/papers/history.pdf')
  @HeavyRoute()
  @ViewRoute('employee-timeline', 'people')
  @ApiProduces('application/pdf')
  async history(
    @Seen() views: ReportingReader,
    @IdParam('employeeId') id: string,
    @Query() query: HistoryPaperQuery,
    @Allowed() granted: Granted,
    @Req() request: FastifyRequest,
  ): Promise<PaperFile> {
    const { asOf, validOn } = query;
    const moment = asOf === undefined ? undefined : new Date(asOf);
    const confidential = !granted.masked.includes('free-text');
    const lines = await everyPage<TimelineEntry>((part) =>
      timelineOf(views, {
        ...{ ...part, employeeId: id, confidential },
        ...(validOn !== undefined && { validOn }),
        ...(moment && { asOf: moment }),
      }),
    );
    const employee = (await this.desk.named(views, [id], granted)).get(id) ?? { id };
    const unit = (await unitOfEmployee(views, id)) ?? '-';
    const head = this.desk.head(`/employee-timeline/${id}`, moment ?? new Date(), languageOf(query, request));
    return this.desk.send(historySheet(head, { employee, unit, lines }), 'riwayat', [id]);
  }
}

function hoursLine(
  { employeeId, unitId, target, ...hours }: LearningHours,
  named: { readonly name?: string; readonly employeeNumber?: string } | undefined,
  units: ReadonlyMap<string, string>,
): HoursLine {
  const unit = unitId === null ? '-' : (units.get(unitId) ?? unitId);
  const { kind, jp, jpClassical, jpNonClassical, jpExternal, status } = hours;
  return {
    ...{ ...named, id: employeeId, unit, target: target?.jp ?? null },
    ...{ kind, jp, jpClassical, jpNonClassical, jpExternal, status },
  };
}
