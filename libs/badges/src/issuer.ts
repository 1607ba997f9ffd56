/** The body that issues badges, as it names itself to whoever verifies them. */
export interface Issuer {
  /** Public address of this installation, without a slash at its end: `https://jejak.pemkomedan.go.id`. */
  readonly url: string;
  /** @example Pemerintah Kota Medan */
  readonly name: string;
}

/** The issuer as a decentralised identifier (did:web): the host, and the port where it is not the usual one. */
export const didOf = ({ url }: Pick<Issuer, 'url'>): string =>
  `did:web:${encodeURIComponent(new URL(url).host)}`;

/** Where everybody finds the badge of a certificate. It is the id of the credential too. */
export const badgeAddress = ({ url }: Pick<Issuer, 'url'>, certificateId: string): string =>
  `${url}/badges/${certificateId}`;

/** Where everybody finds a status list. */
export const statusAddress = ({ url }: Pick<Issuer, 'url'>, list: number): string =>
  `${url}/badges/status/${list}`;
