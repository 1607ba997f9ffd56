import { setTimeout as sleep } from 'node:timers/promises';
import type { CommandExecutor } from '@jejak/commands';
import { dayInMedan, privacy, RecordFinalErasure, type Erasure, nameId } from '@jejak/domain';
import type { EventLog } from '@jejak/event-log';
import type { LazyKeys, Tombstone } from '@jejak/personal-data';

/** What the end of erasures is found out from, and recorded with. */
export interface Finishing {
  readonly log: EventLog;
  readonly keys: Pick<LazyKeys, 'database'>;
  readonly executor: Pick<CommandExecutor, 'execute'>;
}

/** Where failures are told; a pino logger fits. */
interface FinishingLog {
  warn(facts: object, message: string): void;
}

const ACTOR = { id: 'policy:finish-erasures', role: 'policy' };
const FIRST_LOOK_MS = 60_000;
const LOOK_MS = 600_000;

/**
 * Records the end of every erasure whose backups are over their days and whose master keys are destroyed. Time alone
 * brings it about, so no event asks for it. It may be killed anywhere, and run in many processes: the command of an
 * erasure is always the same one.
 *
 * @returns how many were recorded
 * @throws KeysUnavailable, KmsUnavailable, LogUnavailable
 */
export async function finishErasures(finishing: Finishing, now = new Date()): Promise<number> {
  const keys = await finishing.keys.database();
  const subjects = await keys.erasure.notFinal();
  if (subjects.length === 0) return 0;
  const oldest = await keys.masterKeys.oldest();
  let recorded = 0;
  for (const subject of subjects) {
    const tombstones = await keys.erasure.tombstones(subject);
    const { erasures } = (await finishing.log.load(privacy, subject)).state;
    for (const erasure of erasures.values()) {
      const newest = newestVersion(tombstones, erasure);
      if (isOver(erasure, dayInMedan(now)) && (newest ?? 0) < oldest) {
        await record(finishing, subject, erasure.id, newest);
        recorded++;
      } else if (erasure.status !== 'final') continue;
      await keys.erasure.noteFinal(subject, erasure.classes);
    }
  }
  return recorded;
}

/** Does so again and again until it is told to stop. It never fails: the next look may succeed. */
export async function keepFinishing(
  finishing: Finishing,
  log: FinishingLog,
  signal: AbortSignal,
): Promise<void> {
  const over = { signal, ref: false };
  for (let pause = FIRST_LOOK_MS; ; pause = LOOK_MS) {
    const told = await sleep(pause, false, over).catch(() => true);
    if (told) return;
    await finishErasures(finishing).catch((error: unknown) => {
      log.warn({ err: error }, 'ends of erasures could not be looked for; trying again');
    });
  }
}

const isOver = ({ status, backupsUntil }: Erasure, today: string): boolean =>
  status === 'verified' && backupsUntil !== undefined && backupsUntil < today;

/** The newest version of the master key that wrapped any of the keys; none where there never was a key. */
function newestVersion(tombstones: readonly Tombstone[], { classes }: Erasure): number | undefined {
  const versions = tombstones
    .filter((one) => classes.includes(one.class))
    .flatMap(({ masterKeyVersion }) => masterKeyVersion ?? []);
  return versions.length === 0 ? undefined : Math.max(...versions);
}

async function record(
  { executor }: Finishing,
  subject: string,
  erasureId: string,
  masterKeyVersion: number | undefined,
): Promise<void> {
  const commandId = nameId('final', erasureId);
  await executor.execute({
    ...{ aggregate: privacy, id: subject, commandId, correlationId: commandId, actor: ACTOR },
    command: Object.assign(new RecordFinalErasure(), {
      erasureId,
      ...(masterKeyVersion !== undefined && { masterKeyVersion }),
    }),
  });
}
