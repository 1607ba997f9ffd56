import { cityOf, type City, type CitySize, courseOf } from '@jejak/city';
import { dayInMedan } from '@jejak/domain';
import { OpenedLog } from '@jejak/opened-log';
import { readSettings } from '@jejak/runtime';
import { trialUnits } from '@jejak/sign-in';
import { say } from '../console.js';
import { fill, KEPT_EVENTS } from '../demo/fill.js';
import { digestOf, inspect } from '../demo/inspect.js';
import { CityProgress, shown } from '../demo/shown.js';
import { CliError } from '../failure.js';
import { findEventStore, findKeys } from '../running-system.js';
import { readRunFile } from '../run-file.js';
import { operatorSignals } from '../start/signals.js';
import { ensureUnits, TRIAL_DAY } from '../start/trial/units.js';
import { text } from '../texts.js';
import { withWriteSide, type WriteSide } from '../write-side.js';

/** What may be said of a made-up city. */
export type DemoFlags = Omit<CitySize, 'until'> & { readonly until?: string };

/**
 * `jejak demo`: fills the system with a made-up city, or goes on with the same one.
 *
 * @throws CliError DEMO.PRODUCTION, DEMO.NOT_EMPTY, DEMO.STOPPED, SYSTEM.NOT_RUNNING
 */
export async function demo({ until = endOfLastMonth(new Date()), ...rest }: DemoFlags): Promise<void> {
  const { production, dataDir } = readSettings();
  if (production) throw new CliError('DEMO.PRODUCTION', 'demo.production');
  const size = { ...rest, until };
  const city = cityOf(size, { units: trialUnits, since: TRIAL_DAY });
  const { stop: signal } = operatorSignals();
  const servers = { eventStoreUrl: findEventStore(), keys: findKeys() };
  say(text('demo.begin', size));
  const work = async (side: WriteSide) => {
    const { id } = city.plan;
    const found = await shown('demo.looking', (told) => inspect(side.log, id, signal, told));
    if (found.others) throw new CliError('DEMO.NOT_EMPTY', 'demo.not-empty');
    if (found.until !== undefined) say(text('demo.goes-on', { day: dayInMedan(new Date(found.until)) }));
    await ensureUnits(side);
    await filled(side, city, courseOf(size), found.until, signal);
    const log = new OpenedLog(side.log, side.keys);
    const { events, sha256 } = await shown('demo.hashing', (told) => digestOf(log, id, signal, told));
    say(text('demo.digest', { events, sha256 }));
  };
  await withWriteSide(servers, work, { keptEvents: KEPT_EVENTS });
  const api = readRunFile(dataDir)?.api;
  if (api === undefined) return;
  say(text('demo.look', { api, path: '/unit-overview', account: 'analyst' }));
}

/**
 * Fills it in, and tells how far the city's own time has come.
 *
 * @throws CliError DEMO.STOPPED when the operator ends it
 */
async function filled(
  side: WriteSide,
  city: City,
  course: (at: number) => number,
  from: number | undefined,
  signal: AbortSignal,
): Promise<void> {
  const progress = new CityProgress(course, from);
  try {
    const { recalled: onRecalled, carriedOut: onProgress } = progress;
    const orders = await fill(side, city, { from, signal, onRecalled, onProgress });
    progress.end();
    say(text('demo.done', { orders, seconds: progress.seconds }));
  } catch (error) {
    if (signal.aborted) throw new CliError('DEMO.STOPPED', 'demo.stopped', { day: progress.day });
    throw error;
  } finally {
    progress.end();
  }
}

/** The last day of the month before, `YYYY-MM-DD`. */
function endOfLastMonth(now: Date): string {
  const first = Date.parse(`${dayInMedan(now).slice(0, 7)}-01T00:00:00Z`);
  return new Date(first - 86_400_000).toISOString().slice(0, 10);
}
