import { existsSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Random } from './random.js';

/** Damage to the files of a stopped server, as a broken disk or a power cut leaves it. */

/** u32 length of the frame, u32 flags, u32 CRC of the record before, u32 CRC of this one; then the frame. */
const HEADER_BYTES = 16;

/** A record in a segment of the log. */
export interface Place {
  file: string;
  /** Of its header in the file. */
  offset: number;
  /** Of header and frame together. */
  bytes: number;
  /** Of its header in the log. */
  position: bigint;
}

/** Segments of the log, oldest first. */
export function segments(dataDir: string): string[] {
  const folder = path.join(dataDir, 'log');
  const names = readdirSync(folder).filter((name) => /^\d{20}\.log$/.test(name));
  return names.toSorted().map((name) => path.join(folder, name));
}

/** Records of a segment up to its zeros. Numbers are little-endian. */
export function recordsOf(file: string): Place[] {
  const bytes = readFileSync(file);
  const base = BigInt(path.basename(file, '.log'));
  const found: Place[] = [];
  for (let offset = 0; offset + HEADER_BYTES <= bytes.length;) {
    const frame = bytes.readUInt32LE(offset);
    if (frame === 0 || offset + HEADER_BYTES + frame > bytes.length) break;
    found.push({ file, offset, bytes: HEADER_BYTES + frame, position: base + BigInt(offset) });
    offset += HEADER_BYTES + frame;
  }
  return found;
}

/** Cuts the last segment somewhere inside its last record. Returns what is torn. */
export function tearLastRecord(dataDir: string, random: Random): Place {
  const last = recordsOf(segments(dataDir).at(-1)!).at(-1)!;
  truncateSync(last.file, last.offset + random.between(1, last.bytes - 1));
  return last;
}

/** Flips one bit of the header or the frame of any record. Returns what is damaged. */
export function flipBit(dataDir: string, part: 'header' | 'frame', random: Random): Place {
  const places = segments(dataDir).flatMap(recordsOf);
  const place = places[random.between(0, places.length - 1)]!;
  const bytes = readFileSync(place.file);
  const at =
    part === 'header' ? random.between(0, HEADER_BYTES - 1) : random.between(HEADER_BYTES, place.bytes - 1);
  bytes[place.offset + at]! ^= 1 << random.between(0, 7);
  writeFileSync(place.file, bytes);
  return place;
}

/** Removes a sealed segment, or half of it. The log must have more than one. Returns its file. */
export function damageSealedSegment(dataDir: string, how: 'remove' | 'truncate', random: Random): string {
  const sealed = segments(dataDir).slice(0, -1);
  const file = sealed[random.between(0, sealed.length - 1)]!;
  if (how === 'remove') rmSync(file);
  else truncateSync(file, Math.floor(readFileSync(file).length / 2));
  return file;
}

/** Damages the index, which the log can rebuild. */
export function damageIndex(dataDir: string, how: 'remove' | 'truncate' | 'garbage', random: Random): void {
  const file = path.join(dataDir, 'index', 'data.mdb');
  if (!existsSync(file)) throw new Error(`There is no index at ${file}.`);
  const { length } = readFileSync(file);
  if (how === 'remove') rmSync(file);
  else if (how === 'truncate') truncateSync(file, random.between(0, length - 1));
  else writeFileSync(file, Buffer.from(Array.from({ length }, () => random.between(0, 255))));
}
