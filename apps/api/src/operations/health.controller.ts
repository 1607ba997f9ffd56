import { Controller, Get, HttpException, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  HealthCheck,
  HealthCheckService,
  HealthIndicatorService,
  type HealthCheckResult,
  type HealthIndicatorResult,
} from '@nestjs/terminus';
import { EventLog } from '@jejak/event-log';
import type { FastifyReply } from 'fastify';
import { Views } from '../views/views.js';

/** A projector that has not shown itself for so long does not live. */
const HEARTBEAT_MS = 15_000;

/** Whether the API lives, and whether what it stands on does. */
@ApiTags('Operations')
@Controller('health')
export class HealthController {
  constructor(
    private readonly health: HealthCheckService,
    private readonly indicator: HealthIndicatorService,
    private readonly log: EventLog,
    private readonly views: Views,
  ) {}

  /** 200 as long as the process answers. */
  @Get('live')
  live(): { status: 'ok' } {
    return { status: 'ok' };
  }

  /**
   * 200 if the event log, the database and every projection do their work; otherwise 503 with what does not.
   * Parked events count as work done: the rest of the view is right, and no restart would help.
   */
  @Get('ready')
  @HealthCheck()
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<HealthCheckResult | string | object> {
    try {
      return await this.health.check([() => this.eventLog(), () => this.projections()]);
    } catch (error) {
      if (!(error instanceof HttpException)) throw error; // Terminus throws what does not work
      void reply.status(error.getStatus());
      return error.getResponse();
    }
  }

  private async eventLog(): Promise<HealthIndicatorResult> {
    const check = this.indicator.check('eventLog');
    try {
      const head = await this.log.head();
      return check.up({ head: String(head ?? '') });
    } catch {
      return check.down({ code: 'LOG.UNAVAILABLE' });
    }
  }

  private async projections(): Promise<HealthIndicatorResult> {
    const check = this.indicator.check('projections');
    try {
      const { projections, policies } = await this.views.status();
      const parts = [...projections, ...policies.map((policy) => ({ ...policy, parked: undefined }))];
      const details = Object.fromEntries(
        parts.map(({ name, position, behind, parked, error, heartbeatAt }) => [
          name,
          {
            position: String(position ?? ''),
            behind: Number(behind),
            ...(parked !== undefined && { parked }),
            heartbeatAt: heartbeatAt?.toISOString() ?? null,
            error: error ?? null,
          },
        ]),
      );
      const healthy = parts.every(({ error, heartbeatAt }) => error === undefined && isRecent(heartbeatAt));
      return projections.length > 0 && healthy ? check.up(details) : check.down(details);
    } catch {
      return check.down({ code: 'VIEW.UNAVAILABLE' });
    }
  }
}

const isRecent = (heartbeat: Date | undefined) =>
  heartbeat !== undefined && Date.now() - heartbeat.getTime() <= HEARTBEAT_MS;
