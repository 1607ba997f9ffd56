import { ArrayMaxSize, IsIn } from 'class-validator';
import { Fits, IsDay, IsId, IsText, ListOf } from '../kernel/validators.js';
import { attendance } from './forum.fields.js';
import { Aspiration, Commitment } from './forum.parts.dto.js';
import { COMMITMENT_OUTCOMES, type CommitmentOutcome } from './forum.vocabulary.js';

const PEOPLE = 'a number of people, 1 to 100000';

/** Record a forum of civil servants and citizens (*forum konsultasi publik*), with what was said and promised. */
export class HoldForum {
  /** The unit that held it. */
  @IsId() unitId!: string;
  /** @example 2026-05-20 */
  @IsDay() heldOn!: string;
  /** @example Aula Kantor Camat Medan Marelan */
  @IsText(3, 300) place!: string;
  /** Civil servants who came. */
  @Fits(attendance, PEOPLE) civilServants!: number;
  /** Citizens who came. */
  @Fits(attendance, PEOPLE) citizens!: number;
  @ArrayMaxSize(50) @ListOf(() => Aspiration) aspirations!: Aspiration[];
  @ArrayMaxSize(50) @ListOf(() => Commitment) commitments!: Commitment[];
}

/** Put right what was recorded of the meeting itself. */
export class CorrectForum {
  /** @example 2026-05-20 */
  @IsDay() heldOn!: string;
  @IsText(3, 300) place!: string;
  @Fits(attendance, PEOPLE) civilServants!: number;
  @Fits(attendance, PEOPLE) citizens!: number;
  /** Why. Sealed under a key of whoever corrects. */
  @IsText(3, 500) reason!: string;
}

/** Put right a commitment of which nobody told yet what became of it. */
export class CorrectCommitment extends Commitment {
  @IsId() commitmentId!: string;
  /** Why. Sealed under a key of whoever corrects. */
  @IsText(3, 500) reason!: string;
}

/** Tell what became of a commitment. */
export class ReportCommitment {
  @IsId() commitmentId!: string;
  @IsIn(COMMITMENT_OUTCOMES) outcome!: CommitmentOutcome;
  /** What was done, or why not. Everybody may read it: it names nobody. */
  @IsText(3, 1000) note!: string;
  /** When it was so. @example 2026-09-28 */
  @IsDay() reportedOn!: string;
}

/** Put right what was told of a commitment. */
export class CorrectCommitmentReport extends ReportCommitment {
  /** Why. Sealed under a key of whoever corrects. */
  @IsText(3, 500) reason!: string;
}
