import { IsMoment } from '@jejak/domain';
import { IsIn, IsOptional, IsString, IsUUID, Length, Matches } from 'class-validator';
import { text, Offset, PageQuery } from '../page.queries.dto.js';

/** Ids are kept in lower case. */
const LowerCase = () => text((value) => value.toLowerCase());

/** Which events of the audit trail. */
export class AuditPageQuery extends PageQuery {
  /** @example programme-0b7e9c1e-6a52-4c3e-9d27-2f1c8b1d3a10 */
  @IsOptional() @IsString() @Length(1, 200) stream?: string;

  /** Opaque id of who acted; `policy:NAME` for what a policy did. */
  @IsOptional() @LowerCase() @Matches(/^[a-z0-9:-]{1,100}$/) actor?: string;

  /** @example ProgrammeScheduled */
  @IsOptional() @Matches(/^[A-Za-z]{1,100}$/) type?: string;

  /** The request or the import that the events belong to. */
  @IsOptional() @IsUUID() correlationId?: string;

  /** Recorded at this moment or later, ISO 8601 with offset. */
  @IsOptional() @Offset() @IsMoment() from?: string;

  /** Recorded before this moment, ISO 8601 with offset. */
  @IsOptional() @Offset() @IsMoment() to?: string;

  @IsOptional() @IsIn(['newest', 'oldest']) order?: 'newest' | 'oldest';
}
