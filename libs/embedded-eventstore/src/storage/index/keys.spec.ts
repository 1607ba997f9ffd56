import { getU64, TOMBSTONE_REVISION, u64 } from './keys.js';

it.each([0, 1, 2 ** 32 - 1, 2 ** 32, 2 ** 45 + 7, Number.MAX_SAFE_INTEGER])('keeps %d', (value) => {
  expect(u64(value).readBigUInt64BE()).toBe(BigInt(value));
  expect(getU64(u64(value), 0)).toBe(value);
});

it('keeps the revision of a tombstone, after every other', () => {
  expect(u64(TOMBSTONE_REVISION).readBigUInt64BE()).toBe(2n ** 63n - 1n);
  expect(getU64(u64(TOMBSTONE_REVISION), 0)).toBe(TOMBSTONE_REVISION);
});
