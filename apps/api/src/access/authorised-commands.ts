import { Injectable } from '@nestjs/common';
import type { CommandName } from '@jejak/access';
import { Commands, type Order, type Receipt } from '@jejak/commands';
import type { Actor, Role } from '@jejak/domain';
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
  ) {}

  /** @throws Problem with the code of the denial, and what {@link Commands.send} throws */
  async send({ access, ...order }: Sent): Promise<Receipt> {
    return this.commands.send({ ...order, actor: await this.permit(access, order.command, order.id) });
  }

  /** As whom somebody may send the command. @throws Problem with the code of the denial */
  async permit(access: RequestAccess, command: object, id: string | undefined): Promise<Actor> {
    const { name } = command.constructor;
    if (name !== access.action) throw new Error(`the route is one for ${access.action}, not for ${name}`);
    const { accountId, employeeId } = access.principal;
    let role: Role | undefined;
    for (const subject of subjectsOfCommand(access.action as CommandName, command, id))
      [role] = (await this.gate.permit(access, subject)).roles;
    if (!role) throw new Error('nothing permits it');
    return { id: accountId, role, employeeId };
  }
}
