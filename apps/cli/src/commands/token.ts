import { trialAccounts } from '@jejak/sign-in';
import { say } from '../console.js';
import { CliError, WRONG_USAGE } from '../failure.js';
import { findIdentity } from '../running-system.js';
import { askTrialToken } from '../tokens/trial-token.js';

/**
 * `jejak token`: prints an access token of an account for trials, and nothing else, for use in other commands.
 *
 * @param account name of one of the accounts for trials: `ROLE`, `ROLE.UNIT`, `records-officer`
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
  say((await askTrialToken(findIdentity(), account)).token);
}
