/** What keeps a program from its work and whoever runs it can mend. The message says how, so it is told without a stack. */
export abstract class StartError extends Error {
  /** Stable, like `SETTINGS.INVALID`. */
  abstract readonly code: string;
}
