import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { ReportingReader } from '@jejak/projection-engine';
import { AccountPage, accounts, BreachPage, breaches } from '@jejak-projections/access';
import { Allowed, type Granted } from '../../access/request-access.js';
import { PageQuery } from '../page.queries.dto.js';
import { Seen } from '../seen.js';
import { ViewRoute } from '../view-route.js';

/** Who may do what, and who decided about themselves. */
@ApiTags('Views')
@Controller()
export class AccessController {
  /** Accounts with all roles that they hold, held and will hold, by account id. */
  @Get('accounts')
  @ViewRoute('access')
  accounts(
    @Seen() views: ReportingReader,
    @Query() { limit, cursor }: PageQuery,
    @Allowed() { narrow }: Granted,
  ): Promise<AccountPage> {
    return accounts(views, { limit, ...(cursor !== undefined && { cursor }), ...(narrow && { narrow }) });
  }

  /** Events in which somebody decided about themselves, the latest first: what segregation of duties should keep apart. */
  @Get('segregation-breaches')
  @ViewRoute('access')
  breaches(@Seen() views: ReportingReader, @Query() { limit, cursor }: PageQuery): Promise<BreachPage> {
    return breaches(views, { limit, ...(cursor !== undefined && { cursor }) });
  }
}
