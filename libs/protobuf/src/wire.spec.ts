import fc from 'fast-check';
import { bytesField, numberField, putVarint, varintSize, WireReader } from './index.js';

/** As protobuf's specification has it, for all 64 bits. */
function varint(value: bigint): Buffer {
  const bytes: number[] = [];
  for (let rest = value; rest >= 128n; rest >>= 7n) bytes.push(Number(rest & 0x7fn) | 0x80);
  bytes.push(Number(value >> (7n * BigInt(bytes.length))));
  return Buffer.from(bytes);
}

function first(message: Buffer): WireReader {
  const reader = new WireReader(message);
  expect(reader.next()).toBe(true);
  return reader;
}

it('reads every unsigned 64-bit number', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }), (value) => {
      expect(first(Buffer.concat([Buffer.from([1 << 3]), varint(value)])).uint64()).toBe(value);
    }),
  );
});

it.each([0n, 127n, 128n, 2n ** 49n - 1n, 2n ** 49n, 2n ** 53n, 2n ** 64n - 1n])('reads %s', (value) => {
  expect(first(Buffer.concat([Buffer.from([1 << 3]), varint(value)])).uint64()).toBe(value);
});

it('reads what it writes, field by field', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.maxSafeNat(), fc.uint8Array()), { maxLength: 12 }),
      (values: (number | Uint8Array)[]) => {
        const fields = values.map((value, index) =>
          typeof value === 'number' ? numberField(index + 1, value) : bytesField(index + 1, value),
        );
        const reader = new WireReader(Buffer.concat(fields));
        for (const [index, value] of values.entries()) {
          expect(reader.next()).toBe(true);
          expect(reader.field).toBe(index + 1);
          if (typeof value === 'number') expect(reader.uint64()).toBe(BigInt(value));
          else expect(reader.view()).toEqual(Buffer.from(value));
        }
        expect(reader.next()).toBe(false);
      },
    ),
  );
});

it('knows how long a number becomes', () => {
  fc.assert(
    fc.property(fc.maxSafeNat(), (value) => {
      expect(putVarint(Buffer.alloc(10), 0, value)).toBe(varintSize(value));
    }),
  );
});

it('refuses a message that is cut short or lies about its length', () => {
  const message = bytesField(1, Buffer.from('seminar'));
  for (let end = 1; end < message.length; end++)
    expect(() => first(message.subarray(0, end)).view()).toThrow(/^protobuf: /);
  expect(() => first(Buffer.from([1 << 3, ...Array<number>(10).fill(0xff)])).uint64()).toThrow('too long');
});
