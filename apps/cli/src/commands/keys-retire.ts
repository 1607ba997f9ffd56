import { LazyKeys, type Retired } from '@jejak/personal-data';
import { readSettings } from '@jejak/runtime';
import { say } from '../console.js';
import { findKeys } from '../running-system.js';
import { text } from '../texts.js';

/**
 * `jejak keys retire`: one round of the end of destroyed keys, for a timer of the operator. The log is told of it by the
 * projector.
 *
 * @throws CliError SYSTEM.NOT_RUNNING; KeysUnavailable, KmsUnavailable, WrongMasterKeys, HeapHeld
 */
export async function retireKeys({ json = false }: { readonly json?: boolean }): Promise<void> {
  const keys = new LazyKeys(findKeys());
  try {
    const retired = await (await keys.database()).retireMasterKeys(readSettings().keys.backupDays);
    if (json) say(JSON.stringify(retired, null, 2));
    else for (const line of told(retired)) say(line);
  } finally {
    await keys.close();
  }
}

function told({ rotatedTo, rewrapped, destroyed, waiting, held }: Retired): string[] {
  const lines = [
    ...(rotatedTo === undefined ? [] : [text('keys.rotated', { version: rotatedTo })]),
    ...(rewrapped === 0 ? [] : [text('keys.rewrapped', { keys: rewrapped })]),
    ...destroyed.map((version) => text('keys.destroyed', { version })),
    ...(held === 0 ? [] : [text('keys.held', { keys: held })]),
    ...(waiting
      ? [text('keys.waiting', { version: waiting.version, until: waiting.until.toISOString() })]
      : []),
  ];
  return lines.length === 0 ? [text('keys.nothing')] : lines;
}
