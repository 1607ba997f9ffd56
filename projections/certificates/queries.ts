import { ACCESS_VIEWS } from '@jejak/access';
import type { CertificateState } from '@jejak/domain';
import {
  type Narrow,
  type ReportingReader,
  Sorting,
  type SortedRow,
  type SortOf,
} from '@jejak/projection-engine';
import type { Certificate, CertificatePage, CertificateVerification, Verdict } from './certificate.dto.js';

export interface CertificatesQuery {
  /** Units in which the employees work today; default: all. */
  readonly units?: readonly string[];
  readonly employeeId?: string;
  readonly programmeId?: string;
  readonly state?: CertificateState;
  /** First and last day of issue, `YYYY-MM-DD`; default: whenever. */
  readonly from?: string;
  readonly to?: string;
  readonly limit: number;
  readonly cursor?: string;
  readonly sort?: SortOf<typeof CERTIFICATE_SORT>;
  /** Whose certificates may be shown; default: everybody's. */
  readonly narrow?: Narrow<'employee'>;
}

/** By which certificates may be sorted. */
export const CERTIFICATE_SORT = new Sorting(
  'certificates',
  {
    issuedOn: { sql: 'issued_on', type: 'date' },
    number: { sql: 'number', type: 'text' },
    state: { sql: 'state', type: 'text' },
  },
  [{ sql: 'certificate_id', type: 'uuid' }],
  '-issuedOn',
);

/** The columns under the names of the answer. */
const columns = `
  certificate_id AS "certificateId", employee_id AS "employeeId", (
    SELECT unit_id FROM ${ACCESS_VIEWS.placements} AS place WHERE place.employee_id = certificate.employee_id
  ) AS "unitId", programme_id AS "programmeId", number, content_hash AS "contentHash",
  issued_on::text AS "issuedOn", state, revoked_on::text AS "revokedOn", number_shared AS "numberShared"`;

/**
 * Certificates, the latest issued first, then by id.
 *
 * @throws CursorError
 */
export async function certificatesOf(
  reader: ReportingReader,
  query: CertificatesQuery,
): Promise<CertificatePage> {
  const { units, employeeId, programmeId, state, from, to, narrow } = query;
  const params: unknown[] = [];
  const given = (value: unknown) => `$${params.push(value)}`;
  const conditions = ['true'];
  if (units !== undefined)
    conditions.push(
      `employee_id IN (SELECT employee_id FROM ${ACCESS_VIEWS.placements} WHERE unit_id = ANY (${given(units)}::uuid[]))`,
    );
  if (employeeId !== undefined) conditions.push(`employee_id = ${given(employeeId)}::uuid`);
  if (programmeId !== undefined) conditions.push(`programme_id = ${given(programmeId)}::uuid`);
  if (state !== undefined) conditions.push(`state = ${given(state)}`);
  if (from !== undefined) conditions.push(`issued_on >= ${given(from)}::date`);
  if (to !== undefined) conditions.push(`issued_on <= ${given(to)}::date`);
  const order = CERTIFICATE_SORT.sorted(query.sort, query.cursor, given);
  conditions.push(order.after);
  const limit = given(query.limit + 1);
  const scope = narrow?.({ employee: 'employee_id' }, params.length + 1);
  if (scope) conditions.push(scope.sql);
  const rows = await reader.query<Certificate & SortedRow>(
    `SELECT ${columns}, ${order.columns} FROM reporting.certificates AS certificate WHERE ${conditions.join(' AND ')}
     ORDER BY ${order.by} LIMIT ${limit}`,
    [...params, ...(scope?.params ?? [])],
  );
  return order.page(rows, query.limit, (row) => row);
}

/** What somebody shows: the number that stands on a certificate, and the digest of the file. */
export interface ShownCertificate {
  readonly number: string;
  readonly contentHash: string;
  readonly narrow?: Narrow<'employee'>;
}

/** How many certificates with one number are told; there should be one. */
const MOST = 10;

/** Whether a certificate that somebody shows is one that was issued, and stands. */
export async function verificationOf(
  reader: ReportingReader,
  { number, contentHash, narrow }: ShownCertificate,
): Promise<CertificateVerification> {
  const scope = narrow?.({ employee: 'employee_id' }, 2);
  const items = await reader.query<Certificate>(
    `SELECT ${columns} FROM reporting.certificates AS certificate WHERE number = $1 AND ${scope?.sql ?? 'true'}
     ORDER BY issued_on, certificate_id LIMIT ${MOST}`,
    [number, ...(scope?.params ?? [])],
  );
  return { verdict: verdictOf(items, contentHash), items };
}

function verdictOf(found: readonly Certificate[], contentHash: string): Verdict {
  if (found.length === 0) return 'UNKNOWN';
  const same = found.filter((one) => one.contentHash === contentHash);
  if (same.length === 0) return 'OTHER_CONTENT';
  return same.some(({ state }) => state === 'ISSUED') ? 'VALID' : 'REVOKED';
}
