import {
  employee,
  EmployeeIdentityRecorded,
  EmployeeSiasnIdRecorded,
  type Personal,
  shown,
} from '@jejak/domain';
import type { RecordedEvent } from '@jejak/event-log';
import { openedEvents } from '@jejak/opened-log';
import type { RowSources } from './sources.js';

/** By which numbers somebody is known there; undefined where none was recorded, or it was erased. */
export interface PersonThere {
  /** NIP or NI PPPK. */
  readonly nip?: string | undefined;
  readonly pnsOrangId?: string | undefined;
}

/** Events of a stream, opened. @throws LogUnavailable, KeysUnavailable, UnreadableEvent */
export async function openedStream({ log, keys }: RowSources, stream: string): Promise<RecordedEvent[]> {
  return (await openedEvents(keys, await log.read(stream))).map((event) => {
    if ('unreadable' in event) throw event.unreadable;
    return event;
  });
}

/** A personal value, where it can be shown. */
export const valueOf = (personal: Personal | undefined): string | undefined =>
  shown(personal).value ?? undefined;

/** By which numbers an employee is known in SIASN, as the log tells it now. */
export async function personThere(sources: RowSources, employeeId: string): Promise<PersonThere> {
  let there: PersonThere = {};
  for (const { type, data } of await openedStream(sources, `${employee.stream}-${employeeId}`))
    if (type === EmployeeIdentityRecorded.type)
      there = { ...there, nip: valueOf(EmployeeIdentityRecorded.data.parse(data).employeeNumber) };
    else if (type === EmployeeSiasnIdRecorded.type)
      there = { ...there, pnsOrangId: valueOf(EmployeeSiasnIdRecorded.data.parse(data).siasnId) };
  return there;
}
