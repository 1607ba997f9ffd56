import { createHash } from 'node:crypto';
import { unzipSync } from 'fflate';
import { csvLines } from '../csv.js';
import { evidencePack, MANIFEST, type PackedFile } from './evidence-pack.js';

const asOf = new Date('2026-03-02T01:30:00Z');

async function* bytes(...texts: string[]): AsyncGenerator<Buffer> {
  await Promise.resolve();
  for (const text of texts) yield Buffer.from(text);
}
const files = (): PackedFile[] => [
  { path: 'daftar-hadir/01.pdf', bytes: bytes('%PDF-', 'first') },
  { path: 'kehadiran.csv', bytes: csvLines([['nama'], ['=1+1'], ['a "b", c']]) },
  { path: 'kosong.txt', bytes: bytes() },
];
async function packed(list: Iterable<PackedFile>): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of evidencePack(list, asOf)) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

it('holds every file, and a manifest with the SHA-256 of each, as another library reads it', async () => {
  const entries = unzipSync(await packed(files()));
  expect(Object.keys(entries)).toEqual(['daftar-hadir/01.pdf', 'kehadiran.csv', 'kosong.txt', MANIFEST]);
  const { [MANIFEST]: manifest, ...rest } = entries;
  expect(String(Buffer.from(manifest ?? []))).toBe(
    Object.entries(rest)
      .map(([path, content]) => `${createHash('sha256').update(content).digest('hex')}  ${path}\n`)
      .join(''),
  );
  const csv = Buffer.from(entries['kehadiran.csv'] ?? []);
  expect(String(csv)).toBe(`nama\n'=1+1\n"a ""b"", c"\n`);
});

it('is the same, byte for byte, for the same files', async () => {
  const hash = async () =>
    createHash('sha256')
      .update(await packed(files()))
      .digest('hex');
  expect(await hash()).toBe(await hash());
});

it('breaks off where a file cannot be made', async () => {
  async function* broken(): AsyncGenerator<Buffer> {
    yield* bytes('half');
    throw new Error('the view does not answer');
  }
  await expect(packed([{ path: 'a', bytes: broken() }])).rejects.toThrow('the view does not answer');
});
