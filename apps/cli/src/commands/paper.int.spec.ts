import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { paper, type PaperOptions } from './paper.js';

const PDF = Buffer.from('%PDF-1.7 sertifikat');
const HASH = createHash('sha256').update(PDF).digest('hex');

/** A server that answers as it is told, and what it was asked. */
const asked: IncomingMessage[] = [];
let answer: (response: ServerResponse, nth: number) => void;
const server = createServer((request, response) => {
  asked.push(request);
  answer(response, asked.length);
});
let folder: string;
let options: PaperOptions;
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  folder = mkdtempSync(path.join(tmpdir(), 'jejak-paper-'));
  const { port } = server.address() as AddressInfo;
  options = { api: `http://127.0.0.1:${port}`, out: path.join(folder, 'sertifikat.pdf'), lang: 'id' };
  process.env.JEJAK_TOKEN = 'a-token';
});
afterAll(() => {
  delete process.env.JEJAK_TOKEN;
  rmSync(folder, { recursive: true });
  server.close();
});
beforeEach(() => {
  asked.length = 0;
  rmSync(options.out, { force: true });
});

it('writes the file once it is whole, also where the connection broke in between, and says why names are looked at', async () => {
  answer = (response, nth) => {
    response.writeHead(200, { 'Content-Length': PDF.length, 'Jejak-Content-Hash': HASH });
    if (nth === 1) response.write(PDF.subarray(0, 5), () => response.destroy());
    else response.end(PDF);
  };
  await paper('certificate', ['e', 'c'], { ...options, purpose: 'PROGRAMME_DELIVERY' });
  expect(readFileSync(options.out)).toEqual(PDF);
  expect(readdirSync(folder)).toEqual(['sertifikat.pdf']);
  expect(asked).toHaveLength(2);
  expect(asked[1]?.url).toBe('/learning-records/e/certificates/c/papers/certificate.pdf?lang=id');
  expect(asked[1]?.headers).toMatchObject({
    ...{ authorization: 'Bearer a-token', 'jejak-purpose': 'PROGRAMME_DELIVERY' },
  });
});

it('writes nothing of what is refused, altered, or asked for otherwise than it is', async () => {
  answer = (response) =>
    response.writeHead(403).end(JSON.stringify({ code: 'ACCESS.PURPOSE_REQUIRED', title: 'Say why' }));
  await expect(paper('certificate', ['e', 'c'], options)).rejects.toMatchObject({
    ...{ code: 'ACCESS.PURPOSE_REQUIRED', message: expect.stringContaining('Say why') as string },
  });
  answer = (response) => response.writeHead(200, { 'Jejak-Content-Hash': 'ab'.repeat(32) }).end(PDF);
  await expect(paper('certificate', ['e', 'c'], options)).rejects.toMatchObject({ code: 'PAPER.ALTERED' });
  asked.length = 0;
  await expect(paper('certificate', ['e'], options)).rejects.toMatchObject({ code: 'PAPER.USAGE' });
  expect(asked).toHaveLength(0);
  expect(existsSync(options.out)).toBe(false);
  expect(readdirSync(folder)).toEqual([]);
});
