import type { ReportingView } from '@jejak/projection-engine';

export const reporting: readonly ReportingView[] = [
  {
    name: 'audit_trail',
    comment: 'Every event of the log, one row each. Ids are opaque; nobody is named.',
    sql: `
      SELECT position, event_id, stream, revision, type, schema_version, actor_id, actor_role, on_behalf_of,
        occurred_at, recorded_at, stored_at, command_id, correlation_id, causation_id,
        reason_state IS NOT NULL AS has_reason, rule_set
      FROM {schema}.audit_event`,
    columns: {
      position: 'Place in the log; grows, with gaps',
      event_id: 'Id of the event',
      stream: 'What the event is about, e.g. programme-{id}',
      revision: 'Place in the stream, from 0',
      type: 'Name of the event, e.g. ProgrammeScheduled',
      schema_version: 'Version of the schema in which its data was recorded',
      actor_id: 'Opaque id of who did it',
      actor_role: 'Role in which they did it',
      on_behalf_of: 'Opaque id of the person for whom they did it, if another',
      occurred_at: 'When it happened',
      recorded_at: 'When the application accepted it',
      stored_at: 'When the event store wrote it, by its own clock',
      command_id: 'The command that led to the event',
      correlation_id: 'The piece of work that it belongs to: a request, an import',
      causation_id: 'The event or command that caused the command; null where a person did',
      has_reason: 'Whether a reason was given; its text is for the API only',
      rule_set: 'Version of the rule set that the decision applied',
    },
  },
  {
    schema: 'serving',
    name: 'audit_reasons',
    comment: 'Reasons of events. For the API only: anything may stand in them.',
    sql: `SELECT position, reason, reason_state FROM {schema}.audit_event WHERE reason_state IS NOT NULL`,
    columns: {
      position: 'Place of the event in the log',
      reason: 'Why; null once it is erased',
      reason_state:
        'value; erased: whom it is about was erased; lost: its key is gone although nobody was erased',
    },
  },
];
