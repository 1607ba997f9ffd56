import { IsIn, IsOptional } from 'class-validator';
import { PageQuery } from '../page.queries.dto.js';

/** Which requests for erasure. */
export class ErasurePageQuery extends PageQuery {
  /** Only those whose clock runs. */
  @IsOptional() @IsIn(['true', 'false']) running?: 'true' | 'false';
}
