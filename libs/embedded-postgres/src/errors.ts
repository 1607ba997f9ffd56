/** What can keep the embedded PostgreSQL from running. */
export type PostgresErrorCode =
  | 'POSTGRES.NO_BINARIES' // no binaries for this platform
  | 'POSTGRES.READ_ONLY_BINARIES' // library links are missing and cannot be made
  | 'POSTGRES.NO_USER' // started as root, and no way to run PostgreSQL as somebody else
  | 'POSTGRES.NO_ACCESS' // that user cannot reach the binaries or the data folder
  | 'POSTGRES.INIT_FAILED' // initdb failed
  | 'POSTGRES.PASSWORD_MISSING' // a cluster without its password file
  | 'POSTGRES.LOCKED' // another running process owns the data folder
  | 'POSTGRES.PORT_IN_USE' // the given port is taken
  | 'POSTGRES.START_FAILED' // the server exited before it was ready
  | 'POSTGRES.START_TIMEOUT' // the server did not become ready
  | 'POSTGRES.STOP_FAILED'; // a server on our data folder does not go away

/** A failure of the launcher. `code` is stable; the message says what to do. */
export class PostgresError extends Error {
  constructor(
    readonly code: PostgresErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(`${code}: ${message}`, options);
    this.name = 'PostgresError';
  }
}

/** The `code` of a Node system error (`ENOENT` …). Not by `instanceof`, which fails across Jest's realms. */
export function errnoOf(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}
