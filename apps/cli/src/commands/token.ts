import { TRIAL_CLIENT, TRIAL_GRANT, trialAccounts } from '@jejak/sign-in';
import { z } from 'zod';
import { say } from '../console.js';
import { CliError, describeError, WRONG_USAGE } from '../failure.js';
import { findIdentity } from '../running-system.js';

const answer = z.object({ access_token: z.string() });
const TIMEOUT_MS = 10_000;

/**
 * `jejak token`: prints an access token of an account for trials, and nothing else, for use in other commands.
 *
 * @param account `ROLE` or `ROLE.UNIT`
 * @throws CliError TOKEN.UNKNOWN_ACCOUNT, TOKEN.NO_TRIAL, TOKEN.REFUSED, SYSTEM.NOT_RUNNING
 */
export async function token(account: string): Promise<void> {
  const accounts = trialAccounts.map(({ name }) => name);
  if (!accounts.includes(account)) {
    throw new CliError(
      'TOKEN.UNKNOWN_ACCOUNT',
      'token.unknown-account',
      { account, accounts: accounts.join(', ') },
      WRONG_USAGE,
    );
  }
  say(await ask(findIdentity(), account));
}

async function ask(url: string, account: string): Promise<string> {
  const refused = (why: string) => new CliError('TOKEN.REFUSED', 'token.refused', { url, why });
  try {
    const response = await fetch(`${url}/token`, {
      method: 'POST',
      body: new URLSearchParams({ grant_type: TRIAL_GRANT, client_id: TRIAL_CLIENT, account }),
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    if (!response.ok) throw refused(`status ${response.status}`);
    return answer.parse(await response.json()).access_token;
  } catch (error) {
    throw error instanceof CliError ? error : refused(describeError(error));
  }
}
