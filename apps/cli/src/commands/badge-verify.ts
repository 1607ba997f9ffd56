import { readFile } from 'node:fs/promises';
import {
  type IssuerKeys,
  issuerKeysOf,
  jwsIn,
  keySet,
  SigningKeys,
  verifyBadge,
  type VerifiedBadge,
} from '@jejak/badges';
import { readSettings } from '@jejak/runtime';
import { complain, say } from '../console.js';
import { errnoOf } from '../errno.js';
import { CliError } from '../failure.js';
import { text } from '../texts.js';

export interface BadgeVerifyFlags {
  /** File with a DID document or a JWKS. */
  readonly issuerKeys?: string;
  /** File with a status list. */
  readonly statusList?: string;
  readonly json?: boolean;
}

/**
 * `jejak badge verify FILE`, which holds a compact JWS or an SVG with one in it: with these files alone; nothing is fetched.
 *
 * @returns whether it is valid; if not, it was said why
 * @throws CliError BADGE.UNREADABLE, BADGE.NO_ISSUER_KEYS; BadgeError where no keys were given and there are none here
 */
export async function verifyBadgeFile(
  file: string,
  { issuerKeys, statusList: listFile, json }: BadgeVerifyFlags,
): Promise<boolean> {
  const keys = await keysFrom(issuerKeys);
  const statusList = listFile === undefined ? undefined : await textOf(listFile);
  const verdict = await verifyBadge(jwsIn(await textOf(file)), { keys, statusList });
  if (json) say(JSON.stringify(verdict, null, 2));
  else if (verdict.valid) tell(verdict.badge);
  else complain(text(`badge.${verdict.fault}`));
  return verdict.valid;
}

function tell(badge: VerifiedBadge): void {
  const { statusAsOf, statusList, ...facts } = badge;
  say(text('badge.valid', facts));
  if (statusAsOf === undefined) complain(text('badge.status-unknown', { statusList }));
  else say(text('badge.status-as-of', { statusAsOf }));
}

async function keysFrom(file: string | undefined): Promise<IssuerKeys> {
  if (file === undefined) {
    const own = await new SigningKeys(readSettings().badges.keys, false).published();
    return issuerKeysOf(JSON.stringify(keySet(own))) ?? { keys: new Map() };
  }
  const keys = issuerKeysOf(await textOf(file));
  if (!keys) throw new CliError('BADGE.NO_ISSUER_KEYS', 'badge.no-issuer-keys', { file });
  return keys;
}

const textOf = (file: string): Promise<string> =>
  readFile(file, 'utf8').catch((cause: unknown) => {
    const why = errnoOf(cause) ?? String(cause);
    throw new CliError('BADGE.UNREADABLE', 'badge.unreadable', { file, why }, 1, { cause });
  });
