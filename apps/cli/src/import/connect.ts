import { findApi, findTrialOf } from '../running-system.js';
import { tokensFor } from '../tokens/tokens.js';
import { SheetApi } from './sheet-api.js';

/** The API, with a token for it. @throws CliError TOKEN.* */
export async function connect(address: string | undefined): Promise<SheetApi> {
  const base = findApi(address);
  const tokens = tokensFor(findTrialOf(base));
  await tokens.current();
  return new SheetApi(base, tokens);
}
