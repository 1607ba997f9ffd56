import type { reactWith } from '@jejak/commands';
import {
  dayInMedan,
  privacy,
  RecordErasure,
  RecordFence,
  RecordVerification,
  type Erasure,
  type Reaction,
} from '@jejak/domain';
import type { EventLog, RecordedEvent } from '@jejak/event-log';
import type { LazyKeys } from '@jejak/personal-data';
import { searchViews, type SearchedViews } from './search-views.js';
import { countSealed } from './search-log.js';

type Execute = ReturnType<typeof reactWith>;

/** What the deeds of an erasure are done to. */
export interface ErasureDeeds extends SearchedViews {
  readonly log: EventLog;
  readonly keys: Pick<LazyKeys, 'database'>;
  /** Days for which backups of the key database are kept. */
  readonly backupDays: number;
}

/**
 * Does what a command of an erasure records, before it is recorded: so the record is never ahead of the deed. Killed
 * between both, the deed is done again, which changes nothing.
 *
 * @throws whatever is worth another try, such as KeysUnavailable, HeapHeld, or views that are behind
 */
export function withErasures(execute: Execute, deeds: ErasureDeeds): Execute {
  return async (reaction, cause, commandId, policy) => {
    const { command, id: subject } = reaction;
    if (command instanceof RecordFence) await fence(deeds, subject, command.erasureId, cause);
    if (command instanceof RecordErasure) command.keyIds = await destroy(deeds, subject, command.erasureId);
    if (command instanceof RecordVerification) await fill(deeds, reaction, command, cause);
    await execute(reaction, cause, commandId, policy);
  };
}

async function erasureOf({ log }: ErasureDeeds, subject: string, erasureId: string): Promise<Erasure> {
  const { state } = await log.load(privacy, subject);
  const erasure = state.erasures.get(erasureId);
  if (!erasure) throw new Error(`privacy-${subject} does not know the erasure ${erasureId}`);
  return erasure;
}

async function fence(
  deeds: ErasureDeeds,
  subject: string,
  erasureId: string,
  cause: RecordedEvent,
): Promise<void> {
  const { classes } = await erasureOf(deeds, subject, erasureId);
  const { erasure } = await deeds.keys.database();
  await erasure.fence(subject, cause.id, classes);
}

async function destroy(deeds: ErasureDeeds, subject: string, erasureId: string): Promise<string[]> {
  const { classes } = await erasureOf(deeds, subject, erasureId);
  const { erasure } = await deeds.keys.database();
  const destroyed = await erasure.destroy(subject, classes);
  return destroyed.map(({ keyId }) => keyId).sort();
}

async function fill(
  deeds: ErasureDeeds,
  { id: subject }: Reaction,
  command: RecordVerification,
  cause: RecordedEvent,
): Promise<void> {
  const { classes } = await erasureOf(deeds, subject, command.erasureId);
  const { erasure } = await deeds.keys.database();
  const tombstones = (await erasure.tombstones(subject)).filter((one) => classes.includes(one.class));
  if (tombstones.some(({ state }) => state !== 'destroyed'))
    throw new Error(`keys of ${subject} are not destroyed`);
  await searchViews(deeds, subject, classes, cause.position);
  command.shownValues = 0;
  command.sealedValues = await countSealed(deeds.log, new Set(tombstones.map(({ keyId }) => keyId)));
  command.backupsUntil = daysLater(cause, deeds.backupDays);
}

/** From when the keys were destroyed, so that a repetition says the same. */
function daysLater({ metadata }: RecordedEvent, days: number): string {
  return dayInMedan(new Date(Date.parse(metadata.recordedAt) + days * 86_400_000));
}
