import type { Form } from '@jejak/domain';
import { wordFor } from '../columns/readers.js';
import { FORM_WORDS, trainingColumns } from '../kinds/training.columns.js';
import { cellsOf } from './cells.js';

/** Something that an employee learned elsewhere and that counts, or waits for a decision. */
export interface TrainingStands {
  readonly nip: string;
  readonly title: string;
  readonly provider: string;
  readonly form: Form;
  readonly startedOn: string;
  readonly endedOn: string;
  /** Hours that it counts for; those that were claimed while nobody decided. */
  readonly jp: number;
  readonly certificateNumber: string | null;
  readonly evidenceName: string | null;
  readonly evidenceSha256: string | null;
  /** Why no file was kept; null where one was. */
  readonly withoutEvidence: string | null;
}

/** It as a row of the sheet of past training, or of its verification. */
export const trainingCells = cellsOf(trainingColumns, (one: TrainingStands) => ({
  ...{ nip: one.nip, title: one.title, provider: one.provider, form: wordFor(FORM_WORDS, one.form) },
  ...{ startedOn: one.startedOn, endedOn: one.endedOn, jp: one.jp },
  ...{ certificateNumber: one.certificateNumber, evidenceName: one.evidenceName },
  ...{ evidenceSha256: one.evidenceSha256, withoutEvidence: one.withoutEvidence },
}));
