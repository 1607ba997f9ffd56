import { mkdir, mkdtemp, readFile, readlink, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createMissingLinks } from '../src/links.js';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'jejak-links-'));
  await mkdir(path.join(folder, 'native', 'lib'), { recursive: true });
  await writeFile(path.join(folder, 'native/lib/libz.so.1.2'), 'z');
});

afterEach(() => rm(folder, { recursive: true }));

async function list(...targets: string[]): Promise<void> {
  const links = targets.map((target) => ({ source: 'native/lib/libz.so.1.2', target }));
  await writeFile(path.join(folder, 'native/pg-symlinks.json'), JSON.stringify(links));
}

it('makes the listed links, relative, also twice at once', async () => {
  await list('native/lib/libz.so', 'native/lib/libz.so.1');
  await Promise.all([createMissingLinks(folder), createMissingLinks(folder)]);
  await createMissingLinks(folder);
  expect(await readlink(path.join(folder, 'native/lib/libz.so'))).toBe('libz.so.1.2');
  expect(await readFile(path.join(folder, 'native/lib/libz.so.1'), 'utf8')).toBe('z');
});

it('says so when a link cannot be made', async () => {
  await list('native/absent/libz.so');
  await expect(createMissingLinks(folder)).rejects.toMatchObject({ code: 'POSTGRES.READ_ONLY_BINARIES' });
});

it('is content with a package that lists none', async () => {
  await expect(createMissingLinks(folder)).resolves.toBeUndefined();
});
