import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Lives } from './lives.js';
import { Random } from './random.js';

/** Kills in all; `CRASH_ROUNDS` sets it, `npm run test:nightly` to 500. */
const ROUNDS = Number(process.env['CRASH_ROUNDS'] || 20);
/** Kills of one folder, so that checking all of it each time stays cheap. */
const ROUNDS_OF_A_FOLDER = 20;
/** `CRASH_SEED` draws the same writers, payloads and moments again; what the server has done by then varies. */
const SEED = Number(process.env['CRASH_SEED'] || Date.now() % 2 ** 32);
const TIMEOUT = 60_000 + ROUNDS * 15_000; // several times what it takes on a quiet machine

it(
  `${ROUNDS} kills at random moments: what was answered is kept, what was not is whole or absent`,
  async () => {
    const random = new Random(SEED);
    for (let done = 0; done < ROUNDS; done += ROUNDS_OF_A_FOLDER) {
      const dataDir = await mkdtemp(path.join(tmpdir(), 'jejak-crash-'));
      const lives = new Lives(dataDir, random.fork());
      let round = done;
      try {
        for (; round < Math.min(ROUNDS, done + ROUNDS_OF_A_FOLDER); round++) await lives.round();
        const { events, appends, deletions } = await lives.end();
        expect(Math.min(events, appends)).toBeGreaterThan(round - done);
        if (round - done === ROUNDS_OF_A_FOLDER) expect(deletions).toBeGreaterThan(0);
      } catch (error) {
        const why = error instanceof Error ? error.message : String(error);
        throw new Error(`CRASH_SEED=${SEED}, round ${round + 1}, data in ${dataDir}:\n${why}`, {
          cause: error,
        });
      }
      await rm(dataDir, { recursive: true, force: true });
    }
  },
  TIMEOUT,
);
