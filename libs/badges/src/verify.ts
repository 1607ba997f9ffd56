import { compactVerify, errors, importJWK } from 'jose';
import { z } from 'zod';
import { fragment, type IssuerKeys } from './issuer-keys.js';
import { ALGORITHM } from './keys/signing-keys.js';
import { isSet } from './status-list.js';

/** What is wrong with a badge. */
export type Fault =
  /** It is no compact JWS of a credential. */
  | 'malformed'
  /** It was signed with a key that is not among those of the issuer. */
  | 'unknown-key'
  /** It says another issuer than the one whose keys these are. */
  | 'other-issuer'
  /** It is not what was signed. */
  | 'altered'
  /** The claims around it say something else than the credential. */
  | 'contradictory'
  /** It does not hold yet. */
  | 'not-yet'
  /** The list that was given is not the one that it names, or is not signed by the same issuer. */
  | 'wrong-status-list'
  | 'revoked';

/** What a badge says, once its signature was found to be the issuer's. */
export interface VerifiedBadge {
  readonly id: string;
  readonly issuer: string;
  readonly issuerName: string;
  readonly achievement: string;
  /** Lesson hours (JP). */
  readonly jp: number;
  readonly number: string;
  readonly validFrom: string;
  /** SHA-256 of the certificate's file, in hexadecimal. */
  readonly contentHash: string;
  /** Where the list of revoked ones is. */
  readonly statusList: string;
  /** Of the status list that was given: when it was made. Absent: whether it was revoked was not checked. */
  readonly statusAsOf?: string;
}

/** What came of a verification. */
export type Verdict =
  | { readonly valid: true; readonly badge: VerifiedBadge }
  | { readonly valid: false; readonly fault: Fault; readonly badge?: VerifiedBadge };

const claims = { iss: z.string(), jti: z.string(), nbf: z.int(), sub: z.string() };

const badgeSchema = z.looseObject({
  ...claims,
  id: z.string(),
  type: z.array(z.string()).refine((types) => types.includes('OpenBadgeCredential')),
  issuer: z.looseObject({ id: z.string(), name: z.string() }),
  validFrom: z.iso.datetime({ offset: true }),
  credentialSubject: z.looseObject({
    id: z.string(),
    achievement: z.looseObject({ name: z.string(), creditsAvailable: z.number(), humanCode: z.string() }),
  }),
  evidence: z.tuple([z.looseObject({ id: z.string() })]),
  credentialStatus: z.looseObject({
    statusListIndex: z.string().regex(/^\d{1,7}$/),
    statusListCredential: z.string(),
  }),
});

const listSchema = z.looseObject({
  ...claims,
  id: z.string(),
  issuer: z.looseObject({ id: z.string() }),
  validFrom: z.iso.datetime({ offset: true }),
  credentialSubject: z.looseObject({
    id: z.string(),
    statusPurpose: z.literal('revocation'),
    encodedList: z.string(),
  }),
});

/** What else is given to verify a badge. */
export interface Against {
  readonly keys: IssuerKeys;
  /** A status list, as a compact JWS. Without it nothing is said of revocation. */
  readonly statusList?: string | undefined;
  /** @default now */
  readonly at?: Date;
}

/** Verifies a badge with what is given alone; nothing is fetched. The key in its own header is never trusted. */
export async function verifyBadge(jws: string, { keys, statusList, at }: Against): Promise<Verdict> {
  const opened = await openedBy(keys, jws.trim(), badgeSchema);
  if (typeof opened === 'string') return { valid: false, fault: opened };
  const contentHash = hashIn(opened.evidence[0].id);
  if (contradicts(opened) || contentHash === undefined) return { valid: false, fault: 'contradictory' };
  const { achievement } = opened.credentialSubject;
  const { statusListIndex, statusListCredential } = opened.credentialStatus;
  const badge: VerifiedBadge = {
    ...{ id: opened.id, issuer: opened.issuer.id, issuerName: opened.issuer.name },
    ...{ achievement: achievement.name, jp: achievement.creditsAvailable, number: achievement.humanCode },
    ...{ validFrom: opened.validFrom, contentHash, statusList: statusListCredential },
  };
  if (Date.parse(opened.validFrom) > (at ?? new Date()).getTime())
    return { valid: false, fault: 'not-yet', badge };
  if (statusList === undefined) return { valid: true, badge };
  const list = await openedBy(keys, statusList.trim(), listSchema);
  if (typeof list === 'string' || contradicts(list) || list.id !== statusListCredential)
    return { valid: false, fault: 'wrong-status-list', badge };
  const checked = { ...badge, statusAsOf: list.validFrom };
  const revoked = isSet(list.credentialSubject.encodedList, Number(statusListIndex));
  if (revoked === undefined) return { valid: false, fault: 'wrong-status-list', badge };
  return revoked ? { valid: false, fault: 'revoked', badge: checked } : { valid: true, badge: checked };
}

/** What a key of the issuer signed, if it looks as it should; else what is wrong with it. */
async function openedBy<T extends z.ZodType<{ iss: string }>>(
  { issuer, keys }: IssuerKeys,
  jws: string,
  schema: T,
): Promise<z.output<T> | Fault> {
  try {
    const { payload } = await compactVerify(
      jws,
      async ({ kid }) => {
        const jwk = kid === undefined ? undefined : keys.get(fragment(kid));
        if (!jwk) throw new UnknownKey();
        return importJWK(jwk, ALGORITHM);
      },
      { algorithms: [ALGORITHM] },
    );
    const parsed = schema.safeParse(JSON.parse(Buffer.from(payload).toString('utf8')));
    if (!parsed.success) return 'malformed';
    return issuer !== undefined && parsed.data.iss !== issuer ? 'other-issuer' : parsed.data;
  } catch (error) {
    if (error instanceof UnknownKey) return 'unknown-key';
    return error instanceof errors.JWSSignatureVerificationFailed ? 'altered' : 'malformed';
  }
}

class UnknownKey extends Error {}

interface Claimed {
  readonly iss: string;
  readonly jti: string;
  readonly nbf: number;
  readonly sub: string;
  readonly id: string;
  readonly issuer: { readonly id: string };
  readonly validFrom: string;
  readonly credentialSubject: { readonly id: string };
}

/** Whether the claims say something else than the credential (Open Badges 3.0, §8.2.4). */
const contradicts = ({ iss, jti, nbf, sub, ...credential }: Claimed): boolean =>
  iss !== credential.issuer.id ||
  jti !== credential.id ||
  sub !== credential.credentialSubject.id ||
  nbf !== Math.floor(Date.parse(credential.validFrom) / 1000);

/** The SHA-256 in a name of RFC 6920, in hexadecimal. */
function hashIn(name: string): string | undefined {
  const [, encoded = ''] = /^ni:\/\/\/sha-256;([\w-]{43})$/.exec(name) ?? [];
  return encoded === '' ? undefined : Buffer.from(encoded, 'base64url').toString('hex');
}
