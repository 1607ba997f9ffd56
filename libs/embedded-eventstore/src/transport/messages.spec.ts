import fc from 'fast-check';
import { frameAll, framedSize, MessageReader } from './messages.js';

const MAX = 1_000;

function framed(messages: Buffer[]): Buffer {
  return frameAll(
    messages,
    messages.reduce((size, message) => size + framedSize(message), 0),
  );
}

/** What a reader makes of these pieces. */
function read(pieces: Buffer[]): Buffer[] {
  const reader = new MessageReader(MAX);
  const messages: Buffer[] = [];
  for (const piece of pieces) reader.push(piece, (message) => messages.push(message));
  return messages;
}

it('a message is a flag, its length and its bytes', () => {
  expect(framed([Buffer.from('ab'), Buffer.alloc(0)]).toString('hex')).toBe('00000000026162' + '0000000000');
});

it('messages come out as they went in, however their bytes are cut', () => {
  const message = fc.uint8Array({ maxLength: 40 }).map((bytes) => Buffer.from(bytes));
  const cuts = fc.array(fc.nat({ max: 200 }), { maxLength: 20 });
  fc.assert(
    fc.property(fc.array(message, { maxLength: 8 }), cuts, (messages, at) => {
      const bytes = framed(messages);
      const edges = [0, ...at.map((cut) => Math.min(cut, bytes.length)).sort((a, b) => a - b), bytes.length];
      const pieces = edges.slice(1).map((edge, i) => bytes.subarray(edges[i], edge));
      expect(read(pieces)).toEqual(messages);
    }),
  );
});

it('knows whether it is within a message', () => {
  const reader = new MessageReader(MAX);
  const bytes = framed([Buffer.from('ab')]);
  const ignore = (): void => undefined;
  expect(reader.isInMessage).toBe(false);
  reader.push(bytes.subarray(0, 3), ignore);
  expect(reader.isInMessage).toBe(true);
  reader.push(bytes.subarray(3), ignore);
  expect(reader.isInMessage).toBe(false);
});

it.each([
  ['a compressed message', Buffer.from('010000000161', 'hex'), 12],
  ['bytes that are no frame', Buffer.from('GET / HTTP/1.1'), 13],
  ['a message over the limit, before it has come', Buffer.from('00000003e9', 'hex'), 8],
])('refuses %s', (_name, bytes, code) => {
  expect(() => read([bytes])).toThrow(
    expect.objectContaining({ status: expect.objectContaining({ code }) as object }) as Error,
  );
});

it('takes a message of just the limit', () => {
  expect(read([framed([Buffer.alloc(MAX)])])).toHaveLength(1);
});
