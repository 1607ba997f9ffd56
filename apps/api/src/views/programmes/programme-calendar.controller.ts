import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { dayInMedan } from '@jejak/domain';
import type { ReportingReader } from '@jejak/projection-engine';
import {
  ClashPage,
  clashesOf,
  Facilitators,
  facilitatorsOf,
  OccurrencePage,
  occurrencesOfSeries,
} from '@jejak-projections/programme-calendar';
import { maskFacilitators } from '../../access/mask-facilitators.js';
import { Allowed, type Granted } from '../../access/request-access.js';
import { IdParam } from '../../http/id.pipe.js';
import { found } from '../found.js';
import { ClashPageQuery, OccurrencePageQuery } from './programme-calendar.queries.dto.js';
import { Seen } from '../seen.js';
import { ViewRoute } from '../view-route.js';

/** Days that are looked at where nobody says which. */
const DAYS_AHEAD = 31;
const DAY_MS = 86_400_000;

/** The calendar of programmes (*kalender program*): what clashes, who teaches, which regular run is missing. */
@ApiTags('Programmes')
@Controller()
export class ProgrammeCalendarController {
  /** Sessions that overlap in the same place, or with the same facilitator or participant; the earliest first. */
  @Get('programmes/clashes')
  @ViewRoute('programme-calendar')
  clashes(@Seen() views: ReportingReader, @Query() { ...query }: ClashPageQuery): Promise<ClashPage> {
    const from = query.from ?? dayInMedan(new Date());
    const to = query.to ?? dayInMedan(new Date(Date.parse(`${from}T00:00:00+07:00`) + DAYS_AHEAD * DAY_MS));
    return clashesOf(views, { ...query, from, to });
  }

  /** Who teaches or moderates in a run; names of those from outside. */
  @Get('programmes/:programmeId/facilitators')
  @ViewRoute('programme-calendar')
  async facilitators(
    @Seen() views: ReportingReader,
    @IdParam('programmeId') id: string,
    @Allowed() granted: Granted,
  ): Promise<Facilitators> {
    return maskFacilitators(found(await facilitatorsOf(views, id)), granted);
  }

  /** Days on which runs of series are expected, each beside the runs that are it; the earliest first. As of today in Medan. */
  @Get('programme-series/occurrences')
  @ViewRoute('programme-calendar')
  occurrences(
    @Seen() views: ReportingReader,
    @Query() { ...query }: OccurrencePageQuery,
  ): Promise<OccurrencePage> {
    return occurrencesOfSeries(views, query);
  }
}
