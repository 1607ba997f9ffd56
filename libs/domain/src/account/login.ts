/** Who signs in, in the words of an access token. */
export interface Login {
  /** `iss`. */
  readonly issuer: string;
  /** `sub`; unique for the issuer only. */
  readonly subject: string;
}

/** A login as one text, the same for the same login and for no other. */
export const loginOf = ({ issuer, subject }: Login): string => JSON.stringify([issuer, subject]);
