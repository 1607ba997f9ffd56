import { pino, type DestinationStream, type Logger } from 'pino';

export type { Logger } from 'pino';

/**
 * What may be logged of an error. Messages and details of PostgreSQL quote values (`invalid input syntax for …: "…"`,
 * `Key (…)=(…)`), so of its errors the SQLSTATE and the place count.
 */
export function loggableError(error: unknown): object {
  if (!(error instanceof Error)) return { type: typeof error };
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  const ofPostgres = 'severity' in error && 'routine' in error;
  const frames = error.stack?.split('\n').filter((line) => line.startsWith('    at ')) ?? [];
  return {
    type: error.name,
    ...(code !== undefined && { code }),
    ...(ofPostgres ? { routine: error.routine } : { message: error.message }),
    stack: frames.join('\n'),
    ...(error.cause !== undefined && { cause: loggableError(error.cause) }),
  };
}

/**
 * JSON lines. Nothing personal goes into them: ids, codes and counts only.
 *
 * @param to default: standard output
 */
export function createLogger(part: string, level: string, to?: DestinationStream): Logger {
  const options = {
    name: part,
    level,
    base: { part },
    timestamp: pino.stdTimeFunctions.isoTime,
    serializers: { err: loggableError },
  };
  return pino(options, to);
}
