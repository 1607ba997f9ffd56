import { text, type TextKey, type Values } from './texts.js';

/** Exit codes of `jejak`: what was asked for failed, or was asked for in a wrong way. */
export const FAILED = 1;
export const WRONG_USAGE = 2;

/** A failure that the operator can do something about: a stable code, and what to do, in the operator's language. */
export class CliError extends Error {
  override readonly name = 'CliError';

  constructor(
    readonly code: string,
    key: TextKey,
    values: Values = {},
    readonly exitCode: typeof FAILED | typeof WRONG_USAGE = FAILED,
    options?: ErrorOptions,
  ) {
    super(text(key, values), options);
  }
}

/** What to print of any error: our own and those of the libs say what to do; of others nothing must be lost. */
export function describeError(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { message } = error;
  if ('code' in error && typeof error.code === 'string') {
    if (message.startsWith(error.code)) return message;
    return `${error.code}: ${message || error.name}`;
  }
  return message || error.name;
}
