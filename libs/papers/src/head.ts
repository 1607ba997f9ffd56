import type { Language } from './language.js';
import type { Letterhead } from './paper.js';

/** What every paper is made with. */
export interface PaperHead {
  readonly language: Language;
  readonly letterhead: Letterhead;
  /** Whole address of the record. */
  readonly address: string;
  /** As of when it tells. */
  readonly asOf: Date;
}
