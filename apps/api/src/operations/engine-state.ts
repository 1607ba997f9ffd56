import { Injectable } from '@nestjs/common';
import { EventLog } from '@jejak/event-log';
import { LagMeter, type MeasuredStatus } from '@jejak/projection-engine';
import { Views } from '../views/views.js';

/** How projections and policies stand, and how far they are behind the log. */
@Injectable()
export class EngineState {
  private readonly meter: LagMeter;

  constructor(
    private readonly views: Views,
    log: EventLog,
  ) {
    this.meter = new LagMeter(log);
  }

  /** No lag is told while the log does not answer. @throws while the database cannot be reached or does not answer */
  async read(): Promise<MeasuredStatus> {
    return this.meter.measure(await this.views.status());
  }
}
