import { Body, Controller, Get, Post, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Receipt } from '@jejak/commands';
import {
  account,
  CloseAccount,
  GrantRole,
  LinkEmployee,
  OpenAccount,
  RecordLogin,
  RevokeRole,
} from '@jejak/domain';
import type { FastifyReply } from 'fastify';
import { AuthorisedCommands } from '../../access/authorised-commands.js';
import { CallerOf, type Caller } from '../../http/caller.js';
import { CommandRoute } from '../../http/command-route.js';
import { IdParam } from '../../http/id.pipe.js';
import { Revocation } from '../bodies.dto.js';
import { presentAccount } from '../present.js';
import { StateReader } from '../state.reader.js';
import { AccountState } from '../states.dto.js';

/** Accounts (*akun*): who signs in, and the roles that they hold, each for a time. No names and no logins. */
@ApiTags('Accounts')
@Controller('accounts')
export class AccountsController {
  constructor(
    private readonly commands: AuthorisedCommands,
    private readonly states: StateReader,
  ) {}

  /** Open an account. It holds no role yet. */
  @Post()
  @CommandRoute({ creates: true })
  open(@Body() command: OpenAccount, @CallerOf() caller: Caller): Promise<Receipt> {
    return this.commands.send({ ...caller, command });
  }

  /** One account as the log tells it now, with every grant that it ever held. */
  @Get(':accountId')
  read(
    @IdParam('accountId') id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AccountState> {
    return this.states.read(account, id, presentAccount, 'ACCOUNT.UNKNOWN', reply);
  }

  /** Say which employee's account it is. */
  @Post(':accountId/employee')
  @CommandRoute()
  link(
    @IdParam('accountId') id: string,
    @Body() command: LinkEmployee,
    @CallerOf() caller: Caller,
  ): Promise<Receipt> {
    return this.commands.send({ ...caller, id, command });
  }

  /** Say as whom the owner signs in. */
  @Post(':accountId/logins')
  @CommandRoute()
  login(
    @IdParam('accountId') id: string,
    @Body() command: RecordLogin,
    @CallerOf() caller: Caller,
  ): Promise<Receipt> {
    return this.commands.send({ ...caller, id, command });
  }

  /** Give a role for a time. */
  @Post(':accountId/grants')
  @CommandRoute()
  grant(
    @IdParam('accountId') id: string,
    @Body() command: GrantRole,
    @CallerOf() caller: Caller,
  ): Promise<Receipt> {
    return this.commands.send({ ...caller, id, command });
  }

  /** Take a role away, from now on. */
  @Post(':accountId/grants/:grantId/revocation')
  @CommandRoute()
  revoke(
    @IdParam('accountId') id: string,
    @IdParam('grantId') grantId: string,
    @Body() body: Revocation,
    @CallerOf() caller: Caller,
  ): Promise<Receipt> {
    return this.commands.send({ ...caller, id, command: Object.assign(new RevokeRole(), body, { grantId }) });
  }

  /** Close the account for good. */
  @Post(':accountId/closing')
  @CommandRoute()
  close(
    @IdParam('accountId') id: string,
    @Body() command: CloseAccount,
    @CallerOf() caller: Caller,
  ): Promise<Receipt> {
    return this.commands.send({ ...caller, id, command });
  }
}
