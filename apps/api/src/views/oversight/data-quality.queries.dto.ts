import { IsOptional, IsUUID } from 'class-validator';
import { PageQuery } from '../page.queries.dto.js';

/** Of which units. */
export class DataQualityQuery extends PageQuery {
  /** This unit and all below it. */
  @IsOptional() @IsUUID() unitId?: string;
}
