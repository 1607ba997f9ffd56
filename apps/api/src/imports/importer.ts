import type { CommandName, Principal } from '@jejak/access';
import type { Receipt } from '@jejak/commands';
import type { Actor } from '@jejak/domain';
import type { AuthorisedCommands } from '../access/authorised-commands.js';
import type { RequestAccess } from '../access/request-access.js';

/** A command of an import. */
export interface Sending {
  readonly command: object;
  readonly id?: string | undefined;
  readonly commandId: string;
  readonly occurredAt?: Date | undefined;
}

/** Whoever imports, as the one who acts: each command is permitted to them as if they had sent it. */
export class Importer {
  constructor(
    private readonly commands: AuthorisedCommands,
    private readonly principal: Principal,
    /** Of all that is recorded. */
    readonly correlationId: string,
  ) {}

  /** @throws what {@link AuthorisedCommands.send} throws */
  send({ command, id, commandId, occurredAt }: Sending): Promise<Receipt> {
    const { correlationId } = this;
    return this.commands.send({
      access: this.accessTo(command),
      ...{ command, id, commandId, occurredAt, correlationId },
    });
  }

  /** @throws Problem with the code of the denial */
  permit(command: object, id: string | undefined): Promise<Actor> {
    return this.commands.permit(this.accessTo(command), command, id);
  }

  private accessTo(command: object): RequestAccess {
    const { principal, correlationId } = this;
    const action = command.constructor.name as CommandName;
    return { action, principal, asking: {}, correlationId, now: new Date(), minPosition: undefined };
  }
}
