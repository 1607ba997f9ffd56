import { shown } from '@jejak/domain';
import { personalColumns, projection } from '@jejak/projection-engine';
import { AuditEventRow } from './audit-event.entity.js';
import { reporting } from './reporting.js';

/** Every event, as it was recorded (*jejak audit*). */
export const auditTrail = projection(
  {
    name: 'audit-trail',
    version: 3,
    entities: [AuditEventRow],
    subjects: new Map([[AuditEventRow, 'restricted']]),
    sequence: ({ stream }) => stream,
    reporting,
    personal: [
      personalColumns(AuditEventRow, {
        class: 'free-text',
        about: 'reasonAbout',
        state: 'reasonState',
        values: ['reason', 'reasonAbout'],
      }),
    ],
  },
  (on) =>
    on.whenAny((event, rows) => {
      const { metadata, actor } = event;
      const reason = shown(metadata.reason);
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
        reason: reason.value,
        reasonState: reason.state,
        reasonAbout: reason.about,
        ruleSet: metadata.ruleSet ?? null,
      });
    }),
);
