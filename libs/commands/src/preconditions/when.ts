import type { Actor, CommandClass } from '@jejak/domain';
import type { LoadState } from '../load-state.js';

/**
 * What must be true of *other* aggregates before a command is decided; `id` is that of the aggregate to which it goes,
 * `now` when it was accepted, `by` who sends it, where that counts.
 *
 * @throws Refusal
 */
export type Check<C = object> = (
  command: C,
  id: string,
  load: LoadState,
  now: Date,
  by?: Actor,
) => Promise<void>;

/** A command and its check. */
export const when = <C extends object>(
  Command: CommandClass<C>,
  check: Check<C>,
): readonly [CommandClass, Check] => [
  Command,
  async (command, id, load, now, by) => {
    if (command instanceof Command) await check(command, id, load, now, by);
  },
];
