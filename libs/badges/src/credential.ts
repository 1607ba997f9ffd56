import { v5 as uuidv5 } from 'uuid';
import { badgeAddress, didOf, statusAddress, type Issuer } from './issuer.js';
import { placeOf } from './status-list.js';
import type { Credential } from './verifiable.js';

/** What a badge says of a certificate. Nothing of it is personal. */
export interface BadgeFacts {
  readonly certificateId: string;
  /** The run (*angkatan*) for which it was issued. */
  readonly programmeId: string;
  /** Title of the programme in Indonesian. */
  readonly title: string;
  /** Form of development (LAN 10/2018). */
  readonly form: string;
  /** Lesson hours (*jam pelajaran*, JP). */
  readonly jp: number;
  /** Number in the register of the city. */
  readonly number: string;
  /** SHA-256 of the file that was handed out, in hexadecimal. */
  readonly contentHash: string;
  /** @example 2026-03-05 */
  readonly issuedOn: string;
  /** How many certificates were issued before it: its place among the status lists. */
  readonly index: number;
}

const VC_CONTEXT = 'https://www.w3.org/ns/credentials/v2';
const OB_CONTEXT = 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json';

/** Namespace (UUID, version 5) of the ids under which badges name their holders. */
const HOLDERS = 'c6b4d3f0-8a0e-4f0e-9d6e-51a2b1e7a3c4';

/**
 * The badge of a certificate. The same facts and issuer give the same credential, so that it may be asked for again.
 *
 * The holder is named by an id that follows from the certificate alone: two badges of one person have nothing in common, and
 * neither name nor NIP is in them, also not as a hash, because both are guessed from a list of staff
 * (docs/explanation/exchange.md). Who holds it is shown by the paper, whose digest is the evidence.
 */
export function credentialOf(facts: BadgeFacts, issuer: Issuer): Credential {
  const { certificateId, programmeId, title, form, jp, number, contentHash, issuedOn, index } = facts;
  const { list, bit } = placeOf(index);
  return {
    '@context': [VC_CONTEXT, OB_CONTEXT],
    id: badgeAddress(issuer, certificateId),
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    name: title,
    issuer: { id: didOf(issuer), type: ['Profile'], name: issuer.name, url: issuer.url },
    validFrom: `${issuedOn}T00:00:00+07:00`,
    credentialSubject: {
      id: `urn:uuid:${uuidv5(certificateId, HOLDERS)}`,
      type: ['AchievementSubject'],
      creditsEarned: jp,
      achievement: {
        id: `urn:uuid:${programmeId}`,
        type: ['Achievement'],
        achievementType: 'CertificateOfCompletion',
        name: title,
        description: `Pengembangan kompetensi ASN, bentuk ${form}, ${jp} jam pelajaran (JP).`,
        criteria: {
          narrative:
            'Diberikan kepada peserta yang menyelesaikan program: lulus, atau hadir sesuai batas kehadiran bila tanpa ujian.',
        },
        creditsAvailable: jp,
        humanCode: number,
        inLanguage: 'id',
      },
    },
    evidence: [
      {
        id: fileName(contentHash),
        type: ['Evidence'],
        name: `Sertifikat ${number}`,
        description: `SHA-256 berkas sertifikat: ${contentHash}`,
      },
    ],
    credentialStatus: {
      id: `${statusAddress(issuer, list)}#${bit}`,
      type: 'BitstringStatusListEntry',
      statusPurpose: 'revocation',
      statusListIndex: String(bit),
      statusListCredential: statusAddress(issuer, list),
    },
  };
}

/** A file named by its content (RFC 6920). @param sha256 in hexadecimal */
const fileName = (sha256: string): string =>
  `ni:///sha-256;${Buffer.from(sha256, 'hex').toString('base64url')}`;
