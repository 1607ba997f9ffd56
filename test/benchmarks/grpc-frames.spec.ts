import { frame, FrameCounter } from './grpc-frames.js';

describe('counting gRPC messages', () => {
  const sizes = [0, 1, 300, 0, 70_000, 5];
  const bytes = Buffer.concat(sizes.map((size) => frame(Buffer.alloc(size, 0xff))));

  it.each([1, 2, 3, 5, 7, 64, 299, 16_384, 1_000_000])('counts them in chunks of %d bytes', (size) => {
    const counter = new FrameCounter();
    for (let at = 0; at < bytes.length; at += size) counter.add(bytes.subarray(at, at + size));
    expect(counter.messages).toBe(sizes.length);
  });

  it('counts a message once its last byte has come', () => {
    const counter = new FrameCounter();
    const [message, empty] = [frame(Buffer.alloc(10)), frame(Buffer.alloc(0))];
    counter.add(message.subarray(0, -1));
    expect(counter.messages).toBe(0);
    counter.add(message.subarray(-1));
    expect(counter.messages).toBe(1);
    counter.add(empty);
    expect(counter.messages).toBe(2);
  });

  it('does not take the mark of a compressed message for its length', () => {
    const counter = new FrameCounter();
    const message = frame(Buffer.alloc(10));
    message[0] = 1;
    counter.add(message);
    expect(counter.messages).toBe(1);
  });
});
