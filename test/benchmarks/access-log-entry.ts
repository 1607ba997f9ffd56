import { randomUUID } from 'node:crypto';
import type { AccessEntry } from '@jejak/access-log';
import type pg from 'pg';

/** An entry as the read of one record makes it. */
export function accessEntry(): AccessEntry {
  return {
    actor: randomUUID(),
    roles: ['unit-head'],
    action: 'competency-history.read',
    purpose: 'development-plan',
    decision: { effect: 'permit', code: 'unit-head.own-unit' },
    masked: ['sensitive'],
    shown: ['identity'],
    subjects: [randomUUID()],
    resultCount: 1,
    correlationId: randomUUID(),
  };
}

/** The same row by hand: one INSERT, which commits. */
export async function rawInsert(pool: pg.Pool, entry: AccessEntry): Promise<void> {
  await pool.query({
    name: 'bare',
    text: `INSERT INTO jejak_access_log.entry (id, actor, roles, action, purpose, effect, decision, masked, shown,
        subjects, result_count, correlation_id) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    values: [
      ...[randomUUID(), entry.actor, entry.roles, entry.action, entry.purpose, entry.decision.effect],
      ...[
        entry.decision.code,
        entry.masked,
        entry.shown,
        entry.subjects,
        entry.resultCount,
        entry.correlationId,
      ],
    ],
  });
}
