import { all, event, eventStore, types, ways } from './support.js';
import { answerOf, expectedRevision } from './outcome.js';
import { prepare } from './state.js';
import { expectedRevisions, idempotency, type Row } from './truth-tables.js';

const store = eventStore();

describe.each(ways)('an append over %s', (_, way) => {
  async function check([state, expected, ids, outcome]: Row): Promise<void> {
    const { name, positions, id } = await prepare(store, state);
    const events = Array.from(ids).map((letter) => event(letter, id(letter), { attempt: 2 }));
    const answer = await answerOf(
      store.client.appendToStream(name, events, { ...way, expectedRevision: expectedRevision(expected) }),
    );
    if (outcome.kind !== 'success' || answer.kind !== 'success') {
      expect(answer).toEqual(outcome);
      return;
    }
    expect(answer.revision).toBe(outcome.revision);
    expect(answer.position?.prepare).toBe(answer.position?.commit);
    if (!outcome.written) {
      expect(answer.position).toEqual(outcome.readable ? positions[outcome.revision] : undefined);
      return;
    }
    const last = positions.at(-1)?.commit ?? -1n;
    expect(answer.position!.commit).toBeGreaterThan(last);
    const visible = state.end === 'deleted' ? ids : state.ids + ids;
    expect(types(await all(store.client.readStream(name))).join('')).toBe(visible);
  }

  const named = (rows: Row[]): [string, Row][] =>
    rows.map((row) => {
      const [{ name, ids }, expected, appended, outcome] = row;
      return [`${name}${ids && ` (${ids})`}, expecting ${expected}, of ${appended}: ${outcome.kind}`, row];
    });

  describe('by what it expects of the stream', () => {
    it.each(named(expectedRevisions))('%s', (_name, row) => check(row));
  });

  describe('by the ids of its events', () => {
    it.each(named(idempotency))('%s', (_name, row) => check(row));
  });
});
