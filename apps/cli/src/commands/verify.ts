import { projections } from '@jejak-projections';
import { verify as verifyView, type Difference, type Projection } from '@jejak/projection-engine';
import { complain, say } from '../console.js';
import { engineProgress } from '../engine-progress.js';
import { CliError } from '../failure.js';
import { openPersonalLog, type PersonalLog } from '../personal-log.js';
import { findDatabase } from '../running-system.js';
import { operatorSignals } from '../start/signals.js';
import { text } from '../texts.js';
import { findProjection } from '../views.js';

/**
 * `jejak verify [VIEW]`: compares views with a fresh fold of the log.
 *
 * @throws CliError VERIFY.DIFFERS, after the rows were named
 */
export async function verify(name: string | undefined): Promise<void> {
  const chosen = name === undefined ? projections : [findProjection(name)];
  const databaseUrl = findDatabase();
  const { source, close } = openPersonalLog();
  const { stop: signal } = operatorSignals();
  const differing: string[] = [];
  try {
    for (const projection of chosen) {
      if (!(await isSame(projection, { databaseUrl, source, signal }))) differing.push(projection.name);
    }
  } finally {
    await close();
  }
  if (differing.length > 0) {
    throw new CliError('VERIFY.DIFFERS', 'verify.differs', { views: differing.join(', ') });
  }
}

async function isSame(
  projection: Projection,
  servers: { databaseUrl: string; source: PersonalLog['source']; signal: AbortSignal },
): Promise<boolean> {
  const { onProgress, end } = engineProgress(projection.name);
  try {
    const { events, differences } = await verifyView({ ...servers, projection, onProgress });
    end();
    if (differences.length === 0) {
      say(text('verify.same', { view: projection.name, done: String(events) }));
      return true;
    }
    for (const difference of differences) complain(described(projection, difference));
    return false;
  } finally {
    end();
  }
}

/** The counts, then the first rows by their keys: ids, nothing personal. */
function described({ name }: Projection, { table, missing, extra, changed, samples }: Difference): string {
  const rows = samples.map(({ kind, key }) => `  ${kind} ${JSON.stringify(key)}`);
  return [`${name}.${table}: missing ${missing}, extra ${extra}, changed ${changed}`, ...rows].join('\n');
}
