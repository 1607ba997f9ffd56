import { CliError, WRONG_USAGE } from '../failure.js';
import { findApi, findTrialOf } from '../running-system.js';
import { tokensFor } from '../tokens/tokens.js';
import { Refused } from './api.js';
import { SheetApi } from './sheet-api.js';

/** The API, with a token for it. @throws CliError TOKEN.* */
export async function connect(address: string | undefined): Promise<SheetApi> {
  const base = findApi(address);
  const tokens = tokensFor(findTrialOf(base));
  await tokens.current();
  return new SheetApi(base, tokens);
}

/** What the API refuses is told as it says it. */
export async function asked<T>(ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    const { code, detail } = error;
    throw new CliError(code, 'import.refused-file', { detail }, WRONG_USAGE, { cause: error });
  }
}
