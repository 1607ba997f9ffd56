/**
 * What a person may be asked to have erased apart from the rest: each class of a person has a key of its own.
 * `identity`: name, NIP, NIK, birth date, contact, numbers of certificates and decrees. `sensitive`: health, religion,
 * discipline (UU 27/2022 art. 4(2), *data pribadi yang bersifat spesifik*). `free-text`: reasons and comments.
 */
export const PERSONAL_CLASSES = ['identity', 'sensitive', 'free-text'] as const;
export type PersonalClass = (typeof PERSONAL_CLASSES)[number];

/** A sealed field as the log holds it. Binary values are base64 with padding. */
export interface Envelope {
  /** Version of the format. */
  readonly $enc: 1;
  /** Id of the key, a random UUID. */
  readonly k: string;
  /** Nonce, 12 bytes. */
  readonly n: string;
  /** Ciphertext, as long as the text in UTF-8. */
  readonly c: string;
  /** Tag, 16 bytes. */
  readonly t: string;
  /** Commitment to the key of the field, 32 bytes. */
  readonly kc: string;
}
