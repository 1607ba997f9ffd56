import { z } from 'zod';
import { defineEvent } from './event.js';
import { policy } from './policy.js';
import { clear } from './tags.js';

const Rang = defineEvent('Rang', 1, { times: clear('a number', z.int()) });

describe('policy', () => {
  it('does not listen twice to one event', () =>
    expect(() => policy('doorman', (on) => on.when(Rang, () => []).when(Rang, () => []))).toThrow(
      'doorman listens twice to Rang',
    ));

  it('refuses to react to data that is not of the type', () => {
    const react = policy('doorman', (on) => on.when(Rang, () => [])).on.get('Rang')!;
    expect(() => react({ type: 'Rang', data: { times: 'often' } }, new Date(0))).toThrow(z.ZodError);
  });
});
