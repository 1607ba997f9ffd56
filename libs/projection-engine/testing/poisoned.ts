import { Column, Entity, PrimaryColumn } from 'typeorm';
import { projection, type Projection } from '../src/index.js';
import { MemoryLog } from './memory-log.js';
import { Marked, poison } from './tally.js';

const STREAMS = 7;

/** The same log every time: many streams, of whose events some cannot be applied. */
export function poisonedLog(events: number): MemoryLog {
  const log = new MemoryLog();
  for (let number = 0; number < events; number++) {
    // a multiplicative mix: which are at fault looks random and is always the same
    const mixed = Math.imul(number + 1, 0x9e3779b1) >>> 0;
    const stream = `tally-${mixed % STREAMS}`;
    log.append(stream, mixed % 40 === 0 ? poison : Marked({ tally: stream, by: 1 }));
  }
  return log;
}

/** What was applied to a stream, and in which order. */
@Entity()
export class SeenRow {
  @PrimaryColumn({ type: 'text' })
  stream: string;

  /** How many. */
  @Column({ type: 'integer', default: 0 })
  count: number;

  /** The revision of the last one. */
  @Column({ type: 'integer', nullable: true })
  last: number | null;

  /** Text of the last one. */
  @Column({ type: 'text', nullable: true })
  text: string | null;
}

/** One row for each event, which cannot be there twice. */
@Entity()
export class StepRow {
  @PrimaryColumn({ type: 'bigint' })
  position: bigint;

  @Column({ type: 'text' })
  stream: string;

  @Column({ type: 'integer' })
  revision: number;

  @Column({ type: 'text' })
  text: string;
}

function seen(store: (text: string) => string): Projection {
  return projection(
    {
      name: 'seen',
      version: 1,
      entities: [SeenRow, StepRow],
      sequence: ({ stream }) => stream,
      reporting: [],
    },
    (on) =>
      on.when(Marked, ({ data, stream, revision, position }, rows) => {
        const text = store(data.tally);
        rows.increment(SeenRow, { stream }, { count: 1 });
        rows.update(SeenRow, { stream }, { last: Number(revision), text });
        rows.insert(StepRow, { position, stream, revision: Number(revision), text });
      }),
  );
}

/** Cannot take in an event with a NUL. */
export const strictly = (): Projection => seen((text) => text);

/** Can. */
export const mended = (): Projection => seen((text) => text.replaceAll('\u0000', '?'));
