import { IsIn } from 'class-validator';
import { IsId } from '../kernel/validators.js';
import { LEVELS, type Level } from '../evaluation/evaluation.vocabulary.js';

/** Enter an evaluation in the register of its programme. A second entry of the same one changes nothing. */
export class EnterEvaluation {
  @IsId() evaluationId!: string;
  /** 1 reaction, 2 learning, 3 behaviour, 4 result. */
  @IsIn(LEVELS) level!: Level;
}
