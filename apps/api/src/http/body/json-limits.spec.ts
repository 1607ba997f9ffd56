import fc from 'fast-check';
import { Problem } from '../problem.js';
import { checkJson, LIMITS } from './json-limits.js';
import { parseBody } from './json-parser.js';

const codeOf = (check: () => unknown): string | undefined => {
  try {
    check();
    return undefined;
  } catch (error) {
    if (error instanceof Problem) return error.code;
    throw error;
  }
};
const ofText = (text: string) => codeOf(() => checkJson(text));
const ofBytes = (...parts: (string | number[])[]) =>
  codeOf(() => parseBody(Buffer.concat(parts.map((part) => Buffer.from(part as string)))));

describe('any JSON', () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 20 });
  const value = fc.jsonValue({ maxDepth: 5, stringUnit: 'grapheme' });
  const written = fc
    .tuple(value, fc.constantFrom(undefined, 1, '\t'))
    .map(([one, indent]) => JSON.stringify(one, undefined, indent))
    .filter((json) => !/\d{16}/.test(json) && !/e[-+]\d/.test(json));

  it('with each name once is let through', () => {
    fc.assert(fc.property(written, (json) => expect(ofText(json)).toBeUndefined()));
  });

  it('with a name twice in one object is refused, wherever and however it is written', () => {
    const escaped = (name: string) =>
      `"${[...Array(name.length).keys()].map((at) => `\\u${name.charCodeAt(at).toString(16).padStart(4, '0')}`).join('')}"`;
    const twice = fc.tuple(text, written, written, written, fc.boolean()).map(([name, a, b, c, escape]) => {
      const again = escape ? escaped(name) : JSON.stringify(name);
      return `{${JSON.stringify(name)}:${a},${JSON.stringify(`other${name}`)}:${c},${again} :${b}}`;
    });
    const placed = fc
      .tuple(twice, fc.constantFrom(['', ''], ['[1,', ']'], ['{"x":[{},', ',"y"]}']))
      .map(([json, [before, after]]) => `${before}${json}${after}`);
    fc.assert(
      fc.property(placed, (json) => {
        expect(() => JSON.parse(json) as unknown).not.toThrow();
        expect(ofText(json)).toBe('INPUT.DUPLICATE_KEY');
      }),
    );
  });
});

it('takes names for the same only within one object', () => {
  expect(ofText('{"a":{"a":1},"b":[{"a":1},{"a":2}],"c":"a"}')).toBeUndefined();
  expect(ofText('["a","a"]')).toBeUndefined();
  expect(ofText('{"a\\\\":1,"a\\"":2,"a":"\\\\"}')).toBeUndefined();
});

it.each([
  ['1e999', 'INPUT.NUMBER'],
  ['-1e999', 'INPUT.NUMBER'],
  ['1e-999', 'INPUT.NUMBER'],
  ['123456789012345678901234567890', 'INPUT.NUMBER'],
  ['9007199254740992', 'INPUT.NUMBER'],
  [`0.${'1'.repeat(60)}`, 'INPUT.NUMBER'],
  ['9007199254740991', undefined],
  ['-9007199254740991', undefined],
  ['0e10', undefined],
  ['0.1', undefined],
  ['1.7976931348623157e308', undefined],
])('the number %s: %s', (number, code) => {
  expect(ofText(number)).toBe(code);
  expect(ofText(`{"a":[${number}]}`)).toBe(code);
});

it.each<[string, string, string | undefined]>([
  ['as many items as there may be', `[${Array(LIMITS.items).fill(0).join()}]`, undefined],
  ['one item more', `[${Array(LIMITS.items + 1).fill(0).join()}]`, 'INPUT.TOO_COMPLEX'],
  ['as many names', `{${Array.from({ length: LIMITS.names }, (_, n) => `"${n}":0`).join()}}`, undefined],
  ['one name more', `{${Array.from({ length: LIMITS.names + 1 }, (_, n) => `"${n}":0`).join()}}`, 'INPUT.TOO_COMPLEX'],
  ['too many values in all', `[${Array(9).fill(`[${Array(3000).fill('{}').join()}]`).join()}]`, 'INPUT.TOO_COMPLEX'],
  ['a name too long', `{"${'n'.repeat(LIMITS.name + 1)}":1}`, 'INPUT.TOO_COMPLEX'],
  ['a text too long', `["${'t'.repeat(LIMITS.text + 1)}"]`, 'INPUT.TOO_COMPLEX'],
  ['a text of escapes', `["${'\\n'.repeat(LIMITS.text)}"]`, 'INPUT.TOO_COMPLEX'],
])('%s: %#', (_, json, code) => {
  expect(ofText(json)).toBe(code);
}); // prettier-ignore

it('takes time in proportion to the text, of whatever it is made', () => {
  const ms = (json: string) => {
    const times = Array.from({ length: 5 }, () => {
      const from = performance.now();
      ofText(json);
      return performance.now() - from;
    });
    return Math.min(...times);
  };
  const kinds = [(n: number) => `"${'\\n'.repeat(n)}"`, (n: number) => '['.repeat(n) + ']'.repeat(n)];
  for (const kind of kinds) expect(ms(kind(100_000))).toBeLessThan(40 * Math.max(0.2, ms(kind(10_000))));
});

it.each<[string, (string | number[])[]]>([
  ['bytes that are no UTF-8', ['{"a":"', [0xff], '"}']],
  ['a character cut in half', ['{"a":"', [0xe2, 0x82], '"}']],
  ['an overlong slash', ['{"a":"', [0xc0, 0xaf], '"}']],
  ['a surrogate in UTF-8', ['{"a":"', [0xed, 0xa0, 0x80], '"}']],
  ['UTF-16', [[0xff, 0xfe, 0x7b, 0, 0x7d, 0]]],
  ['a byte order mark', [[0xef, 0xbb, 0xbf], '{}']],
  ['two values', ['{}{}']],
  ['a comment', ['{/* */}']],
  ['NaN', ['{"a":NaN}']],
  ['a comma too many', ['{"a":1,}']],
])('%s is not JSON', (_, parts) => {
  expect(ofBytes(...parts)).toBe('INPUT.NOT_JSON');
});

it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])('the name %s is refused', (name) => {
  expect(ofBytes(`{"a":[{"${name}":{"admin":true}}]}`)).toBe('INPUT.INVALID');
  expect(({} as Record<string, unknown>).admin).toBeUndefined();
});
