import fc from 'fast-check';
import { v5 } from 'uuid';
import { nameId } from './name-id.js';

it('is the id that everybody else makes of the name', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.uuid(), (name, namespace) => {
      expect(nameId(name, namespace)).toBe(v5(name, namespace));
      expect(nameId(Buffer.from(name), namespace)).toBe(v5(name, namespace));
    }),
  );
});

it('refuses what is no namespace', () => {
  for (const none of [
    '',
    'city',
    '0f2c7b64-9a1e-4d58-8f3b-6c5d1e2a7b9',
    'zf2c7b64-9a1e-4d58-8f3b-6c5d1e2a7b90',
  ])
    expect(() => nameId('a', none)).toThrow(TypeError);
});
