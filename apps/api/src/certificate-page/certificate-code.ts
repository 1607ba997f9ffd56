import { createHash } from 'node:crypto';

/** What is known of a certificate before it is issued, and stays. */
export interface CertificateIdentity {
  readonly employeeId: string;
  readonly programmeId: string;
  readonly number: string;
  /** @example 2026-03-05 */
  readonly issuedOn: string;
}

/** Where the page is that tells whether a certificate stands. */
export const VERIFY = '/verify';

/**
 * What stands in the QR code of a certificate beside its number: 128 bits that follow from ids which are random, so that whoever
 * has not seen the paper does not find its page by trying numbers. It must be known before the certificate is issued, since the
 * file's hash goes into the record; so it cannot be the certificate's id.
 */
export function certificateCode({ employeeId, programmeId, number, issuedOn }: CertificateIdentity): string {
  const said = JSON.stringify(['jejak certificate/1', employeeId, programmeId, number, issuedOn]);
  return createHash('sha256').update(said).digest('hex').slice(0, 32);
}

/** The address of the page of a certificate, from the path on. Numbers have no letter that an address would change. */
export const certificateAddress = (certificate: CertificateIdentity): string =>
  `${VERIFY}?number=${certificate.number}&code=${certificateCode(certificate)}`;
