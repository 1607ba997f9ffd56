import { eventTypes, type PersonalClass } from '@jejak/domain';
import type { RecordedEvent } from '@jejak/event-log';

/** Streams that are named after whom they are about. */
const ABOUT = /^(?:employee|learning|mentor|privacy|account|feedback)-([0-9a-f-]{36})$/;

/** Names of fields that hold the id of a person of whom an event tells, or a list of such ids. */
export const PEOPLE: ReadonlySet<string> = new Set([
  ...[
    'employeeId',
    'mentorId',
    'subjectId',
    'subjectIds',
    'ownerId',
    'feedbackId',
    'facilitatorId',
    'accountId',
  ],
  ...[
    'respondentId',
    'interviewerId',
    'intervieweeId',
    'observerId',
    'assessorId',
    'moderatorId',
    'attendeeIds',
  ],
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
  for (const [name, inner] of Object.entries(value)) {
    if (!PEOPLE.has(name)) collect(inner, people);
    else for (const id of [inner].flat()) if (typeof id === 'string') people.add(id);
  }
}

/** Classes of personal data that an event of this type may hold, its reason included. */
export function classesOf({ type, metadata }: Pick<RecordedEvent, 'type' | 'metadata'>): PersonalClass[] {
  const fields = eventTypes.get(type)?.personal.map((field) => field.class) ?? [];
  return [...new Set([...fields, ...(metadata.reason ? (['free-text'] as const) : [])])];
}
