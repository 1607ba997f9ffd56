import { readdirSync, readFileSync } from 'node:fs';

/** What the kernel counts in: always 100 a second. */
const TICK_MS = 10;

interface Stat {
  readonly parent: number;
  readonly ticks: number;
  /** Of children that have ended. */
  readonly childTicks: number;
}

/**
 * CPU time of a PostgreSQL server in ms, of all its processes, also those that have ended; undefined where there is
 * no /proc (not Linux).
 *
 * @param backend process id of one of its connections
 */
export function postgresCpuTime(backend: number): number | undefined {
  const server = stat(backend)?.parent;
  if (server === undefined) return undefined;
  let ticks = 0;
  for (const name of readdirSync('/proc')) {
    const pid = Number(name);
    const found = Number.isInteger(pid) ? stat(pid) : undefined;
    if (found && pid === server) ticks += found.ticks + found.childTicks;
    else if (found?.parent === server) ticks += found.ticks;
  }
  return ticks * TICK_MS;
}

function stat(pid: number): Stat | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = text
      .slice(text.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number);
    const [parent = 0, user = 0, system = 0, childUser = 0, childSystem = 0] = [
      fields[1],
      ...fields.slice(11, 15),
    ];
    return { parent, ticks: user + system, childTicks: childUser + childSystem };
  } catch {
    return undefined;
  }
}
