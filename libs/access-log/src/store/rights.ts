import pg from 'pg';

/** The group role of who writes and reads the access log; it cannot log in itself. Grant it to the API's account. */
export const ACCESS_LOG_ROLE = 'jejak_access_log';

/** What may be given in an entry. Its number and time are the database's alone. */
const givenColumns =
  'id, actor, roles, action, purpose, reason, effect, decision, masked, shown, subjects, result_count, ' +
  'correlation_id, as_of';

/** SQL for the owner of the schema: all that the role may do is read, and add entries and seals. */
export function rightsSql(role = ACCESS_LOG_ROLE): string {
  const name = pg.escapeIdentifier(role);
  return `
    REVOKE ALL ON SCHEMA jejak_access_log FROM ${name}, PUBLIC;
    REVOKE ALL ON ALL TABLES IN SCHEMA jejak_access_log FROM ${name}, PUBLIC;
    REVOKE ALL ON ALL SEQUENCES IN SCHEMA jejak_access_log FROM ${name}, PUBLIC;
    GRANT USAGE ON SCHEMA jejak_access_log TO ${name};
    GRANT SELECT ON jejak_access_log.entry, jejak_access_log.seal TO ${name};
    GRANT INSERT (${givenColumns}) ON jejak_access_log.entry TO ${name};
    GRANT INSERT ON jejak_access_log.seal TO ${name};
    GRANT USAGE ON SEQUENCE jejak_access_log.entry_number TO ${name};
    GRANT EXECUTE ON FUNCTION jejak_access_log.make_months() TO ${name};`;
}
