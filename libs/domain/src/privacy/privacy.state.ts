import type { PersonalClass } from '../kernel/personal.js';
import type { ErasureBasis, ErasureStatus } from './privacy.vocabulary.js';

/** A request for erasure. */
export interface Erasure {
  readonly id: string;
  readonly status: ErasureStatus;
  readonly basis: ErasureBasis;
  /** By when it has to be decided and carried out. */
  readonly dueAt: Date;
  readonly asked: readonly PersonalClass[];
  /** Asked for; once decided, granted. */
  readonly classes: readonly PersonalClass[];
  /** Opaque id of who decided. */
  readonly decidedBy?: string;
  /** Until this day, once it was verified, backups may still hold the keys. */
  readonly backupsUntil?: string;
}

/** Something that must not be erased. */
export interface LegalHold {
  readonly classes: readonly PersonalClass[];
  /** The provision by which it is kept. */
  readonly article: string;
  /** Last day. */
  readonly until?: string;
}

/** What concerns the personal data of one person; the id is the person's. */
export interface Privacy {
  readonly erasures: ReadonlyMap<string, Erasure>;
  readonly holds: ReadonlyMap<string, LegalHold>;
}
