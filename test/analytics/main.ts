import { readFile, writeFile } from 'node:fs/promises';
import { projections } from '@jejak-projections';
import { folded } from '../../libs/projection-engine/testing/folded.js';
import { MemoryLog } from '../../libs/projection-engine/testing/memory-log.js';
import { broken, columnsInUse, FILE, type Columns } from './columns.js';
import { dictionary, PAGE } from './dictionary.js';

/** `npm run dictionary`: writes the page and the columns that others use, from views of an empty log on a throwaway PostgreSQL. */
const views = await folded();
try {
  for (const projection of projections) await views.fold(projection, new MemoryLog());
  await writeFile(PAGE, await dictionary(projections, views));
  const columns = await columnsInUse(projections, views);
  const changed = broken(JSON.parse(await readFile(FILE, 'utf8')) as Columns, columns);
  if (changed.length > 0)
    throw new Error(`Columns were taken out or put between: add them at the end of ${changed.join(', ')}`);
  const lines = Object.entries(columns).map(([view, names]) => `  "${view}": ${JSON.stringify(names)}`);
  await writeFile(FILE, `{\n${lines.join(',\n')}\n}\n`);
} finally {
  await views.close();
}
