import type { PersonalClass } from '../kernel/personal.js';
import type { ErasureStatus } from './privacy.vocabulary.js';

/** A request for erasure. */
export interface Erasure {
  readonly id: string;
  readonly status: ErasureStatus;
  /** Asked for; once decided, granted. */
  readonly classes: readonly PersonalClass[];
  /** Opaque id of who decided. */
  readonly decidedBy?: string;
}

/** Something that must not be erased. */
export interface LegalHold {
  readonly classes: readonly PersonalClass[];
  /** Last day. */
  readonly until?: string;
}

/** What concerns the personal data of one person; the id is the person's. */
export interface Privacy {
  readonly erasures: ReadonlyMap<string, Erasure>;
  readonly holds: ReadonlyMap<string, LegalHold>;
}
