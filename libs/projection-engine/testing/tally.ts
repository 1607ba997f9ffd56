import { clear, defineEvent, type DomainEvent } from '@jejak/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { z } from 'zod';
import { projection, type Projection } from '../src/index.js';
import type { MemoryLog } from './memory-log.js';

/** Something small to project: marks on named tallies. */
const name = clear('a name of a tally', z.string());
export const Marked = defineEvent('Marked', 1, { tally: name, by: clear('a number', z.number()) });
export const Cleared = defineEvent('Cleared', 1, { tally: name });

@Entity()
export class TallyRow {
  @PrimaryColumn({ type: 'text' })
  tally: string;

  @Column({ type: 'numeric', default: 0 })
  total: number;

  @Column({ type: 'integer', default: 0 })
  marks: number;
}

@Entity()
export class MarkRow {
  @PrimaryColumn({ type: 'bigint' })
  position: bigint;

  @Column({ type: 'text' })
  tally: string;

  @Column({ type: 'numeric' })
  by: number;

  @Column({ type: 'timestamptz' })
  markedAt: Date;

  @Column({ type: 'jsonb' })
  note: unknown;
}

export function tally(head: Partial<Pick<Projection, 'name' | 'version'>> = {}): Projection {
  const name = head.name ?? 'tally';
  return projection(
    {
      name,
      version: head.version ?? 1,
      entities: [TallyRow, MarkRow],
      sequence: ({ stream }) => stream,
      reporting: [
        {
          name: name.replace('-', '_'),
          comment: `It's a tally`,
          sql: `SELECT tally, total, marks FROM {schema}.tally`,
          columns: { tally: 'Its name', total: `The tally's sum`, marks: 'How many' },
        },
      ],
    },
    (on) =>
      on
        .when(Marked, ({ data, position, occurredAt }, rows) => {
          rows.increment(TallyRow, { tally: data.tally }, { total: data.by, marks: 1 });
          rows.insert(MarkRow, {
            position,
            ...data,
            markedAt: occurredAt,
            note: [data.tally, { by: data.by }],
          });
        })
        .when(Cleared, ({ data }, rows) => rows.remove(TallyRow, { tally: data.tally })),
  );
}

/** An event that the tally cannot apply: PostgreSQL takes no NUL. */
export const poison: DomainEvent = { type: 'Marked', data: { tally: 'a\u0000b', by: 1 } };

export function mark(log: MemoryLog, count: number, tallies = 3): void {
  for (let number = 0; number < count; number++)
    log.append(`tally-${number % tallies}`, Marked({ tally: `t${number % tallies}`, by: 1 }));
}
