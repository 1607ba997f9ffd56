import { randomUUID } from 'node:crypto';
import {
  eventTypes,
  type DomainEvent,
  employee,
  EmployeePlacementChanged,
  EmployeeRegistered,
} from '@jejak/domain';
import type { EventLog, NewEvent } from '@jejak/event-log';
import { projection } from '../src/index.js';
import { TallyRow } from './tally.js';

/** Counts the events of each stream of a real log: an event that is applied twice shows. */
export const counts = projection(
  {
    name: 'counts',
    version: 1,
    entities: [TallyRow],
    sequence: ({ stream }) => stream,
    reporting: [],
  },
  (on) => on.whenAny(({ stream }, rows) => rows.increment(TallyRow, { tally: stream }, { marks: 1 })),
);

/** Two events of one stream, in one append: an employee comes and goes. Resolves once the log has them. */
export async function comeAndGo(log: EventLog): Promise<{ stream: string; position: bigint }> {
  const employeeId = randomUUID();
  const placement = { unitId: randomUUID(), positionId: randomUUID(), positionClass: 'PELAKSANA' as const };
  const effectiveDate = '2026-01-05';
  const { position } = await log.append(employee, employeeId, await log.load(employee, employeeId), [
    fact(EmployeeRegistered({ employeeId, kind: 'PNS', ...placement, effectiveDate })),
    fact(EmployeePlacementChanged({ employeeId, kind: 'EXIT', effectiveDate })),
  ]);
  return { stream: `employee-${employeeId}`, position };
}

function fact(event: DomainEvent): NewEvent {
  const at = new Date().toISOString();
  return {
    id: randomUUID(),
    event,
    metadata: {
      commandId: randomUUID(),
      correlationId: randomUUID(),
      actor: { id: 'officer-1', role: 'hr-planner' },
      occurredAt: at,
      recordedAt: at,
      schemaVersion: eventTypes.get(event.type)?.version ?? 0,
    },
  };
}
