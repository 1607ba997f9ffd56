/** The audit trail (*jejak audit*): every event, who, in which role, what, when, why. */
export * from './audit-event.dto.js';
export { AuditEventRow } from './audit-event.entity.js';
export { auditTrail } from './projection.js';
export { type Written, writtenBy, type WritingQuery } from './written-by.js';
export { auditEvents, type AuditFilter, type AuditQuery } from './queries.js';
