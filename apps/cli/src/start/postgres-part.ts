import type { Accounts } from './accounts.js';
import { portOf } from './address.js';
import { startDatabase } from './database.js';
import { patiently, type Part } from './part.js';

/** How long PostgreSQL may take for its last checkpoint before it is cut short, in milliseconds. */
const STOP_WITHIN = 30_000;

/**
 * The embedded PostgreSQL, with the address of the projector's account. It keeps its port when it is started again, so
 * that its clients find it.
 */
export function postgresPart(name: string, dataDir: string, accounts: Accounts): Part {
  let port: number | undefined;
  return {
    name,
    start: async (_, signal) => {
      const server = await startDatabase(dataDir, accounts, port);
      if (signal.aborted) {
        await server.stop();
        signal.throwIfAborted();
      }
      port = portOf(server.url);
      return {
        url: server.url,
        ended: server.exited.then((code) => (code === null ? 'killed' : `exit code ${code}`)),
        stop: async (hurry) => {
          const stopped = server.stop().then(() => true);
          if (await patiently(stopped, STOP_WITHIN, hurry)) return 'stopped';
          // Immediate shutdown: what was committed is recovered at the next start.
          signalServer(server.pid, 'SIGQUIT');
          await stopped;
          return 'killed';
        },
      };
    },
  };
}

function signalServer(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // gone by itself
  }
}
