import { IntersectionType } from '@nestjs/swagger';
import { Matches, IsOptional, IsUUID } from 'class-validator';
import { RULE_SET, YearQuery, PageQuery } from '../page.queries.dto.js';

const IsRuleSet = () =>
  Matches(RULE_SET, { message: '$property must be a version of the rules, as ip-asn/1' });

/** By which rules, for which year. */
export class IndexQueryDto extends YearQuery {
  /** Version of the rules; default: that of the year. @example ip-asn/1 */
  @IsOptional() @IsRuleSet() ruleSet?: string;
}

/** Which part of the index of a year. */
export class IndexPageQuery extends IntersectionType(PageQuery, IndexQueryDto) {
  /** Unit at the end of the year, with all that is below it today. */
  @IsOptional() @IsUUID() unitId?: string;
}

/** Which units, by which two versions of the rules. */
export class ComparisonQuery extends IntersectionType(PageQuery, YearQuery) {
  /** @example ip-asn/1 */
  @IsRuleSet() from!: string;

  /** @example ip-asn/2 */
  @IsRuleSet() to!: string;

  /** A unit, with all that is below it today. */
  @IsOptional() @IsUUID() unitId?: string;
}
