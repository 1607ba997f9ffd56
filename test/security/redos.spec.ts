import { eventTypes, jsonSchemaOf } from '@jejak/domain';
import { checkSync } from 'recheck';
import { patternsBelow, type Pattern } from './patterns.js';

jest.setTimeout(240_000);

/** Patterns that see nothing but what the operator of the machine wrote are not on this list of folders. */
const FOLDERS = [
  'apps/api/src',
  'apps/cli/src',
  'libs/domain/src',
  'libs/commands/src',
  'libs/runtime/src',
  'projections',
];

/** The patterns that are in the published schemas: zod's own for UUIDs, moments and days are among them. */
function* published(value: unknown, place: string): Generator<Pattern> {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, one] of Object.entries(value)) {
    if (key === 'pattern' && typeof one === 'string') yield { place, source: one, flags: 'u' };
    else yield* published(one, place);
  }
}

const patterns = new Map<string, Pattern>();
for (const folder of FOLDERS)
  for (const pattern of patternsBelow(folder)) patterns.set(`/${pattern.source}/${pattern.flags}`, pattern);
for (const [name, { data }] of eventTypes)
  for (const pattern of published(jsonSchemaOf(data), name))
    patterns.set(`/${pattern.source}/${pattern.flags}`, pattern);

it('finds the patterns', () => {
  expect(patterns.size).toBeGreaterThan(40);
  expect([...patterns.values()].map(({ place }) => place).join()).toContain('kernel/fields.ts');
});

it('would tell a bad one', () => {
  expect(checkSync('^(a+)+$', '').status).toBe('vulnerable');
  expect(checkSync('^\\s*(.*?)\\s*$', '').status).toBe('vulnerable');
});

it.each([...patterns])('%s takes time in proportion to the text', (_, { place, source, flags }) => {
  const { status } = checkSync(source, flags.replace(/[dv]/g, ''), { timeout: 20_000 });
  expect({ place, status }).toEqual({ place, status: 'safe' });
});
