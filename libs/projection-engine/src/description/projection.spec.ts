import { Cleared, Marked, MarkRow, TallyRow } from '../../testing/tally.js';
import { projection } from './projection.js';

const head = { name: 'tally', version: 1, entities: [TallyRow], sequence: () => '', reporting: [] };

describe('a description', () => {
  it('listens to what it names', () => {
    const described = projection(head, (on) =>
      on.when(Marked, () => undefined).when(Cleared, () => undefined),
    );
    expect([...described.on.keys()]).toEqual(['Marked', 'Cleared']);
  });

  it('does not listen twice to one type', () => {
    expect(() =>
      projection(head, (on) => on.when(Marked, () => undefined).when(Marked, () => undefined)),
    ).toThrow('PROJECTION.DESCRIPTION: tally listens twice to Marked');
  });

  it.each(['Tally', 'tally_marks', 'tally-', '1tally', 'x'.repeat(41)])('is not named %s', (name) => {
    expect(() => projection({ ...head, name }, (on) => on)).toThrow('PROJECTION.DESCRIPTION');
  });

  it('compiles only with fields that exist', () => {
    const described = projection(head, (on) =>
      on.when(Marked, ({ data, position, occurredAt }, rows) => {
        // @ts-expect-error the event has no such field
        rows.remove(TallyRow, { tally: String(data.sum) });
        // @ts-expect-error the row has no such column
        rows.increment(TallyRow, { tally: data.tally }, { amount: 1 });
        // @ts-expect-error only numbers can be added to
        rows.increment(TallyRow, { tally: data.tally }, { tally: 1 });
        // @ts-expect-error a new row needs all its columns
        rows.insert(MarkRow, { position, tally: data.tally, markedAt: occurredAt });
        // @ts-expect-error the key has no such column
        rows.remove(TallyRow, { name: data.tally });
      }),
    );
    expect(described.name).toBe('tally');
  });
});
