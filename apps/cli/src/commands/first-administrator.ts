import { Refusal, refusals } from '@jejak/domain';
import { readSettings } from '@jejak/runtime';
import { makeFirstAdministrator } from '../accounts/first-administrator.js';
import { say } from '../console.js';
import { CliError, WRONG_USAGE } from '../failure.js';
import { findEventStore, findKeys } from '../running-system.js';
import { language, text } from '../texts.js';
import { withWriteSide } from '../write-side.js';

export interface FirstAdministratorFlags {
  readonly issuer?: string;
  readonly subject: string;
  readonly employee?: string;
}

/**
 * `jejak accounts first-administrator`: the account with which a system with an issuer of its own begins. Who may run it
 * has the keys and may write to the log, and so stands above roles anyway.
 *
 * @throws CliError ADMINISTRATOR.*, or with the code of a refusal
 */
export async function firstAdministrator({
  issuer: given,
  subject,
  employee,
}: FirstAdministratorFlags): Promise<void> {
  const issuer = issuerOf(given);
  const servers = { eventStoreUrl: findEventStore(), keys: findKeys() };
  const wanted = { login: { issuer, subject }, employeeId: employee };
  try {
    const { account, isNew } = await withWriteSide(servers, (side) => makeFirstAdministrator(side, wanted));
    say(text(isNew ? 'administrator.made' : 'administrator.already', { account }));
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    throw new CliError(error.code, 'administrator.refused', { why: refusals[error.code][language()] });
  }
}

function issuerOf(given: string | undefined): string {
  const expected = readSettings().signIn?.issuer;
  const issuer = given ?? expected;
  if (issuer === undefined)
    throw new CliError('ADMINISTRATOR.NO_ISSUER', 'administrator.no-issuer', {}, WRONG_USAGE);
  if (expected !== undefined && issuer !== expected)
    throw new CliError(
      'ADMINISTRATOR.OTHER_ISSUER',
      'administrator.other-issuer',
      { issuer, expected },
      WRONG_USAGE,
    );
  return issuer;
}
