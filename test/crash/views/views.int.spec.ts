import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Random } from '../random.js';
import { Rounds } from './rounds.js';
import type { Victim } from './services.js';

/** Kills in all; `CRASH_ROUNDS` sets it, `npm run test:nightly` to 500. */
const ROUNDS = Number(process.env['CRASH_ROUNDS'] || 20);
/** `CRASH_SEED` draws the same facts, victims and moments again; what the programs have done by then varies. */
const SEED = Number(process.env['CRASH_SEED'] || Date.now() % 2 ** 32);
const TIMEOUT = 60_000 + ROUNDS * 30_000; // several times what it takes on a quiet machine

/** What twenty rounds kill. Then they go on with a log of their own, so that checking all of it stays cheap. */
const TWENTY: readonly Victim[] = [
  ...Array<Victim>(6).fill('projector'),
  ...Array<Victim>(4).fill('event store'),
  ...Array<Victim>(4).fill('backend'),
  ...Array<Victim>(3).fill('postgres'),
  ...Array<Victim>(3).fill('rebuild'),
];

it(
  `${ROUNDS} kills at random moments: each event is in the views once, and they equal a fresh fold of the log`,
  async () => {
    const random = new Random(SEED);
    for (let done = 0; done < ROUNDS; done += TWENTY.length) {
      const dataDir = await mkdtemp(path.join(tmpdir(), 'jejak-crash-views-'));
      const victims = shuffled(TWENTY, random).slice(0, ROUNDS - done);
      const rounds = await Rounds.start(dataDir, random.fork());
      let round = done;
      try {
        for (const victim of victims) {
          round++;
          await rounds.round(victim).catch((error: unknown) => {
            throw new Error(`${victim}: ${error instanceof Error ? error.message : String(error)}`);
          });
        }
        await rounds.checkAll();
        expect(rounds.events).toBeGreaterThan(victims.length);
      } catch (error) {
        const why = error instanceof Error ? error.message : String(error);
        const said = await rounds.end();
        throw new Error(`CRASH_SEED=${SEED}, round ${round}, data in ${dataDir}:\n${why}\n\n${said}`);
      }
      await rounds.end();
      await rm(dataDir, { recursive: true, force: true });
    }
  },
  TIMEOUT,
);

function shuffled<T>(from: readonly T[], random: Random): T[] {
  const keyed = from.map((value) => ({ value, key: random.next() }));
  return keyed.sort((a, b) => a.key - b.key).map(({ value }) => value);
}
