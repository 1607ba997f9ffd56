import type { BinaryWriter } from './binary-writer.js';

/**
 * Writes a value, its length first, in the binary format of its type (the receive functions of PostgreSQL's source,
 * `src/backend/utils/adt`). Takes only what is surely a value of the type.
 *
 * @returns false if it must go as text, for PostgreSQL to judge; what was written of it is to be taken back
 */
export type Put = (to: BinaryWriter, value: unknown) => boolean;

/** By PostgreSQL's name of the type. */
export const puts: ReadonlyMap<string, Put> = new Map<string, Put>([
  ['boolean', putBoolean],
  ['smallint', putSmallint],
  ['integer', putInteger],
  ['bigint', putBigint],
  ['double precision', putDouble],
  ['numeric', putNumeric],
  ['text', putText],
  ['uuid', putUuid],
  ['date', putDate],
  ['timestamp with time zone', putMoment],
  ['jsonb', putJson],
]);

function putBoolean(to: BinaryWriter, value: unknown): boolean {
  to.int32(1);
  to.uint8(value === true ? 1 : 0);
  return typeof value === 'boolean';
}

function putSmallint(to: BinaryWriter, value: unknown): boolean {
  if (!isWhole(value, 2 ** 15)) return false;
  to.int32(2);
  to.int16(value);
  return true;
}

function putInteger(to: BinaryWriter, value: unknown): boolean {
  if (!isWhole(value, 2 ** 31)) return false;
  to.int32(4);
  to.int32(value);
  return true;
}

function putBigint(to: BinaryWriter, value: unknown): boolean {
  const number = isWhole(value, 2 ** 53) ? BigInt(value) : value;
  if (typeof number !== 'bigint' || BigInt.asIntN(64, number) !== number) return false;
  to.int32(8);
  to.int64(number);
  return true;
}

function putDouble(to: BinaryWriter, value: unknown): boolean {
  if (typeof value !== 'number') return false;
  to.int32(8);
  to.float64(value + 0); // -0 is 0 in JSON, too
  return true;
}

const decimal = /^(-?)(\d{1,1000})(?:\.(\d{1,1000}))?$/;

/** Groups of four decimal digits, after: how many, the power of 10,000 of the first, the sign, digits to show. */
function putNumeric(to: BinaryWriter, value: unknown): boolean {
  if (isWhole(value, 10_000) && value >= 0) return putDigits(to, [value], 0, false, 0);
  const [, minus, whole, fraction = ''] = decimal.exec(String(value)) ?? [];
  if (whole === undefined) return false;
  const before = Math.ceil(whole.length / 4);
  const digits = whole.padStart(4 * before, '0') + fraction;
  const groups = (digits.match(/.{1,4}/g) ?? []).map((group) => Number(group.padEnd(4, '0')));
  return putDigits(to, groups, before - 1, minus !== '', fraction.length);
}

function putDigits(to: BinaryWriter, groups: number[], weight: number, minus: boolean, scale: number): true {
  to.int32(8 + 2 * groups.length);
  to.int16(groups.length);
  to.int16(weight);
  to.int16(minus ? 0x4000 : 0);
  to.int16(scale);
  for (const group of groups) to.int16(group);
  return true;
}

function putText(to: BinaryWriter, value: unknown): boolean {
  if (typeof value !== 'string') return false;
  const start = to.length;
  to.int32(0);
  to.text(value);
  to.int32At(start, to.length - start - 4);
  return true;
}

/** The version of the format, then text. */
function putJson(to: BinaryWriter, value: unknown): boolean {
  const start = to.length;
  to.int32(0);
  to.uint8(1);
  to.text(JSON.stringify(value));
  to.int32At(start, to.length - start - 4);
  return true;
}

function putUuid(to: BinaryWriter, value: unknown): boolean {
  if (typeof value !== 'string' || value.length !== 36) return false;
  to.int32(16);
  const dashes = value[8] === '-' && value[13] === '-' && value[18] === '-' && value[23] === '-';
  return to.hex(value, uuidDigits) && dashes;
}

/** Where two hexadecimal digits stand that are a byte. */
const uuidDigits = [0, 2, 4, 6, 9, 11, 14, 16, 19, 21, 24, 26, 28, 30, 32, 34] as const;

/** 2000-01-01, from where PostgreSQL counts. */
const epoch = Date.UTC(2000, 0, 1);

const day = /^[1-9]\d{3}-\d\d-\d\d$/;

/** Days. */
function putDate(to: BinaryWriter, value: unknown): boolean {
  if (typeof value !== 'string' || !day.test(value)) return false;
  const date = new Date(Date.UTC(number(value, 0, 4), number(value, 5, 7) - 1, number(value, 8, 10)));
  to.int32(4);
  to.int32((date.getTime() - epoch) / 86_400_000);
  // not so on 30 February
  return date.getUTCDate() === number(value, 8, 10) && date.getUTCMonth() + 1 === number(value, 5, 7);
}

function number(text: string, from: number, to: number): number {
  let value = 0;
  for (let index = from; index < to; index++) value = value * 10 + text.charCodeAt(index) - 0x30;
  return value;
}

/** Microseconds. */
function putMoment(to: BinaryWriter, value: unknown): boolean {
  const micros = value instanceof Date ? (value.getTime() - epoch) * 1000 : Number.NaN;
  if (!Number.isSafeInteger(micros)) return false;
  to.int32(8);
  to.int32(Math.floor(micros / 2 ** 32));
  to.int32(micros);
  return true;
}

function isWhole(value: unknown, below: number): value is number {
  return Number.isInteger(value) && Math.abs(value as number) < below;
}
