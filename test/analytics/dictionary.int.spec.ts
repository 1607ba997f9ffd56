import { readFileSync } from 'node:fs';
import { projections } from '@jejak-projections';
import { folded, undocumented, type Folded } from '../../libs/projection-engine/testing/folded.js';
import { MemoryLog } from '../../libs/projection-engine/testing/memory-log.js';
import { broken, columnsInUse, FILE, type Columns } from './columns.js';
import { dictionary, PAGE } from './dictionary.js';

let views: Folded;
beforeAll(async () => {
  views = await folded();
  for (const projection of projections) await views.fold(projection, new MemoryLog());
});
afterAll(() => views.close());

it('every column of every view is described, also after a rebuild', async () => {
  expect(await undocumented(views)).toEqual([]);
  for (const projection of projections) await views.fold(projection, new MemoryLog());
  expect(await undocumented(views)).toEqual([]);
});

it('every view is described', async () => {
  const silent = await views.query(
    `SELECT relname FROM pg_class WHERE relnamespace = 'reporting'::regnamespace
       AND obj_description(oid, 'pg_class') IS NULL`,
    [],
  );
  expect(silent).toEqual([]);
});

it('the page is up to date (else: npm run dictionary)', async () => {
  expect(readFileSync(PAGE, 'utf8')).toBe(await dictionary(projections, views));
});

it('views on which others stand get columns at their end only (else a running installation cannot be upgraded)', async () => {
  const kept = JSON.parse(readFileSync(FILE, 'utf8')) as Columns;
  const now = await columnsInUse(projections, views);
  expect(Object.keys(now).length).toBeGreaterThan(20);
  expect(broken(kept, now)).toEqual([]);
  expect(now).toEqual(kept); // else: npm run dictionary
  const [view = '', columns = []] = Object.entries(now)[0] ?? [];
  expect(broken(kept, { ...now, [view]: [columns[0] ?? '', 'new', ...columns.slice(1)] })).toEqual([view]);
  expect(broken(kept, { ...now, [view]: [...columns, 'new'] })).toEqual([]);
});

it('no column is for a name or a number of a person', async () => {
  const page = await dictionary(projections, views);
  expect(page).not.toMatch(/^\| `(name|nama|nip|nik|email|phone|birth\w*)` /im);
});
