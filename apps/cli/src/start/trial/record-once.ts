import { type AnyDecider, nameId } from '@jejak/domain';
import { TRIAL_SETUP } from '../../accounts/system-actors.js';
import type { WriteSide } from '../../write-side.js';

/** Ids of a trial, and of the commands for it, are derived from names. */
const TRIAL = '4c8f2b7d-0a61-4e39-9d5c-7b1e3f6a2c90';

/** The same id for the same name, wherever a trial is set up. */
export const trialId = (...name: readonly string[]): string => nameId(JSON.stringify(name), TRIAL);

/** Begins an aggregate, unless it is there already. Who dies in between does no harm by doing it again. */
export async function recordOnce(
  { log, executor }: WriteSide,
  aggregate: AnyDecider,
  id: string,
  command: object,
): Promise<void> {
  const { revision } = await log.load(aggregate, id);
  if (revision >= 0n) return;
  const commandId = trialId('command', id);
  await executor.execute({ aggregate, id, command, commandId, correlationId: id, actor: TRIAL_SETUP });
}
