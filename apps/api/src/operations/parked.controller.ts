import { Controller, Get } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import { Problem } from '../http/problem.js';
import { Views } from '../views/views.js';
import { ParkedEntry, ParkedList } from './parked.dto.js';

const MOST = 100;

/** Events that views could not take in. */
@ApiTags('Operations')
@Controller('operations')
export class ParkedController {
  constructor(private readonly views: Views) {}

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
}
