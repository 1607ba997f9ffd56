import type { BinaryWriter } from './binary-writer.js';
import { type Put, puts } from './binary-value.js';

/** Types of which a column may hold lists, and their number in PostgreSQL's catalogue (`pg_type.dat`), which goes with a list. */
const elements: ReadonlyMap<string, number> = new Map([
  ['boolean', 16],
  ['smallint', 21],
  ['integer', 23],
  ['text', 25],
  ['double precision', 701],
  ['uuid', 2950],
]);

/** The type of a column that holds lists of these; undefined if none may. */
export const listOf = (type: string): string | undefined => (elements.has(type) ? `${type}[]` : undefined);

/** As a column's type tells. */
export const isList = (type: string): boolean => type.endsWith('[]');

/** What writes a value of a type, lists as well; undefined if it must go as text. */
export function putOf(type: string): Put | undefined {
  if (!isList(type)) return puts.get(type);
  const of = type.slice(0, -'[]'.length);
  const [oid, put] = [elements.get(of), puts.get(of)];
  return oid === undefined || !put ? undefined : putList(oid, put);
}

/**
 * The format of `array_recv`: how many dimensions, whether there are nulls, the type of the elements; if there are any,
 * how many and the index of the first; then each with its length before it.
 */
function putList(oid: number, put: Put): Put {
  return (to: BinaryWriter, value: unknown) => {
    if (!Array.isArray(value)) return false;
    const start = to.length;
    to.int32(0);
    to.int32(value.length > 0 ? 1 : 0);
    to.int32(value.includes(null) ? 1 : 0);
    to.int32(oid);
    if (value.length > 0) {
      to.int32(value.length);
      to.int32(1);
    }
    for (const element of value as unknown[]) {
      if (element === null) to.int32(-1);
      else if (!put(to, element)) return false;
    }
    to.int32At(start, to.length - start - 4);
    return true;
  };
}
