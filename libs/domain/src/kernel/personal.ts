import { z } from 'zod';

/**
 * Classes of personal data; each person has a key of their own for each.
 *
 * - `identity`: name, NIP, NIK, birth date, contact, numbers of decrees and of certificates that others gave
 * - `sensitive`: *data pribadi yang bersifat spesifik* (UU 27/2022 art. 4(2)), and discipline
 * - `free-text`: reasons and comments, in which anything may stand
 */
export const PERSONAL_CLASSES = ['identity', 'sensitive', 'free-text'] as const;
export type PersonalClass = (typeof PERSONAL_CLASSES)[number];

const base64 = (most: number) =>
  z
    .string()
    .max(most)
    .regex(/^[A-Za-z0-9+/]*={0,2}$/);

/** A sealed value as it stands in the log (docs/explanation/personal-data.md). All but `$enc` and `k` is base64. */
export const envelope = z.strictObject({
  $enc: z.literal(1),
  /** Id of the key: random, says nothing of the person. */
  k: z.uuid().lowercase(),
  /** Nonce. */
  n: base64(16),
  /** Ciphertext. */
  c: base64(65_536),
  /** Tag. */
  t: base64(24),
  /** Key commitment: no other key opens it to something else. */
  kc: base64(44),
});
export type Envelope = z.output<typeof envelope>;

/** Where a sealed value stands: it opens nowhere else. */
export interface Place {
  readonly stream: string;
  readonly eventId: string;
  readonly type: string;
  /** Field names joined by dots, places in lists from 0, as `participants.3.overrideReason`. */
  readonly path: string;
}

/**
 * What can be shown of a personal value: itself, with the person whom it is about; or that the person was erased; or
 * that its key is gone although nobody was erased, which is a fault.
 */
export type Shown<T> =
  | { readonly state: 'value'; readonly value: T; readonly about: string | null }
  | { readonly state: 'erased' }
  | { readonly state: 'lost' };

type Content<T> =
  | { readonly form: 'plain'; readonly value: T }
  | { readonly form: 'clear'; readonly value: T }
  | { readonly form: 'sealed'; readonly envelope: Envelope; readonly place?: Place }
  | { readonly form: 'opened'; readonly shown: Shown<T> };

/**
 * A personal value. The domain carries it and does not look at it: it comes in `plain` with a command, is sealed before
 * it is appended, and what is read from the log stays sealed until somebody opens it with the keys. `clear` is what was
 * recorded before there were seals.
 */
export class Personal<T = string> {
  private constructor(readonly content: Content<T>) {}

  /** On its way into the log. */
  static of<T>(value: T): Personal<T> {
    return new Personal<T>({ form: 'plain', value });
  }

  /** As {@link Personal.of}, where there may be none. */
  static maybe<T>(value: T | undefined): Personal<T> | undefined {
    return value === undefined ? undefined : Personal.of(value);
  }

  /** As it was recorded before there were seals. */
  static clear<T>(value: T): Personal<T> {
    return new Personal<T>({ form: 'clear', value });
  }

  /** As it stands in the log. */
  static sealed<T = string>(envelope: Envelope, place?: Place): Personal<T> {
    return new Personal<T>({ form: 'sealed', envelope, ...(place && { place }) });
  }

  /** As the keys show it. */
  static opened<T = string>(shown: Shown<T>): Personal<T> {
    return new Personal<T>({ form: 'opened', shown });
  }

  /** A sealed value, as found in this place. */
  at(place: Place): Personal<T> {
    const { content } = this;
    return content.form === 'sealed' ? new Personal({ ...content, place }) : this;
  }

  /**
   * What is written into the log.
   *
   * @throws while it is not sealed: a personal value never gets into JSON, and so into a log or an answer, by accident
   */
  toJSON(): Envelope | { readonly $clear: T } {
    if (this.content.form === 'sealed') return this.content.envelope;
    if (this.content.form === 'clear') return { $clear: this.content.value };
    throw new Error('A personal value is not written unless it is sealed');
  }

  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return `[personal, ${this.content.form}]`;
  }
}

/** Whether there was a value which is no longer to be had. */
export function isGone(state: Shown<unknown>['state'] | null): state is 'erased' | 'lost' {
  return state === 'erased' || state === 'lost';
}

/**
 * What a view may keep of a personal value that the engine has opened: never an empty text for what is gone.
 *
 * @throws if nobody has opened it
 */
export function shown<T>(personal: Personal<T> | undefined): {
  readonly value: T | null;
  readonly state: Shown<T>['state'] | null;
  readonly about: string | null;
} {
  if (!personal) return { value: null, state: null, about: null };
  const { content } = personal;
  if (content.form === 'clear') return { value: content.value, state: 'value', about: null };
  if (content.form !== 'opened') throw new Error(`A personal value is ${content.form}: open it first`);
  return content.shown.state === 'value'
    ? content.shown
    : { value: null, state: content.shown.state, about: null };
}
