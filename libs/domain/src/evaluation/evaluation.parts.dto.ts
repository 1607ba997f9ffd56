import { IsNumber, Max, Min } from 'class-validator';
import { Fits } from '../kernel/validators.js';
import { aspect } from './evaluation.fields.js';

/** The answer on one aspect. */
export class Answer {
  /** @example FACILITATOR */
  @Fits(aspect, 'an aspect, as FACILITATOR') aspect!: string;
  /** From 1 to the evaluation's `scaleMax`. */
  @IsNumber() @Min(1) @Max(100) value!: number;
}
