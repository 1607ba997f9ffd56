import { recordException } from '../src/exception/exception.js';
import { ExceptionConfirmed } from '../src/exception/exception.events.js';
import { ani, programmeId, uuid } from './ids.js';
import { of, type Sample } from './sample.js';

export const exceptionId = uuid(0xe0);
const found = { rule: 'HOURS_BEYOND', severity: 'MEDIUM', employeeId: ani, programmeId } as const;
export const confirmed = ExceptionConfirmed({ exceptionId, ...found });

/** An exception as a command brings it. */
export const exceptionFound = { ...found, causedBy: [uuid(0xac), 'policy:credit-learning-hours'] };
const command = { ...exceptionFound, reason: 'Angka tertukar' };

/** One sample of every command about exceptions, with every optional field. */
export const exceptionSamples: readonly Sample[] = [
  of(recordException, [])('ConfirmException', command),
  of(recordException, [])('ExplainException', command),
  of(recordException, [confirmed])('LinkMendingEvent', { ...command, eventId: uuid(0xee) }),
];
