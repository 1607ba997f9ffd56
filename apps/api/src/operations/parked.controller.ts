import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import { HeavyRoute } from '../http/rate-limits/limit-rates.js';
import { Problem } from '../http/problem.js';
import { Views } from '../views/views.js';
import { ParkedEntry, ParkedList, RetriedList, RetryParked } from './parked.dto.js';
import { ParkedRetry } from './parked-retry.js';

const MOST = 100;

/** Events that views could not take in. */
@ApiTags('Operations')
@Controller('operations')
export class ParkedController {
  constructor(
    private readonly views: Views,
    private readonly parkedRetry: ParkedRetry,
  ) {}

  /** Which events a view could not take in, and why. `jejak parked retry` applies them after the mend. */
  @Get('parked')
  @ApiResponse({ status: 503, description: 'The database of the views does not answer. Ask again.' })
  async parked(): Promise<ParkedList> {
    const { projections } = await this.views.status().catch((cause: unknown) => {
      throw new Problem('VIEW.UNAVAILABLE', { cause });
    });
    const events = await this.views.parked({ atFault: true, most: MOST });
    return {
      counts: Object.fromEntries(projections.map(({ name, parked }) => [name, parked])),
      events: events.map((event) => new ParkedEntry(event)),
    };
  }

  /**
   * Applies parked events after the mend, in the order of the log, as `jejak parked retry` does. What still fails stays
   * parked. To be sent again if no answer came: nothing is applied twice.
   */
  @Post('parked/retry')
  @HeavyRoute()
  @HttpCode(200)
  @ApiResponse({ status: 200, type: RetriedList })
  @ApiResponse({ status: 400, description: 'Not as described; nothing was done.' })
  @ApiResponse({ status: 503, description: 'A server does not answer, or the view is not built. Ask again.' })
  async retry(@Body() { projection }: RetryParked): Promise<RetriedList> {
    return { views: await this.parkedRetry.retry(projection) };
  }
}
