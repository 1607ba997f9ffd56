/** A JSON object of a credential. */
export type Json = { readonly [name: string]: unknown };

/** A credential (W3C Verifiable Credentials Data Model 2.0), not yet signed. */
export interface Credential extends Json {
  readonly id: string;
  readonly issuer: Json & { readonly id: string };
  readonly validFrom: string;
  readonly credentialSubject: Json & { readonly id: string };
}
