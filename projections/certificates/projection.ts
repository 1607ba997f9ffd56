import { CertificateIssued, CertificateRevoked, dayInMedan } from '@jejak/domain';
import { projection } from '@jejak/projection-engine';
import { access } from '../access/index.js';
import { CertificateRow } from './certificate.entity.js';
import { reporting } from './reporting.js';

/** Certificates of programmes (*sertifikat, STTP*), issued and revoked. Why one was revoked is in the audit trail. */
export const certificates = projection(
  {
    name: 'certificates',
    version: 2,
    uses: [access],
    entities: [CertificateRow],
    sequence: ({ stream }) => stream,
    reporting,
  },
  (on) =>
    on
      .when(CertificateIssued, ({ data, actor, position }, rows) => {
        const { certificateId, employeeId, programmeId, number, contentHash, issuedOn } = data;
        rows.insert(CertificateRow, {
          ...{ certificateId, employeeId, programmeId, number, contentHash, issuedOn },
          ...{ issuedBy: actor.id, position, revokedOn: null, revokedBy: null },
        });
      })
      .when(CertificateRevoked, ({ data: { certificateId }, actor, occurredAt }, rows) => {
        const revoked = { revokedOn: dayInMedan(occurredAt), revokedBy: actor.id };
        rows.update(CertificateRow, { certificateId }, revoked);
      }),
);
