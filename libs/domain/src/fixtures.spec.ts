import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { eventTypes } from './event-types.js';
import { jsonSchemaOf } from './kernel/tags.js';

const folder = join(__dirname, '../fixtures');
const payload = (file: string): unknown => JSON.parse(readFileSync(join(folder, file), 'utf8'));

/** Every version of every event type that ever existed. */
const versions = [...eventTypes.values()].flatMap((type) =>
  Array.from({ length: type.version }, (_, index) => ({
    type,
    version: index + 1,
    file: `${type.type}.v${index + 1}.json`,
  })),
);

describe('fixtures', () => {
  it('hold one payload of every version that ever existed, and nothing else', () =>
    expect(readdirSync(folder).sort()).toEqual(versions.map(({ file }) => file).sort()));

  it.each(versions)('$file is lifted to today’s schema', ({ type, version, file }) => {
    const lifted = type.lift(version, payload(file));
    expect(type.data.parse(lifted)).toEqual(lifted);
  });

  it.each([...eventTypes.values()])('$type of today is stored as it is, and has a JSON Schema', (type) => {
    const today = payload(`${type.type}.v${type.version}.json`);
    expect(JSON.parse(JSON.stringify(type.lift(type.version, today)))).toEqual(today);
    expect(jsonSchemaOf(type.data)).toMatchObject({ type: 'object', additionalProperties: false });
  });
});
