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
import type { NeverShown, PolicyStatus, ProjectionStatus } from '@jejak/projection-engine';
import type { FastifyReply } from 'fastify';
import { SiasnState } from '../siasn/siasn-state.js';
import { EngineState } from './engine-state.js';
import { ErasureClock } from './erasure-clock.js';

/** Whether the API lives, and whether what it stands on does. */
@ApiTags('Operations')
@Controller('health')
export class HealthController {
  constructor(
    private readonly health: HealthCheckService,
    private readonly indicator: HealthIndicatorService,
    private readonly log: EventLog,
    private readonly engine: EngineState,
    private readonly erasures: ErasureClock,
    private readonly siasn: SiasnState,
  ) {}

  /** 200 as long as the process answers. */
  @Get('live')
  live(): { status: 'ok' } {
    return { status: 'ok' };
  }

  /**
   * 200 if the event log, the database and every projection do their work; otherwise 503 with what does not: also where a view
   * of the code is not shown and nobody builds it. A lag leaves it at 200, and so do parked events: the rest of the view is
   * right, and no restart would help. So does a request for erasure that is overdue: people are late, not the API; and SIASN
   * that does not answer.
   */
  @Get('ready')
  @HealthCheck()
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<HealthCheckResult | string | object> {
    try {
      return await this.health.check([
        () => this.eventLog(),
        () => this.projections(),
        () => this.deadlines(),
        () => this.submissions(),
      ]);
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
      const { projections, policies, neverShown, heartbeat } = await this.engine.read();
      const parts = [...[...projections, ...policies].map(detail), ...neverShown.map(missing)];
      const details = { heartbeat, ...Object.fromEntries(parts) };
      const healthy =
        projections.length > 0 &&
        [...projections, ...policies].every(isWell) &&
        neverShown.every(({ state }) => state === 'awaited');
      return healthy ? check.up(details) : check.down(details);
    } catch {
      return check.down({ code: 'VIEW.UNAVAILABLE' });
    }
  }

  private async deadlines(): Promise<HealthIndicatorResult> {
    const check = this.indicator.check('erasures');
    const unknown = { inTime: null, dueSoon: null, overdue: null, notFinal: null };
    const { nextDueAt, ...counts } = await this.erasures
      .read()
      .catch(() => ({ ...unknown, nextDueAt: undefined }));
    return check.up({ ...counts, nextDueAt: nextDueAt?.toISOString() ?? null });
  }

  private async submissions(): Promise<HealthIndicatorResult> {
    return this.indicator.check('siasn').up(await this.siasn.summary());
  }
}

/** A policy that waits for a newer version, or that nobody knows any more, is no reason to take the API away. */
const isWell = ({ state }: PolicyStatus) => ['running', 'waiting', 'off'].includes(state);

const missing = ({ name, state, error }: NeverShown): [string, object] => [
  name,
  { state, error: error ?? null },
];

/** What is not known is null: a lag while the event store does not answer. */
const detail = (part: ProjectionStatus | PolicyStatus): [string, object] => [
  part.name,
  {
    state: part.state,
    position: String(part.position ?? ''),
    lagEvents: part.lag ? Number(part.lag.events) : null,
    lagSeconds: part.lag?.seconds ?? null,
    ...('parked' in part && { parked: part.parked }),
    error: part.error ?? null,
  },
];
