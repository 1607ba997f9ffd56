import { randomUUID } from 'node:crypto';
import type { Position } from '@eventstore/db-client';
import { type EventStore, event, stream } from './support.js';
import type { State } from './truth-tables.js';

/** A stream in one of the states of the truth tables. */
export interface Prepared {
  name: string;
  /** Position of the event at each revision. */
  positions: Position[];
  /** The event id that a letter stands for. */
  id: (letter: string) => string;
}

/** Writes a new stream that is in that state. */
export async function prepare(store: EventStore, state: State): Promise<Prepared> {
  const name = stream();
  const ids = new Map<string, string>();
  const id = (letter: string): string => {
    const known = ids.get(letter) ?? randomUUID();
    ids.set(letter, known);
    return known;
  };
  const { client } = store;
  const positions: Position[] = [];
  if (state.metadata) await client.setStreamMetadata(name, { owner: 'conformance' });
  for (const [i, letter] of Array.from(state.ids).entries()) {
    const expectedRevision = i === 0 ? 'no_stream' : BigInt(i - 1);
    const answer = await client.appendToStream(name, event(letter, id(letter)), { expectedRevision });
    if (answer.position) positions.push(answer.position);
  }
  if (state.end === 'deleted') await client.deleteStream(name);
  if (state.end === 'tombstoned') await client.tombstoneStream(name);
  return { name, positions, id };
}
