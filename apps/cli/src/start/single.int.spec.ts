import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { claim } from './single.js';

it('gives a data folder to one at a time', async () => {
  const folder = `/data/${randomUUID()}`;
  const first = await claim(folder);
  expect(first).toBeDefined();
  expect(await claim(folder)).toBeUndefined();
  const other = await claim(`${folder}/other`);
  expect(other).toBeDefined();
  for (const server of [first, other]) {
    server?.close();
    if (server) await once(server, 'close');
  }
  const next = await claim(folder);
  expect(next).toBeDefined();
  next?.close();
});
