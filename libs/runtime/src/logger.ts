import { pino, type Logger } from 'pino';

export type { Logger } from 'pino';

/** JSON lines on standard output. Nothing personal goes into them: ids, codes and counts only. */
export function createLogger(part: string, level: string): Logger {
  return pino({ name: part, level, base: { part }, timestamp: pino.stdTimeFunctions.isoTime });
}
