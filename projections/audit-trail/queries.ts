import { isGone, type Shown } from '@jejak/domain';
import { Cursor, page, type ReportingReader } from '@jejak/projection-engine';
import { z } from 'zod';
import type { AuditEvent, AuditPage } from './audit-event.dto.js';

export interface AuditFilter {
  readonly stream?: string;
  readonly actorId?: string;
  readonly type?: string;
  readonly correlationId?: string;
  /** Recorded at this moment or later. */
  readonly from?: Date;
  /** Recorded before this moment. */
  readonly to?: Date;
}

export interface AuditQuery extends AuditFilter {
  /** Default: newest first. */
  readonly order?: 'newest' | 'oldest';
  readonly limit: number;
  readonly cursor?: string;
}

const position = z.tuple([z.string().regex(/^\d{1,19}$/)]);
const cursors = {
  newest: new Cursor('audit-newest', position),
  oldest: new Cursor('audit-oldest', position),
};

interface Row {
  position: string;
  event_id: string;
  stream: string;
  revision: string;
  type: string;
  schema_version: number;
  actor_id: string;
  actor_role: string;
  on_behalf_of: string | null;
  occurred_at: Date;
  recorded_at: Date;
  stored_at: Date;
  command_id: string;
  correlation_id: string;
  causation_id: string | null;
  reason: string | null;
  reason_state: Shown<string>['state'] | null;
  rule_set: string | null;
}

/**
 * The events that fit the filter, in the order of the log or the other way round.
 *
 * @throws CursorError
 */
export async function auditEvents(reader: ReportingReader, query: AuditQuery): Promise<AuditPage> {
  const order = query.order ?? 'newest';
  const direction = order === 'newest' ? 'DESC' : 'ASC';
  const params: unknown[] = [];
  const given = (value: unknown) => `$${params.push(value)}`;
  const where: string[] = [];
  if (query.stream !== undefined) where.push(`stream = ${given(query.stream)}`);
  if (query.actorId !== undefined) where.push(`actor_id = ${given(query.actorId)}`);
  if (query.type !== undefined) where.push(`type = ${given(query.type)}`);
  if (query.correlationId !== undefined) where.push(`correlation_id = ${given(query.correlationId)}`);
  if (query.from) where.push(`recorded_at >= ${given(query.from)}`);
  if (query.to) where.push(`recorded_at < ${given(query.to)}`);
  if (query.cursor !== undefined) {
    const [last] = cursors[order].decode(query.cursor);
    where.push(`position ${order === 'newest' ? '<' : '>'} ${given(last)}`);
  }
  const rows = await reader.query<Row>(
    `SELECT * FROM (
       SELECT * FROM reporting.audit_trail ${where.length > 0 ? `WHERE ${where.join(' AND ')}` : ''}
       ORDER BY position ${direction} LIMIT ${given(query.limit + 1)}) AS page
     LEFT JOIN LATERAL (
       SELECT reason, reason_state FROM serving.audit_reasons WHERE position = page.position OFFSET 0) AS why ON true
     ORDER BY position ${direction}`,
    params,
  );
  const { items, next } = page(rows, query.limit, auditEvent, (row) => cursors[order].encode([row.position]));
  return { items: [...items], ...(next !== undefined && { next }) };
}

function auditEvent(row: Row): AuditEvent {
  return {
    position: row.position,
    eventId: row.event_id,
    stream: row.stream,
    revision: row.revision,
    type: row.type,
    schemaVersion: row.schema_version,
    actor: {
      id: row.actor_id,
      role: row.actor_role,
      ...(row.on_behalf_of !== null && { onBehalfOf: row.on_behalf_of }),
    },
    occurredAt: row.occurred_at,
    recordedAt: row.recorded_at,
    storedAt: row.stored_at,
    commandId: row.command_id,
    correlationId: row.correlation_id,
    ...(row.causation_id !== null && { causationId: row.causation_id }),
    ...(row.reason !== null && { reason: row.reason }),
    ...(isGone(row.reason_state) && { reasonState: row.reason_state }),
    ...(row.rule_set !== null && { ruleSet: row.rule_set }),
  };
}
