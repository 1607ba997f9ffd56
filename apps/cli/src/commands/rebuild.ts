import { projections } from '@jejak-projections';
import { dropOld as dropOldOf, rebuildAll } from '@jejak/projection-engine';
import { say } from '../console.js';
import { engineProgress } from '../engine-progress.js';
import { openPersonalLog } from '../personal-log.js';
import { findDatabase } from '../running-system.js';
import { operatorSignals } from '../start/signals.js';
import { text } from '../texts.js';
import { findProjection } from '../views.js';

/**
 * `jejak rebuild VIEW...`: builds views anew beside the live ones, from one reading of the log, and shows them in
 * their place. Without a name: all views. Ctrl-C cancels it; nothing of what was built stays.
 */
export async function rebuild(names: readonly string[], dropOld: boolean): Promise<void> {
  const chosen = names.length > 0 ? [...new Set(names.map(findProjection))] : projections;
  const databaseUrl = findDatabase();
  const { source, close } = openPersonalLog();
  const began = Date.now();
  const views = chosen.map(({ name }) => name).join(', ');
  const { onProgress, end } = engineProgress(views);
  const { stop: signal } = operatorSignals();
  try {
    const rebuilt = await rebuildAll({
      databaseUrl,
      source,
      projections: chosen,
      onProgress,
      signal,
      dropOnAbort: true,
      dropOld,
    });
    say(text('rebuild.done', { view: views, done: end(), ms: Date.now() - began }));
    for (const { name, parked } of rebuilt)
      if (parked > 0) say(text('rebuild.parked', { view: name, count: parked }));
  } finally {
    end();
    await close();
  }
}

/** `jejak drop-old VIEW...`: drops what rebuilds replaced. Without a name: of all views. */
export async function dropOld(names: readonly string[]): Promise<void> {
  const databaseUrl = findDatabase();
  for (const { name } of names.length > 0 ? names.map(findProjection) : projections)
    say(text('drop-old.done', { view: name, count: await dropOldOf(databaseUrl, name) }));
}
