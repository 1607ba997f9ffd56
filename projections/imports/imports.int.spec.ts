import { ImportFinished, ImportStarted, ImportUndone, ImportUndoStarted } from '@jejak/domain';
import { foldedApart, undocumented } from '../../libs/projection-engine/testing/folded.js';
import { MemoryLog } from '../../libs/projection-engine/testing/memory-log.js';
import { imports, importsOf, type ImportsQuery } from './index.js';

const id = (n: number) => `018f2f6e-7c1a-7d5e-9b3a-${String(n).padStart(12, '0')}`;
const KINDS = ['units', 'employees', 'training'] as const;

let views: Awaited<ReturnType<typeof foldedApart>>;
beforeAll(async () => {
  views = await foldedApart();
  const log = new MemoryLog();
  for (const [n, kind] of KINDS.entries())
    log.append(
      `import-${id(n)}`,
      ImportStarted({ batchId: id(n), kind, fileSha256: 'ab'.repeat(32), rows: 10 * (n + 1) }),
    );
  const counts = { added: 8, changed: 1, same: 0, refused: 1 };
  for (const n of [0, 1]) log.append(`import-${id(n)}`, ImportFinished({ batchId: id(n), ...counts }));
  log.append(`import-${id(1)}`, ImportUndoStarted({ batchId: id(1) }));
  log.append(`import-${id(1)}`, ImportUndone({ batchId: id(1), undone: 8, left: 1 }));
  await views.fold(imports, log);
});
afterAll(() => views.close());

const api = () => views.as({ scope: 'all' });
const kinds = async (query: Partial<ImportsQuery> = {}) =>
  (await importsOf(api(), { limit: 10, sort: 'rows', ...query })).items.map(({ kind }) => kind);

it('shows what each came to, and what was undone', async () => {
  const { items } = await importsOf(api(), { limit: 10, sort: 'rows' });
  expect(items).toMatchObject([
    { batchId: id(0), kind: 'units', status: 'finished', rows: 10, added: 8, refused: 1, undone: null },
    { kind: 'employees', status: 'undone', undone: 8, left: 1, undoneBy: expect.any(String) as string },
    { kind: 'training', status: 'running', rows: 30, added: null, finishedAt: null },
  ]);
});

it('is narrowed by kind, state and day, sorted, and paged', async () => {
  expect(await kinds({ kind: 'units' })).toEqual(['units']);
  expect(await kinds({ status: 'running' })).toEqual(['training']);
  expect(await kinds({ from: '2999-01-01' })).toEqual([]);
  expect(await kinds({ to: '1999-01-01' })).toEqual([]);
  expect(await kinds({ sort: '-rows' })).toEqual(['training', 'employees', 'units']);
  const first = await importsOf(api(), { limit: 2, sort: 'kind' });
  const second = await importsOf(api(), { limit: 2, sort: 'kind', cursor: first.next! });
  expect([...first.items, ...second.items].map(({ kind }) => kind)).toEqual([
    'employees',
    'training',
    'units',
  ]);
  expect(second.next).toBeUndefined();
});

it('describes every column', async () => expect(await undocumented(views)).toEqual([]));
