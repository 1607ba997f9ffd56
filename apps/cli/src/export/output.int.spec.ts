import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { wholeFile } from './output.js';

let folder: string;
beforeEach(() => (folder = mkdtempSync(path.join(tmpdir(), 'jejak-export-'))));
afterEach(() => rmSync(folder, { recursive: true }));

it('shows a file only when it is whole', async () => {
  const file = path.join(folder, 'view.csv');
  const rows = await wholeFile(file, async (output) => {
    await output.write(Buffer.from('one,'));
    expect(readdirSync(folder)).toEqual(['view.csv.part']);
    await output.write(Buffer.from('two'));
    return 2;
  });
  expect({ rows, text: readFileSync(file, 'utf8'), all: readdirSync(folder) }).toEqual({
    ...{ rows: 2, text: 'one,two', all: ['view.csv'] },
  });
});

it('leaves nothing of an export that failed', async () => {
  const failing = wholeFile(path.join(folder, 'view.csv'), async (output) => {
    await output.write(Buffer.from('one,'));
    throw new Error('connection lost');
  });
  await expect(failing).rejects.toThrow('connection lost');
  expect(readdirSync(folder)).toEqual([]);
});

it('says which file cannot be written, and why', async () => {
  const file = path.join(folder, 'no', 'view.csv');
  await expect(wholeFile(file, () => Promise.resolve(0))).rejects.toMatchObject({
    code: 'EXPORT.UNWRITABLE',
    message: expect.stringContaining('ENOENT') as string,
  });
});
