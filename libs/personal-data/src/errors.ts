/** No message holds anything personal: ids, classes, versions and places in the configuration only. */
abstract class PersonalDataError extends Error {
  abstract readonly code: string;
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = new.target.name;
  }
}

/** The key was destroyed, or is being destroyed, on purpose: nothing of this person and class is read or written. */
export class KeyErased extends PersonalDataError {
  readonly code = 'PERSONAL.ERASED';
  constructor(
    readonly subject: string,
    readonly keyClass: string,
  ) {
    super(`The personal data (${keyClass}) of ${subject} were erased. Nothing can be added to them`);
  }
}

/** A key that should be there is not, or cannot be unwrapped, and nobody ordered it. Stop, and call somebody. */
export class KeyLost extends PersonalDataError {
  readonly code = 'PERSONAL.LOST';
  constructor(readonly keyId: string) {
    super(
      `Key ${keyId} cannot be unwrapped, and it was not erased. Restore the key database or the master keys`,
    );
  }
}

/** The key database or the key management does not answer. Nothing was changed for good; try again. */
export class KeysUnavailable extends PersonalDataError {
  readonly code = 'PERSONAL.UNAVAILABLE';
  constructor(options?: ErrorOptions) {
    super('The keys of personal data cannot be had at the moment. Try again', options);
  }
}

/** The key management did not do what it was asked. The message says what to look at. */
export class KmsUnavailable extends PersonalDataError {
  readonly code = 'PERSONAL.KMS_UNAVAILABLE';
}

/** Who asks for keys need not know where they come from: a KMS that is away is `KeysUnavailable`. */
export function asked<T>(work: Promise<T>): Promise<T> {
  return work.catch((error: unknown) => {
    throw error instanceof KmsUnavailable ? new KeysUnavailable({ cause: error }) : error;
  });
}

/** The key management is set up in a way that would not be safe. */
export class KmsUnsafe extends PersonalDataError {
  readonly code = 'PERSONAL.KMS_UNSAFE';
}

/** The master keys are not those that this key database was made with. */
export class WrongMasterKeys extends PersonalDataError {
  readonly code = 'PERSONAL.WRONG_MASTER_KEYS';
  constructor() {
    super(
      'The key management cannot unwrap what this key database holds. Restore its master keys, or connect the key ' +
        'database that belongs to them',
    );
  }
}

/** The keys are in the database of the views although they have to be apart. */
export class KeysNotSeparate extends PersonalDataError {
  readonly code = 'PERSONAL.NOT_SEPARATE';
  constructor() {
    super(
      'The key database holds the views as well, so one backup has both. Name a database of its own in ' +
        'KEYS_DATABASE_URL (docs/how-to/production-rights.md)',
    );
  }
}

/** A version of the master key that may not be destroyed (yet). */
export class MasterKeyInUse extends PersonalDataError {
  readonly code = 'PERSONAL.MASTER_KEY_IN_USE';
}

/** A sealed field was changed, is in another place than it was sealed for, or this is not its key. */
export class SealBroken extends PersonalDataError {
  readonly code = 'PERSONAL.SEAL_BROKEN';
  constructor() {
    super('The sealed field is not what was sealed in this place');
  }
}

/** A text that cannot be sealed: more than 48 KiB in UTF-8, or with half characters (lone surrogates). */
export class UnfitText extends PersonalDataError {
  readonly code = 'PERSONAL.UNFIT_TEXT';
  constructor() {
    super('The text is longer than 48 KiB in UTF-8, or holds half characters');
  }
}

/** Somebody else has this value, and it may belong to one only. `holder` is the opaque id of who has it. */
export class Taken extends PersonalDataError {
  readonly code = 'PERSONAL.TAKEN';
  constructor(
    readonly kind: string,
    readonly holder: string,
  ) {
    super(`This ${kind} belongs to ${holder}`);
  }
}

/** Keys are destroyed only after they were fenced. */
export class NotFenced extends PersonalDataError {
  readonly code = 'PERSONAL.NOT_FENCED';
  constructor(readonly subject: string) {
    super(`No key of ${subject} is fenced. Fence first`);
  }
}

/** The keys are destroyed, but an old transaction keeps their wrapped bytes in the heap. Ask again. */
export class HeapHeld extends PersonalDataError {
  readonly code = 'PERSONAL.HEAP_HELD';
  constructor(readonly holders: readonly string[]) {
    super(
      `PostgreSQL cannot clean the key table while old transactions run: ${holders.join(', ') || 'of other accounts'}. ` +
        'End them (an autovacuum worker ends by itself) and take the step again',
    );
  }
}
