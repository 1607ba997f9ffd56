import { recordException } from '../src/exception/exception.js';
import { ExceptionConfirmed } from '../src/exception/exception.events.js';
import { ani, programmeId, uuid } from './ids.js';
import { of, type Sample } from './sample.js';

export const exceptionId = uuid(0xe0);

/** An exception as a command brings it. */
export const exceptionFound = {
  ...({ rule: 'HOURS_BEYOND', severity: 'MEDIUM', employeeId: ani, programmeId } as const),
  eventIds: [uuid(0xe1)],
  causedBy: [uuid(0xac), 'policy:credit-learning-hours'],
  detectedAt: '2026-03-02T02:00:00.000Z',
};
export const confirmed = ExceptionConfirmed({ exceptionId, ...exceptionFound });
/** The event that put it right. */
export const mending = { eventId: uuid(0xee), recordedAt: '2026-03-02T02:00:00.001Z' };
const command = { ...exceptionFound, reason: 'Angka tertukar' };

/** One sample of every command about exceptions, with every optional field. */
export const exceptionSamples: readonly Sample[] = [
  of(recordException, [])('ConfirmException', command),
  of(recordException, [])('ExplainException', command),
  of(recordException, [confirmed])('LinkMendingEvent', { ...command, ...mending }),
];
