import { connect } from 'node:http2';
import { setTimeout as sleep } from 'node:timers/promises';
import { status as Code } from '@grpc/grpc-js';
import { batchAppend } from './messages.js';
import { RawClient } from './raw.js';
import { victim } from './support.js';

/** Requests of 1 KB: far more than all buffers between client and server hold. */
const MANY = 20_000;

const server = victim();

it('appends that begin and never end are refused before they fill the memory', async () => {
  const raw = new RawClient(server.current.port);
  const unfinished = Array.from({ length: 100 }, () => batchAppend({ isFinal: false }));
  const { code, details } = await server.current.unnoticed(() => raw.send('BatchAppend', ...unfinished));
  expect([code, details]).toEqual([Code.RESOURCE_EXHAUSTED, expect.stringMatching(/64 appends/)]);
  raw.close();
});

it('a client that appends and never reads its answers is not listened to for long', async () => {
  const refused = batchAppend({ type: '', stream: 'x'.repeat(1_000) }); // an answer repeats what was asked
  const prefix = Buffer.alloc(5);
  prefix.writeUInt32BE(refused.length, 1);
  const message = Buffer.concat([prefix, refused]);
  const session = connect(`http://127.0.0.1:${server.current.port}`);
  await server.current.unnoticed(async () => {
    const call = session.request({
      ':method': 'POST',
      ':path': '/event_store.client.streams.Streams/BatchAppend',
      'content-type': 'application/grpc',
    });
    let taken = 0;
    for (let sent = 1; sent <= MANY; sent++) {
      call.write(message, () => taken++);
      if (sent % 200 === 0) await sleep(1);
    }
    let before: number;
    do {
      before = taken;
      await sleep(1_000);
    } while (taken > before);
    expect(taken).toBeLessThan(MANY / 2);
    call.on('data', () => undefined);
    while (taken < MANY) await sleep(20); // once it reads, it is served
    call.destroy();
  });
  session.destroy();
});
