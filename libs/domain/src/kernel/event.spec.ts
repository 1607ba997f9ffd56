import { z } from 'zod';
import { defineEvent, register } from './event.js';
import { text } from './fields.js';
import { Personal } from './personal.js';
import { clear, jsonSchemaOf, personal } from './tags.js';
import { unsealed } from './unsealed.js';

const number = clear('a number', z.number());

/** A type that changed twice: `minutes` became `hours`, then a required `unit` came. */
const Measured = defineEvent(
  'Measured',
  3,
  { hours: number, unit: clear('a unit', z.string()) },
  {
    1: ({ minutes, ...rest }) => ({ ...rest, hours: Number(minutes) / 60 }),
    2: (data) => ({ ...data, unit: 'h' }),
  },
);

describe('event types', () => {
  it('lift old data through the whole chain', () => {
    expect(Measured.lift(1, { minutes: 90 })).toEqual({ hours: 1.5, unit: 'h' });
    expect(Measured.lift(2, { hours: 2 })).toEqual({ hours: 2, unit: 'h' });
    expect(Measured.lift(3, { hours: 2, unit: 'd' })).toEqual({ hours: 2, unit: 'd' });
  });

  it.each([0, 4, 1.5, NaN])('refuse version %s, which never existed', (version) =>
    expect(() => Measured.lift(version, { hours: 2, unit: 'd' })).toThrow('is unknown here'),
  );

  it('refuse data that is not of the version it claims', () => {
    expect(() => Measured.lift(3, { hours: 2 })).toThrow(z.ZodError);
    expect(() => Measured.lift(1, { minutes: 60, odd: 1 })).toThrow(z.ZodError);
    expect(() => Measured.lift(2, null)).toThrow(z.ZodError);
  });

  it('are not declared with a hole in the chain', () =>
    expect(() => defineEvent('Holed', 3, {}, { 2: (data) => ({ ...data }) })).toThrow(
      'Holed is at version 3 but has no upcaster from version 1',
    ));

  it('make only events that fit the schema', () => {
    expect(Measured({ hours: 1, unit: 'h' })).toEqual({ type: 'Measured', data: { hours: 1, unit: 'h' } });
    expect(() => Measured({ hours: NaN, unit: 'h' })).toThrow(z.ZodError);
  });

  it('are registered under one name each', () => {
    expect(register([Measured]).get('Measured')).toBe(Measured);
    expect(() => register([Measured, defineEvent('Measured', 1, {})])).toThrow('Measured is declared twice');
  });
});

describe('personal fields', () => {
  const Noted = defineEvent(
    'Noted',
    2,
    {
      employeeId: clear('an id', z.string()),
      lines: z.array(z.strictObject({ note: personal('free-text', text(20)).optional(), n: number })),
    },
    { 1: (data) => unsealed(data, 'lines', '*', 'note') },
  );
  const sealed = {
    $enc: 1,
    k: 'f6cf4dd5-2f0d-4b7c-9f50-0d5b6f6c7a11',
    n: 'AA==',
    c: 'AA==',
    t: 'AA==',
    kc: 'AA==',
  };

  it('do not compile into an event type without a tag, however deep', () => {
    expect(() => defineEvent('Bare', 1, { id: number, name: z.string() })).toThrow(
      'Bare: tag as personal(…) or clear(…): name',
    );
    expect(() =>
      defineEvent('Bare', 1, { rows: z.array(z.strictObject({ why: text(9).optional(), n: number })) }),
    ).toThrow('Bare: tag as personal(…) or clear(…): rows.*.why');
  });

  it('are known with their paths', () =>
    expect(Noted.personal).toEqual([{ path: ['lines', '*', 'note'], class: 'free-text' }]));

  it('come in plain, are checked, and are not written so', () => {
    const event = Noted({ employeeId: 'a', lines: [{ note: Personal.of('sakit'), n: 1 }] });
    expect(event.data.lines[0]?.note).toEqual(Personal.of('sakit'));
    expect(() => JSON.stringify(event)).toThrow('not written unless it is sealed');
    expect(() => Noted({ employeeId: 'a', lines: [{ note: Personal.of('x'.repeat(21)), n: 1 }] })).toThrow(
      z.ZodError,
    );
    expect(() => Noted.lift(2, { employeeId: 'a', lines: [{ note: 'sakit', n: 1 }] })).toThrow(z.ZodError);
  });

  it('are sealed as read, and written as they were', () => {
    const stored = { employeeId: 'a', lines: [{ note: sealed, n: 1 }, { n: 2 }] };
    const data = Noted.lift(2, stored);
    expect(data.lines[0]?.note?.content).toEqual({ form: 'sealed', envelope: sealed });
    expect(JSON.parse(JSON.stringify(data))).toEqual(stored);
  });

  it('of before there were seals stay readable', () => {
    const old = Noted.lift(1, { employeeId: 'a', lines: [{ note: 'sakit', n: 1 }, { n: 2 }] });
    expect(old.lines[0]?.note).toEqual(Personal.clear('sakit'));
  });

  it('are published as envelopes', () =>
    expect(jsonSchemaOf(Noted.data)).toMatchObject({
      properties: {
        lines: { items: { properties: { note: { type: 'object', 'x-personal': 'free-text' } } } },
      },
    }));
});
