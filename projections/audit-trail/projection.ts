import { projection } from '@jejak/projection-engine';
import { AuditEventRow } from './audit-event.entity.js';
import { reporting } from './reporting.js';

/** Every event, as it was recorded (*jejak audit*). */
export const auditTrail = projection(
  {
    name: 'audit-trail',
    version: 1,
    entities: [AuditEventRow],
    subjects: new Map([[AuditEventRow, 'restricted']]),
    sequence: ({ stream }) => stream,
    reporting,
  },
  (on) =>
    on.whenAny((event, rows) => {
      const { metadata, actor } = event;
      rows.insert(AuditEventRow, {
        position: event.position,
        eventId: event.id,
        stream: event.stream,
        revision: event.revision,
        type: event.type,
        schemaVersion: metadata.schemaVersion,
        actorId: actor.id,
        actorRole: actor.role,
        onBehalfOf: actor.onBehalfOf ?? null,
        occurredAt: event.occurredAt,
        recordedAt: event.recordedAt,
        storedAt: event.storedAt,
        commandId: metadata.commandId,
        correlationId: metadata.correlationId,
        causationId: metadata.causationId ?? null,
        reason: metadata.reason ?? null,
        ruleSet: metadata.ruleSet ?? null,
      });
    }),
);
