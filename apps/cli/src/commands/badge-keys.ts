import { SigningKeys } from '@jejak/badges';
import { readSettings } from '@jejak/runtime';
import { say } from '../console.js';
import { text } from '../texts.js';

/** `jejak badge rotate-key`: a new key signs from now on, also in an API that runs. @throws BadgeError BADGE.KEY_FILE */
export async function rotateBadgeKey(): Promise<void> {
  const folder = readSettings().badges.keys;
  const kid = await new SigningKeys(folder, false).rotate();
  say(text('badge.rotated', { kid, folder }));
}

/**
 * `jejak badge withdraw-key KID`: for a key that somebody else has.
 *
 * @throws BadgeError BADGE.NO_KEY, BADGE.UNKNOWN_KEY, BADGE.KEY_FILE
 */
export async function withdrawBadgeKey(kid: string): Promise<void> {
  await new SigningKeys(readSettings().badges.keys, false).withdraw(kid);
  say(text('badge.withdrawn', { kid }));
}
