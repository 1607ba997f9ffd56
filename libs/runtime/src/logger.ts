import { pino, type DestinationStream, type Logger } from 'pino';

export type { Logger } from 'pino';

/**
 * JSON lines. Nothing personal goes into them: ids, codes and counts only.
 *
 * @param to default: standard output
 */
export function createLogger(part: string, level: string, to?: DestinationStream): Logger {
  return pino({ name: part, level, base: { part }, timestamp: pino.stdTimeFunctions.isoTime }, to);
}
