import { IsId, IsSha256, Optional, Part } from '../kernel/validators.js';
import { ActivityLine } from '../learning-activity/learning-activity.parts.dto.js';

/**
 * Take a statement of xAPI, under its own id: what a participant of a run did, or that another statement is void. Of the two
 * it says one. The same statement a second time changes nothing.
 */
export class TakeStatement {
  @IsId() programmeId!: string;
  @IsId() employeeId!: string;
  /** Of all by which the standard tells two statements apart. */
  @IsSha256() digest!: string;
  /** What it says was done. Its source is {@link XAPI} and its `sourceId` the id of the statement. */
  @Optional() @Part(() => ActivityLine) line?: ActivityLine;
  /** The statement that it voids. */
  @Optional() @IsId() voids?: string;
}
