import { textPattern } from './pattern.js';
import { type CallStatus, StatusCode as Code } from '../transport/status.js';
import { RequestError } from './status.js';

function refusal(expression: string): CallStatus {
  try {
    textPattern(expression);
  } catch (error) {
    if (error instanceof RequestError) return error.status;
    throw error;
  }
  throw new Error('It should have been refused.');
}

const TEXTS = [
  'ProgrammeScheduled',
  'programme-ec28b770-a26e-5586-b9b3-1002b351dad1',
  '$metadata',
  '$$programme-3',
  '$>',
  'a',
  '',
  'EmployeeRegistered\n',
  'Évaluation-ñ-人-🙂',
];

it.each([
  '^[^$].*', // what the client's excludeSystemEvents sends
  '^[^\\$].*',
  '^\\$',
  '^Programme',
  'Programme|Employee',
  '^(programme|employee)-',
  '-3$',
  '^Pro.*d$',
  'd\\b',
  '^.{1,3}$',
  '[a-z]+-\\d+',
  '(?:ee)+',
  '(?<named>Pro)',
  '[^\\w-]',
  '\\$\\$.+?e',
  '人|É',
])('%s means what it means in JavaScript', (expression) => {
  const matches = textPattern(expression);
  const pattern = new RegExp(expression, 'u');
  expect(TEXTS.map(matches)).toEqual(TEXTS.map((text) => pattern.test(text)));
});

it.each(['(a+)+$', '^(a|a)*$', '^(a|aa)+$', '(.*a){20}$', '([a-z]+)*\\d', '(x+x+)+y', '^(\\w+\\s?)*$'])(
  '%s, which takes a backtracking engine for ever, does not explode',
  (expression) => {
    const matches = textPattern(expression);
    expect(matches(`${'a'.repeat(50_000)}!`)).toBe(false);
    expect(matches(`${'x'.repeat(50_000)}!`)).toBe(false);
  },
);

it.each([
  ['a look-ahead', 'a(?=b)'],
  ['a look-behind', '(?<!a)b'],
  ['a back-reference', '(a)\\1'],
  ['an atomic group', '(?>a)'],
  ['a group that is not closed', '('],
  ['nothing to repeat', '*'],
  ['a repetition beyond 1,000', 'a{1001}'],
])('%s is refused with what is not served', (_, expression) => {
  const { code, details } = refusal(expression);
  expect(code).toBe(Code.INVALID_ARGUMENT);
  expect(details).toMatch(/not served: .*(syntax|named capture|escape|missing|repeat).* at .*RE2/);
});

it.each([
  ['of 8,193 characters', 'x'.repeat(8_193), /8193 characters; 8192 are served/],
  ['that unfolds to more than 1,000 steps', '\\pL{900}|\\pN{500}', /steps once .* 1000 are served/],
  ['that nests deeply', `${'('.repeat(4_000)}${')'.repeat(4_000)}`, /nests too deeply/],
])('an expression %s is refused', (_, expression, reason) => {
  const { code, details } = refusal(expression);
  expect(code).toBe(Code.INVALID_ARGUMENT);
  expect(details).toMatch(reason);
});
