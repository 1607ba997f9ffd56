import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { dayInMedan } from '@jejak/domain';
import type { ReportingReader } from '@jejak/projection-engine';
import {
  DueEvaluationPage,
  EvaluationCalendar,
  evaluationCalendar,
  evaluationsDue,
} from '@jejak-projections/programme-effectiveness';
import { Allowed, type Granted } from '../../access/request-access.js';
import { SubjectFacts } from '../../access/subject-facts.js';
import { EvaluationCalendarQuery, EvaluationPageQuery } from './evaluation-calendar.queries.dto.js';
import { Seen } from '../seen.js';
import { ViewRoute } from '../view-route.js';

/** The calendar of evaluations (*kalender evaluasi*): what is due when, and what is overdue. */
@ApiTags('Evaluations')
@Controller('evaluations')
export class EvaluationCalendarController {
  constructor(private readonly facts: SubjectFacts) {}

  /** Evaluations by the day on which they are due, the earliest first, as they stand today in Medan. */
  @Get()
  @ViewRoute('programme-effectiveness')
  async list(
    @Seen() views: ReportingReader,
    @Query() { unitId, ...query }: EvaluationPageQuery,
    @Allowed() { narrow }: Granted,
  ): Promise<DueEvaluationPage> {
    return evaluationsDue(views, {
      ...query,
      ...(narrow && { narrow }),
      ...(unitId !== undefined && { units: await this.facts.subtrees([unitId]) }),
    });
  }

  /** How many evaluations are due in each month of a year, by level, and how many of them are overdue. */
  @Get('calendar')
  @ViewRoute('programme-effectiveness')
  calendar(
    @Seen() views: ReportingReader,
    @Query() { year }: EvaluationCalendarQuery,
  ): Promise<EvaluationCalendar> {
    return evaluationCalendar(views, year ?? Number(dayInMedan(new Date()).slice(0, 4)));
  }
}
