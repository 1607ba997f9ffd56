import { TRIAL_IMPORTER } from '@jejak/sign-in';
import { CliError, WRONG_USAGE } from '../failure.js';
import { askTrialToken, type TrialToken } from './trial-token.js';

/** Access tokens with which a command speaks to the API. */
export interface Tokens {
  /**
   * One that is good now, as far as is known.
   *
   * @throws CliError TOKEN.REFUSED where the identity provider gives none
   */
  current(): Promise<string>;
  /** The API did not take this one. @returns whether there may be another */
  renew(refused: string): boolean;
}

/** Of what a token may hold (RFC 6750 §2.1). */
const TOKEN = /^[A-Za-z0-9._~+/-]+=*$/;
/** How much of its life a token is used. */
const USED = 0.7;

/**
 * The tokens for the API: what `JEJAK_TOKEN` holds, else those of an account for trials that may record all that an import
 * does. A token of a trial is shown to the API of that trial only.
 *
 * @param trial the identity provider of the trial whose API is spoken to; undefined where it is another's
 * @throws CliError TOKEN.MISSING, TOKEN.MALFORMED
 */
export function tokensFor(trial: string | undefined, environment: NodeJS.ProcessEnv = process.env): Tokens {
  const given = environment.JEJAK_TOKEN?.trim();
  if (given) {
    if (!TOKEN.test(given)) throw new CliError('TOKEN.MALFORMED', 'token.malformed', {}, WRONG_USAGE);
    return { current: () => Promise.resolve(given), renew: () => false };
  }
  if (trial === undefined) throw new CliError('TOKEN.MISSING', 'token.missing', {}, WRONG_USAGE);
  return new TrialTokens(() => askTrialToken(trial, TRIAL_IMPORTER));
}

/** Asks for a token once for all who wait, and anew in good time before it ends. */
export class TrialTokens implements Tokens {
  private asked: Promise<TrialToken & { readonly until: number }> | undefined;
  private known: { readonly token: string; readonly until: number } | undefined;

  constructor(
    private readonly ask: () => Promise<TrialToken>,
    private readonly clock: () => number = Date.now,
  ) {}

  async current(): Promise<string> {
    if (this.known && this.clock() < this.known.until) return this.known.token;
    this.asked ??= this.fetch().finally(() => (this.asked = undefined));
    return (await this.asked).token;
  }

  renew(refused: string): boolean {
    if (this.known?.token === refused) this.known = undefined;
    return true;
  }

  private async fetch(): Promise<TrialToken & { readonly until: number }> {
    const began = this.clock();
    const token = await this.ask();
    return (this.known = { ...token, until: began + token.lifeMs * USED });
  }
}
