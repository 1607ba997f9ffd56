import { Personal } from '@jejak/domain';
import type { DomainEvent } from '@jejak/domain';
import type { Metadata } from '@jejak/event-log';
import fc from 'fast-check';
import { step, type Step } from './step.js';
import { World } from './world.js';

/** An event to append, with its times. */
export interface Told {
  readonly stream: string;
  readonly event: DomainEvent;
  readonly metadata: Partial<Metadata>;
}

/** When the event of that place in the story was recorded: two days after the one before. */
export const recordedAt = (place: number) => new Date(Date.UTC(2024, 2, 1, 3) + place * 2 * 86_400_000);

/** A history of employees and programmes as the domain could have decided it. */
export const story: fc.Arbitrary<Told[]> = fc
  .array(step, { minLength: 20, maxLength: 120, size: 'max' })
  .map((steps) => {
    const world = new World();
    const told: Told[] = [];
    for (const one of [...opening, ...steps])
      for (const [stream, event] of world.after(one)) {
        const recorded = recordedAt(told.length);
        const occurred = new Date(recorded.getTime() - one.lag * 86_400_000 - one.employee * 3_600_000);
        const reason = event.type.endsWith('Corrected') ? { reason: Personal.clear('mistyped') } : {};
        const times = { occurredAt: occurred.toISOString(), recordedAt: recorded.toISOString() };
        told.push({ stream, event, metadata: { ...times, ...reason } });
      }
    return told;
  });

/** So that there is always somebody to tell of. */
const opening: Step[] = [0, 1].map((employee) => ({
  ...{ what: 0, employee, unit: employee, programme: employee, day: 0, lag: 3, numbers: [1, 2, 3] },
}));
