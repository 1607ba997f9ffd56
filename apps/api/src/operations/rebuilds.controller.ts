import { Body, Controller, Delete, Get, HttpCode, Post } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import { projections } from '@jejak-projections';
import {
  cancelRebuild,
  findRebuild,
  isProjectionError,
  listRebuilds,
  requestRebuild,
} from '@jejak/projection-engine';
import { IdParam } from '../http/id.pipe.js';
import { HeavyRoute } from '../http/rate-limits/limit-rates.js';
import { Problem } from '../http/problem.js';
import { Views } from '../views/views.js';
import { RebuildEntry, RebuildList, RequestRebuild } from './rebuilds.dto.js';

const MOST = 50;

/** Building views anew, beside the ones that are shown. The projector does the work. */
@ApiTags('Operations')
@ApiResponse({ status: 503, description: 'The database of the views does not answer. Ask again.' })
@Controller('operations/rebuilds')
export class RebuildsController {
  constructor(private readonly views: Views) {}

  /** Ask for views to be built anew. They go on being shown as they are until the new ones are whole. */
  @Post()
  @HeavyRoute()
  @HttpCode(202)
  @ApiResponse({ status: 202, type: RebuildEntry })
  @ApiResponse({ status: 409, description: 'One of the views is being rebuilt, or waits for it.' })
  async request(@Body() { views }: RequestRebuild): Promise<RebuildEntry> {
    const names = views && views.length > 0 ? views : projections.map(({ name }) => name);
    try {
      return new RebuildEntry(await this.views.ask((pool) => requestRebuild(pool, names)));
    } catch (cause) {
      throw isProjectionError(cause, 'PROJECTION.BUSY') ? new Problem('REBUILD.BUSY', { cause }) : cause;
    }
  }

  /** The rebuilds of late, whoever carried them out, with their progress; the first 50. */
  @Get()
  async list(): Promise<RebuildList> {
    const rebuilds = await this.views.ask((pool) => listRebuilds(pool, MOST));
    return { rebuilds: rebuilds.map((rebuild) => new RebuildEntry(rebuild)) };
  }

  /** How far a rebuild is. */
  @Get(':rebuildId')
  @ApiResponse({ status: 404, description: 'There is none with this id.' })
  async read(@IdParam('rebuildId') id: string): Promise<RebuildEntry> {
    const rebuild = await this.views.ask((pool) => findRebuild(pool, id));
    if (!rebuild) throw new Problem('REBUILD.UNKNOWN');
    return new RebuildEntry(rebuild);
  }

  /** Cancel a rebuild. What was not shown yet is dropped; those views stay as they are. */
  @Delete(':rebuildId')
  @HttpCode(202)
  @ApiResponse({ status: 202, type: RebuildEntry })
  @ApiResponse({ status: 404, description: 'There is none with this id.' })
  @ApiResponse({ status: 409, description: 'It has ended.' })
  async cancel(@IdParam('rebuildId') id: string): Promise<RebuildEntry> {
    const cancelled = await this.views.ask((pool) => cancelRebuild(pool, id));
    if (cancelled) return new RebuildEntry(cancelled);
    await this.read(id);
    throw new Problem('REBUILD.ENDED');
  }
}
