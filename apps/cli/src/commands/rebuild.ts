import { EventLog } from '@jejak/event-log';
import { rebuild as rebuildView } from '@jejak/projection-engine';
import { say } from '../console.js';
import { engineProgress } from '../engine-progress.js';
import { findDatabase, findEventStore } from '../running-system.js';
import { operatorSignals } from '../start/signals.js';
import { text } from '../texts.js';
import { findProjection } from '../views.js';

/** `jejak rebuild VIEW`: builds a view anew beside the live one and shows it in its place. */
export async function rebuild(name: string): Promise<void> {
  const projection = findProjection(name);
  const databaseUrl = findDatabase();
  const source = EventLog.connect(findEventStore());
  const began = Date.now();
  const { onProgress, end } = engineProgress(projection.name);
  try {
    await rebuildView({ databaseUrl, source, projection, onProgress, signal: operatorSignals().stop });
    say(text('rebuild.done', { view: projection.name, done: end(), ms: Date.now() - began }));
  } finally {
    end();
    await source.close();
  }
}
