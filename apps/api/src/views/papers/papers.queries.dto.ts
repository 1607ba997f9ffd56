import { certificateNumber, Fits, IsDay } from '@jejak/domain';
import { OmitType } from '@nestjs/swagger';
import { IsInt, IsOptional, IsUUID, Max, Min } from 'class-validator';
import { HistoryPageQuery, Whole } from '../page.queries.dto.js';
import { LearningHoursPageQuery } from '../learning/learning-hours.queries.dto.js';

/** What a certificate that is to be issued shall say. */
export class CertificateDraftQuery {
  @IsUUID() programmeId!: string;

  /** In the city's own register. @example 800.2/0123/BKPSDM/2026 */
  @Fits(certificateNumber, 'a number of 3 to 60 capitals, digits, full stops, slashes or hyphens')
  number!: string;

  /** @example 2026-03-05 */
  @IsDay() issuedOn!: string;
}

/** Whose lesson hours stand on the summary. */
export class HoursPaperQuery extends OmitType(LearningHoursPageQuery, [
  'limit',
  'cursor',
  'status',
  'unitId',
  'year',
] as const) {
  /** Unit at the end of the year, with all that is below it today. */
  @IsUUID() unitId!: string;

  /** Calendar year; default: this one, or that of `asOf`. @example 2026 */
  @IsOptional() @Whole() @IsInt() @Min(1900) @Max(2999) year?: number;
}

/** Which history stands on the sheet. */
export class HistoryPaperQuery extends OmitType(HistoryPageQuery, [
  'limit',
  'cursor',
  'superseded',
] as const) {}
