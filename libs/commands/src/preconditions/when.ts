import type { CommandClass } from '@jejak/domain';
import type { LoadState } from '../load-state.js';

/**
 * What must be true of *other* aggregates before a command is decided; `id` is that of the aggregate to which it goes,
 * `now` when it was accepted.
 *
 * @throws Refusal
 */
export type Check<C = object> = (command: C, id: string, load: LoadState, now: Date) => Promise<void>;

/** A command and its check. */
export const when = <C extends object>(
  Command: CommandClass<C>,
  check: Check<C>,
): readonly [CommandClass, Check] => [
  Command,
  async (command, id, load, now) => {
    if (command instanceof Command) await check(command, id, load, now);
  },
];
