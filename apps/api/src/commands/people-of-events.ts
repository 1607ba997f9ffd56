import { eventTypes, type PersonalClass } from '@jejak/domain';
import type { RecordedEvent } from '@jejak/event-log';

/** Streams that are named after whom they are about. */
const ABOUT = /^(?:employee|learning|mentor|privacy|account|feedback)-([0-9a-f-]{36})$/;

/** Names of fields that hold the id of a person. */
const PEOPLE: ReadonlySet<string> = new Set([
  ...['employeeId', 'mentorId', 'menteeId', 'subjectId', 'ownerId', 'feedbackId', 'facilitatorId'],
  ...['respondentId', 'interviewerId', 'intervieweeId', 'observerId', 'assessorId'],
]);

/** Of whom an event tells: whose stream it is, and whom its data name. */
export function peopleOf({ stream, data }: Pick<RecordedEvent, 'stream' | 'data'>): ReadonlySet<string> {
  const people = new Set<string>();
  const [, owner] = ABOUT.exec(stream) ?? [];
  if (owner !== undefined) people.add(owner);
  collect(data, people);
  return people;
}

function collect(value: unknown, people: Set<string>): void {
  if (typeof value !== 'object' || value === null) return;
  for (const [name, inner] of Object.entries(value))
    if (typeof inner === 'string') {
      if (PEOPLE.has(name)) people.add(inner);
    } else collect(inner, people);
}

/** Classes of personal data that an event of this type may hold, its reason included. */
export function classesOf({ type, metadata }: Pick<RecordedEvent, 'type' | 'metadata'>): PersonalClass[] {
  const fields = eventTypes.get(type)?.personal.map((field) => field.class) ?? [];
  return [...new Set([...fields, ...(metadata.reason ? (['free-text'] as const) : [])])];
}
