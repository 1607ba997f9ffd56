import { createCipheriv } from 'node:crypto';

/**
 * The arithmetic of GCM (NIST SP 800-38D §6) for making messages that no encryption would make. An element of
 * GF(2^128) is a 16-byte block read as a big-endian number, whose highest bit is the coefficient of x^0.
 */
const REDUCTION = 0xe1n << 120n;

export const toNumber = (block: Buffer): bigint => BigInt(`0x${block.toString('hex')}`);
export const toBlock = (value: bigint): Buffer => Buffer.from(value.toString(16).padStart(32, '0'), 'hex');

export function multiply(a: bigint, b: bigint): bigint {
  let product = 0n;
  let shifted = b;
  for (let bit = 127n; bit >= 0n; bit--) {
    if ((a >> bit) & 1n) product ^= shifted;
    shifted = shifted & 1n ? (shifted >> 1n) ^ REDUCTION : shifted >> 1n;
  }
  return product;
}

/** a^(2^128 − 2), which is 1/a. */
export function inverse(a: bigint): bigint {
  let power = a;
  let result: bigint | undefined;
  for (let step = 1; step < 128; step++) {
    power = multiply(power, power);
    result = result === undefined ? power : multiply(result, power);
  }
  return result ?? a;
}

/** GHASH under `h` of whole blocks: Σ block_i · h^(n − i). */
export function ghash(h: bigint, blocks: readonly bigint[]): bigint {
  return blocks.reduce((sum, block) => multiply(sum ^ block, h), 0n);
}

/** One block of AES-256. */
export function aes(key: Buffer, block: Buffer): Buffer {
  return createCipheriv('aes-256-ecb', key, null).setAutoPadding(false).update(block);
}

/** Blocks of additional data or ciphertext, filled up with zeros. */
export function blocksOf(bytes: Buffer): bigint[] {
  const blocks: bigint[] = [];
  for (let at = 0; at < bytes.length; at += 16) {
    const block = Buffer.alloc(16);
    bytes.copy(block, 0, at, at + 16);
    blocks.push(toNumber(block));
  }
  return blocks;
}

/** The last block of GHASH: lengths in bits. */
export function lengthsBlock(additional: number, ciphertext: number): bigint {
  return (BigInt(additional * 8) << 64n) | BigInt(ciphertext * 8);
}

/** The counter block `count` for a 12-byte nonce; 1 masks the tag, 2 and on are the key stream. */
export function counterBlock(nonce: Buffer, count: number): Buffer {
  const block = Buffer.alloc(16);
  nonce.copy(block);
  block.writeUInt32BE(count, 12);
  return block;
}
