import { certificateNumber, Fits, IsDay } from '@jejak/domain';
import { type Language, LANGUAGES } from '@jejak/papers';
import { IntersectionType, OmitType } from '@nestjs/swagger';
import { IsIn, IsInt, IsOptional, IsUUID, Max, Min } from 'class-validator';
import { HistoryPageQuery, Whole } from '../page.queries.dto.js';
import { LearningHoursPageQuery } from '../learning/learning-hours.queries.dto.js';

/** How a paper is wanted. */
export class PaperQuery {
  /** Language: `id` or `en`; default: what `Accept-Language` prefers, else Indonesian. */
  @IsOptional() @IsIn(LANGUAGES) lang?: Language;
}

/** What a certificate that is to be issued shall say. */
export class CertificateDraftQuery extends PaperQuery {
  @IsUUID() programmeId!: string;

  /** In the city's own register. @example 800.2/0123/BKPSDM/2026 */
  @Fits(certificateNumber, 'a number of 3 to 60 capitals, digits, full stops, slashes or hyphens')
  number!: string;

  /** @example 2026-03-05 */
  @IsDay() issuedOn!: string;
}

/** Whose lesson hours stand on the summary. */
export class HoursPaperQuery extends IntersectionType(
  OmitType(LearningHoursPageQuery, ['limit', 'cursor', 'status', 'unitId', 'year'] as const),
  PaperQuery,
) {
  /** Unit at the end of the year, with all that is below it today. */
  @IsUUID() unitId!: string;

  /** Calendar year; default: this one, or that of `asOf`. @example 2026 */
  @IsOptional() @Whole() @IsInt() @Min(1900) @Max(2999) year?: number;
}

/** Which history stands on the sheet. */
export class HistoryPaperQuery extends IntersectionType(
  OmitType(HistoryPageQuery, ['limit', 'cursor', 'superseded'] as const),
  PaperQuery,
) {}
