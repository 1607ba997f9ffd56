import { type Outcome, StreamsModel } from './model.js';
import { deletes, expectedRevisions, idempotency, type State, tombstones } from './truth-tables.js';

/** A model whose stream `s` is in that state. */
function prepare(state: State): StreamsModel {
  const model = new StreamsModel();
  if (state.metadata) model.append('$$s', 'any', [{ id: 'm', type: '$metadata', data: {} }]);
  Array.from(state.ids).forEach((id, i) => {
    const expected = i === 0 ? 'no_stream' : i - 1;
    expect(model.append('s', expected, [event(id)]).kind).toBe('success');
  });
  if (state.end === 'deleted') model.delete('s', 'any');
  if (state.end === 'tombstoned') model.tombstone('s', 'any');
  return model;
}

const event = (id: string): { id: string; type: string; data: object } => ({ id, type: id, data: {} });
const metadata = (data: object): { id: string; type: string; data: object } => ({
  id: JSON.stringify(data),
  type: '$metadata',
  data,
});

function read(model: StreamsModel, backwards = false): string {
  const reading = model.read('s', { backwards, from: backwards ? 'end' : 'start' });
  return reading.kind === 'events' ? reading.events.map(({ id }) => id).join('') : reading.kind;
}

it.each([...expectedRevisions, ...idempotency].map((row) => [row[0].name, ...row] as const))(
  'knows the truth tables: %s, %j expects %s, ids %s',
  (_, state, expected, ids, outcome) => {
    const model = prepare(state);
    const before = model.log.length;
    const events = Array.from(ids).map((id) => event(id));
    expect(model.append('s', expected, events)).toEqual<Outcome>(outcome);
    const grown = outcome.kind === 'success' && outcome.written;
    expect(model.log.length > before).toBe(grown);
  },
);

it.each(deletes)('knows what may be deleted: %j, %s', (state, expected, kind) => {
  expect(prepare(state).delete('s', expected).kind).toBe(kind);
});

it.each(tombstones)('knows what may be tombstoned: %j, %s', (state, expected, kind) => {
  expect(prepare(state).tombstone('s', expected).kind).toBe(kind);
});

describe('a read of the model', () => {
  const model = new StreamsModel();
  model.append('s', 'no_stream', Array.from('abcde').map(event));

  it.each([
    ['nothing', {}, 'abcde', 'edcba'],
    ['$maxCount', { $maxCount: 2 }, 'de', 'ed'],
    ['$tb', { $tb: 1 }, 'bcde', 'edcb'],
    ['the later of both', { $tb: 1, $maxCount: 2 }, 'de', 'ed'],
    ['$tb beyond the end', { $tb: 9 }, '', ''],
    ['a wrong value, which voids all', { $tb: 3, $maxCount: 0 }, 'abcde', 'edcba'],
  ])('obeys %s', (_, data, forwards, backwards) => {
    model.append('$$s', 'any', [metadata(data)]);
    expect(read(model)).toBe(forwards);
    expect(read(model, true)).toBe(backwards);
  });

  it('finds nothing of a deleted stream, and only what is new of a recreated one', () => {
    model.delete('s', 'any');
    expect(read(model)).toBe('not-found');
    model.append('s', 'any', [event('f')]);
    expect(read(model)).toBe('f');
    expect(model.events('$$s').at(-1)?.data).toEqual({ $tb: 5 });
  });
});
