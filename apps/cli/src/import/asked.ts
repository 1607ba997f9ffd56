import { CliError, WRONG_USAGE } from '../failure.js';
import { Refused } from './api.js';

/** What the API refuses is told as it says it. @throws CliError with the code of the refusal */
export async function asked<T>(ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    const { code, detail } = error;
    throw new CliError(code, 'import.refused-file', { detail }, WRONG_USAGE, { cause: error });
  }
}
