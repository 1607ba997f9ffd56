import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { projections } from '@jejak-projections';
import { exportView } from '../../../apps/cli/src/commands/export.js';

/**
 * Exports every view of schema `reporting` into a folder, one after the other and without an end, as `jejak export` does.
 * Argument: the folder.
 */
const [folder = ''] = process.argv.slice(2);
const views = projections.flatMap(({ reporting }) =>
  reporting.filter(({ schema }) => schema !== 'serving').map(({ name }) => name),
);

async function exportWithoutEnd(): Promise<never> {
  for (let n = 0; ; n++)
    for (const view of views)
      for (const format of ['csv', 'parquet'] as const) {
        const out = path.join(folder, `${view}-${n}.${format}`);
        await exportView(view, { format, out }).catch(() => undefined); // a view that is not made yet
        await sleep(25); // who is tested beside it needs the processor, too
      }
}

void exportWithoutEnd();
process.on('disconnect', () => process.exit()); // nobody is left to stop us
