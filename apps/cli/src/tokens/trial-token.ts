import { TRIAL_CLIENT, TRIAL_GRANT } from '@jejak/sign-in';
import { z } from 'zod';
import { CliError, describeError } from '../failure.js';

const answer = z.object({ access_token: z.string(), expires_in: z.number().positive() });
const TIMEOUT_MS = 10_000;

/** An access token, and how long it is good. */
export interface TrialToken {
  readonly token: string;
  readonly lifeMs: number;
}

/**
 * Asks the identity provider for trials for an access token.
 *
 * @param url of the provider
 * @param account name of one of the accounts for trials
 * @throws CliError TOKEN.REFUSED
 */
export async function askTrialToken(url: string, account: string): Promise<TrialToken> {
  const refused = (why: string) => new CliError('TOKEN.REFUSED', 'token.refused', { url, why });
  try {
    const response = await fetch(`${url}/token`, {
      method: 'POST',
      body: new URLSearchParams({ grant_type: TRIAL_GRANT, client_id: TRIAL_CLIENT, account }),
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    if (!response.ok) throw refused(`status ${response.status}`);
    const { access_token: token, expires_in: seconds } = answer.parse(await response.json());
    return { token, lifeMs: seconds * 1000 };
  } catch (error) {
    throw error instanceof CliError ? error : refused(describeError(error));
  }
}
