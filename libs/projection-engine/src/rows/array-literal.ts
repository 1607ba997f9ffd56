/** Numbers, ids, times: no quotes needed. They begin with a digit, so that the word NULL is none of them. */
const plain = /^-?[0-9][\w.:+-]*$/;
const special = /["\\]/;

/**
 * A PostgreSQL array of these texts. node-postgres could make it as well, but looks at every value again and quotes
 * all of them, and a bulk write has millions.
 */
export function arrayLiteral(values: readonly (string | null)[]): string {
  let literal = '{';
  for (const value of values) {
    if (literal.length > 1) literal += ',';
    if (value === null) literal += 'NULL';
    else if (plain.test(value)) literal += value;
    else literal += special.test(value) ? `"${value.replaceAll(/["\\]/g, '\\$&')}"` : `"${value}"`;
  }
  return `${literal}}`;
}
