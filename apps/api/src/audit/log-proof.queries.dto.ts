import { IsSha256 } from '@jejak/domain';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, Matches, Max, Min } from 'class-validator';

const POSITION = /^\d{1,19}$/;
const message = 'must be the position of an event';

/** Over which part of the log a digest is asked for. */
export class LogProofQuery {
  /** Go on behind the event at this position; with `events` and `digest` as they were told of it. Default: the first event. */
  @IsOptional() @Matches(POSITION, { message }) from?: string;

  /** How many events there are up to `from`. */
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(Number.MAX_SAFE_INTEGER) events?: number;

  /** Digest up to `from`. */
  @IsOptional() @IsSha256() digest?: string;

  /** Position of the last event. Default: the end of the log. */
  @IsOptional() @Matches(POSITION, { message }) to?: string;
}
