import { IsIn } from 'class-validator';
import { IsId } from '../kernel/validators.js';
import { FOLLOW_UP_SOURCES, type FollowUpSource } from './follow-up.vocabulary.js';

/** What gave rise to a follow-up. */
export class SourceRef {
  @IsIn(FOLLOW_UP_SOURCES) kind!: FollowUpSource;
  @IsId() id!: string;
}
