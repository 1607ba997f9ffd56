import { nameId } from '../kernel/name-id.js';

/**
 * What a service is measured by (*indikator*), each a mean over the cases of a month: the time from a complete application to
 * its result in working hours or working days, minutes in the queue, the share finished within the promised time, the share that
 * had to be done again.
 */
export const SERVICE_INDICATORS = [
  'PROCESSING_HOURS',
  'PROCESSING_DAYS',
  'WAITING_MINUTES',
  'ON_TIME_PCT',
  'REWORK_PCT',
] as const;
export type ServiceIndicator = (typeof SERVICE_INDICATORS)[number];

/** Which way is better. It follows from the indicator, so that nobody can say that longer waits are. */
export type ServiceDirection = 'LOWER' | 'HIGHER';
export const directionOf = (indicator: ServiceIndicator): ServiceDirection =>
  indicator === 'ON_TIME_PCT' ? 'HIGHER' : 'LOWER';

/** The largest value that an indicator can have: shares are per cent, the others end where only a slip of the pen is larger. */
export const mostOf = (indicator: ServiceIndicator): number => (indicator.endsWith('_PCT') ? 100 : 100_000);

/** Where a figure was taken from: the queue, the register of the counter, the system that issues the paper, a sample of files. */
export const MEASURE_SOURCES = [
  'QUEUE_SYSTEM',
  'SERVICE_REGISTER',
  'ISSUING_SYSTEM',
  'FILE_SAMPLE',
  'OTHER',
] as const;
export type MeasureSource = (typeof MEASURE_SOURCES)[number];

const SERVICES = '8d6f2b53-94d7-4f0c-8f0e-2c6f2a7f5e41';

/** The id of the service of a unit with that code: always the same one, so that a unit has each code once. */
export const serviceIdOf = (unitId: string, code: string): string => nameId(`${unitId} ${code}`, SERVICES);
