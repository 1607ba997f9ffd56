import { writeFile } from 'node:fs/promises';
import { projections } from '@jejak-projections';
import { folded } from '../../libs/projection-engine/testing/folded.js';
import { MemoryLog } from '../../libs/projection-engine/testing/memory-log.js';
import { dictionary, PAGE } from './dictionary.js';

/** `npm run dictionary`: writes the page, from views of an empty log on a throwaway PostgreSQL. */
const views = await folded();
try {
  for (const projection of projections) await views.fold(projection, new MemoryLog());
  await writeFile(PAGE, await dictionary(projections, views));
} finally {
  await views.close();
}
