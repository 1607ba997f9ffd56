import { Injectable } from '@nestjs/common';
import type { CommandName } from '@jejak/access';
import { Commands, type Order, type Receipt } from '@jejak/commands';
import type { Actor, Role } from '@jejak/domain';
import { StandingRecords } from '../commands/people/standing-records.js';
import { Gate } from './gate.js';
import type { RequestAccess } from './request-access.js';
import { subjectsOfCommand } from './subjects.js';

/** What a route sends: who acts is told by what was permitted, and by nothing else. */
export type Sent = Omit<Order, 'aggregate' | 'actor'> & { readonly access: RequestAccess };

/** Sends commands that whoever asks may send. */
@Injectable()
export class AuthorisedCommands {
  constructor(
    private readonly commands: Commands,
    private readonly gate: Gate,
    private readonly records: StandingRecords,
  ) {}

  /** @throws Problem with the code of the denial; what {@link StandingRecords.check} and {@link Commands.send} throw */
  async send({ access, ...order }: Sent): Promise<Receipt> {
    const actor = await this.permit({ access, ...order });
    return this.commands.send({
      ...{ ...order, actor },
      check: () => this.records.check(order.command, order.id),
    });
  }

  /** As whom it would be sent. @throws Problem with the code of the denial */
  async permit({ access, ...order }: Pick<Sent, 'access' | 'command' | 'id'>): Promise<Actor> {
    const { name } = order.command.constructor;
    if (name !== access.action) throw new Error(`the route is one for ${access.action}, not for ${name}`);
    const { accountId, employeeId } = access.principal;
    let role: Role | undefined;
    for (const subject of subjectsOfCommand(access.action as CommandName, order.command, order.id))
      [role] = (await this.gate.permit(access, subject)).roles;
    if (!role) throw new Error('nothing permits it');
    return { id: accountId, role, employeeId };
  }
}
