/** The badge of a certificate, for its holder and for officers. */
export class CertificateBadge {
  certificateId: string;

  employeeId: string;

  /** `ISSUED` or `REVOKED`: what the status list says of it. */
  state: string;

  /** Where everybody finds it. It is its id too. */
  address: string;

  /** The signed credential: a compact JWS (VC-JWT). What stands in a `.jwt` file. */
  badge: string;
}

/** A public key by which badges are verified. */
export class BadgeKey {
  kty: string;
  n: string;
  e: string;
  kid: string;
  alg: string;
  use: string;
}

/** The public keys by which badges are verified (JWKS, RFC 7517). */
export class BadgeKeySet {
  keys: BadgeKey[];
}
