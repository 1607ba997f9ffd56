import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { ReportingReader } from '@jejak/projection-engine';
import { MentorPage, mentorsFor } from '@jejak-projections/mentor-directory';
import { Allowed, type Granted } from '../../access/request-access.js';
import { MentorPageQuery } from './mentors.queries.dto.js';
import { Seen } from '../seen.js';
import { ViewRoute } from '../view-route.js';

/** Who could guide others (*direktori pendamping*): by the level that they hold and the people whom they guide already. */
@ApiTags('Views')
@Controller('mentors')
export class MentorsController {
  /** Mentors for a competency: the highest level first, unless they are sorted otherwise. */
  @Get()
  @ViewRoute('mentor-directory')
  list(
    @Seen() views: ReportingReader,
    @Query() { minLevel = 1, free, ...query }: MentorPageQuery,
    @Allowed() { narrow }: Granted,
  ): Promise<MentorPage> {
    return mentorsFor(views, { ...query, minLevel, free: free === 'true', ...(narrow && { narrow }) });
  }
}
