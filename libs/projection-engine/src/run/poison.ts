import type { Projection } from '../description/projection.js';
import type { Arrived } from '../description/recorded.js';
import { ProjectionError } from '../errors.js';
import type { EngineLog } from '../log.js';
import { faultOf } from './faults.js';

/** The event at which a projection cannot go on. */
export class Poison extends Error {
  constructor(
    readonly event: Arrived,
    override readonly cause: unknown,
  ) {
    super(`${event.type} ${event.id} at ${event.position} cannot be applied: ${faultOf(cause)}`);
    this.name = 'Poison';
  }
}

/** As the projector's log has it: place and reason, no payload. */
export function tellParked(log: EngineLog, projection: string, { event, cause }: Poison): void {
  const facts = { projection, eventId: event.id, type: event.type, position: event.position.toString() };
  log.error(facts, `event parked: ${faultOf(cause)}`);
}

/** For those who cannot go on without the event. */
export function notApplied(projection: Projection, poison: Poison): ProjectionError {
  return new ProjectionError('PROJECTION.EVENT_NOT_APPLIED', `${projection.name}: ${poison.message}`, {
    cause: poison,
  });
}
