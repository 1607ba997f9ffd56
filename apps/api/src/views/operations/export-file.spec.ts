import { once } from 'node:events';
import { ExportFile } from './export-file.js';

const PIECE = Buffer.alloc(20_000, 'x');

it('gives all that was written, in order, and holds no more than is read', async () => {
  const file = new ExportFile();
  const written = (async () => {
    for (let n = 0; n < 50; n++) await file.write(Buffer.alloc(20_000, n));
    file.end();
  })();
  let at = 0;
  for await (const bytes of file as AsyncIterable<Buffer>) {
    for (const byte of bytes) if (byte !== Math.floor(at++ / 20_000)) throw new Error(`wrong at ${at}`);
    expect(file.readableLength).toBeLessThanOrEqual(40_000);
  }
  await written;
  expect(at).toBe(1_000_000);
  expect(file.listenerCount('close')).toBeLessThan(3);
});

it('tells who writes that the reader has gone, also while they wait', async () => {
  const file = new ExportFile();
  const writing = file.write(PIECE);
  file.destroy();
  await expect(writing).rejects.toThrow('nobody reads');
  await expect(file.write(PIECE)).rejects.toThrow('nobody reads');
});

it('is given up where the reader takes nothing', async () => {
  const file = new ExportFile(20);
  const closed = once(file, 'close');
  await expect(file.write(PIECE)).rejects.toThrow('nobody reads');
  await closed;
});
