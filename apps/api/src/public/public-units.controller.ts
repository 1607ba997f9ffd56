import { Controller, Get, Query } from '@nestjs/common';
import { IdParam } from '../http/id.pipe.js';
import { YearQuery } from '../views/page.queries.dto.js';
import { PublicForums, PublicUnit } from './public-units.dto.js';
import { PublicUnitsReader, thisYear } from './public-units.reader.js';
import { PublicRead } from './public-route.js';

/** What everybody may know of a unit. These routes are there only where `JEJAK_PUBLIC_FORMS` is `on`. */
@Controller('public/units')
export class PublicUnitsController {
  constructor(private readonly units: PublicUnitsReader) {}

  /** What citizens think of the unit, and how soon it answers them. Figures of too few are not told. */
  @Get(':unitId')
  @PublicRead()
  read(@IdParam('unitId') unitId: string): Promise<PublicUnit> {
    return this.units.unit(unitId);
  }

  /** What the unit promised at the forums that it held in a year, and what came of it; the latest forum first. */
  @Get(':unitId/forums')
  @PublicRead()
  forums(
    @IdParam('unitId') unitId: string,
    @Query() { year = thisYear() }: YearQuery,
  ): Promise<PublicForums> {
    return this.units.forums(unitId, year);
  }
}
