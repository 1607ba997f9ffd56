import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { ReportingReader } from '@jejak/projection-engine';
import { talentOfPools, TalentPage } from '@jejak-projections/talent-pools';
import { maskReasons } from '../../access/masks.js';
import { Allowed, type Granted } from '../../access/request-access.js';
import { TalentPageQuery } from './talent-pools.queries.dto.js';
import { Seen } from '../seen.js';
import { ViewRoute } from '../view-route.js';

/** Talent pools (*kelompok talenta*): who is developed for which position, and what they lack for it. */
@ApiTags('Views')
@Controller('talent-pools')
export class TalentPoolsController {
  /** Places in pools, those that were recorded last first, with the gap to the position that each aims at. */
  @Get()
  @ViewRoute('talent-pools')
  async list(
    @Seen() views: ReportingReader,
    @Query() { withdrawn, ...query }: TalentPageQuery,
    @Allowed() granted: Granted,
  ): Promise<TalentPage> {
    const { narrow } = granted;
    const page = await talentOfPools(views, {
      ...{ ...query, withdrawn: withdrawn === 'true', ...(narrow && { narrow }) },
    });
    return maskReasons(page, granted);
  }
}
