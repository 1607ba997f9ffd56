import { decideAhead, destinations } from '@jejak/commands';
import { type AnyDecider, type CommandClass, nameId } from '@jejak/domain';
import { Foresight, type Carried, type Carrier, type Place } from '@jejak/imports';
import type { Importer } from './importer.js';
import { Directory, type Sources } from './directory.js';
import { faultOfError, insistently } from './faults-of-errors.js';

const aggregateOf = (command: object): AnyDecider => {
  const destination = destinations.get(command.constructor as CommandClass);
  if (!destination) throw new Error(`No aggregate knows the command ${command.constructor.name}`);
  return destination.aggregate;
};

/** Carries rows out, as whoever imports would by sending their commands one by one. */
export class LiveCarrier implements Carrier {
  constructor(
    readonly there: Directory,
    private readonly importer: Importer,
    private readonly sources: Sources,
    private readonly signal: AbortSignal,
  ) {}

  async carry({ step: { command, id, occurredAt }, commandId }: Carried): ReturnType<Carrier['carry']> {
    try {
      return await insistently(this.signal, () => this.importer.send({ command, id, occurredAt, commandId }));
    } catch (error) {
      const refused = faultOfError(error);
      if (!refused) throw error;
      return { refused };
    }
  }

  remember(...made: Parameters<Carrier['remember']>): void {
    this.there.remember(...made);
  }

  async carriedOut(
    { aggregate, id }: Place,
    commandIds: readonly string[],
  ): ReturnType<Carrier['carriedOut']> {
    const { commands } = await this.sources.log.load(aggregate, id);
    const trace = commandIds.flatMap((one) => commands.get(one) ?? [])[0];
    return trace && (trace.first === 0n ? 'added' : 'changed');
  }
}

/** Looks what rows would come to; nothing is recorded. */
export class LookAhead implements Carrier {
  constructor(
    readonly there: Directory,
    private readonly importer: Importer,
    private readonly foresight: Foresight,
    private readonly signal: AbortSignal,
  ) {}

  async carry({ step, commandId }: Carried): ReturnType<Carrier['carry']> {
    const { command, occurredAt } = step;
    const aggregate = aggregateOf(command);
    const id = step.id ?? nameId('id', commandId);
    try {
      await insistently(this.signal, async () => {
        const actor = await this.importer.permit(command, step.id);
        const order = { aggregate, id, command, commandId, occurredAt, actor };
        const events = await decideAhead(this.foresight, {
          ...order,
          correlationId: this.importer.correlationId,
        });
        this.foresight.expect(aggregate, id, events);
      });
      return { id };
    } catch (error) {
      const refused = faultOfError(error);
      if (!refused) throw error;
      return { refused };
    }
  }

  remember(...made: Parameters<Carrier['remember']>): void {
    this.there.remember(...made);
  }

  carriedOut(): Promise<undefined> {
    return Promise.resolve(undefined);
  }
}
