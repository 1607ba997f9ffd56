import { IsMoment } from '@jejak/domain';
import { IsIn, IsInt, IsOptional, IsString, IsUUID, Length, Max, Min } from 'class-validator';
import { Offset, Whole } from '../views/page.queries.dto.js';

/** Which statement is put. */
export class StatementIdQuery {
  /** Its id; that in the body is the same, or absent. */
  @IsUUID() statementId!: string;
}

const BOOLEAN = ['true', 'false'] as const;

/** Which statements (xAPI 1.0.3, part 3, §2.1.3). */
export class StatementsParameters {
  /** This one alone, if it was not voided. */
  @IsOptional() @IsUUID() statementId?: string;

  /** This one alone, which was voided. */
  @IsOptional() @IsUUID() voidedStatementId?: string;

  /** Of whom: an agent as JSON, known by an account at the home page of the city. */
  @IsOptional() @IsString() @Length(2, 2000) agent?: string;

  /** IRI of a verb. */
  @IsOptional() @IsString() @Length(1, 2000) verb?: string;

  /** IRI of an activity. */
  @IsOptional() @IsString() @Length(1, 2000) activity?: string;

  /** There are no registrations here: with one, nothing is found. */
  @IsOptional() @IsUUID() registration?: string;

  /** Also what has the activity as its parent. */
  @IsOptional() @IsIn(BOOLEAN) related_activities?: (typeof BOOLEAN)[number];

  /** Changes nothing: agents stand as actors only. */
  @IsOptional() @IsIn(BOOLEAN) related_agents?: (typeof BOOLEAN)[number];

  /** Stored after this moment, ISO 8601 with offset. */
  @IsOptional() @Offset() @IsMoment() since?: string;

  /** Stored at this moment or before. */
  @IsOptional() @Offset() @IsMoment() until?: string;

  /** Statements of an answer, 1 to 500; 0: as many as there may be. */
  @IsOptional() @Whole() @IsInt() @Min(0) @Max(500) limit = 0;

  /** `exact` (default): as they are; `ids`: without what describes. */
  @IsOptional() @IsIn(['exact', 'ids']) format?: 'exact' | 'ids';

  /** There are none. */
  @IsOptional() @IsIn(['false']) attachments?: 'false';

  /** The first stored first. */
  @IsOptional() @IsIn(BOOLEAN) ascending?: (typeof BOOLEAN)[number];

  /** As it stands in the `more` of the answer before. */
  @IsOptional() @IsString() @Length(1, 2000) more?: string;
}
