import type { CommandExecutor } from '@jejak/commands';
import {
  RecordConfirmation,
  RecordFailure,
  RecordSending,
  submission,
  type Actor,
  type KnownSubmission,
} from '@jejak/domain';
import { randomUUID } from 'node:crypto';

/** Who sends, as the audit trail and the access log name them: no account of anybody. */
export const SIASN_SENDER: Actor = { id: '7a1c0e5e-52f6-4f0e-8f2b-3d0b8c1f6a03', role: 'system' };

type Of<C> = Omit<{ [K in keyof C]: C[K] }, 'after'>;

/** Records what the sender does, each deed before or right after it. */
export class Outbox {
  constructor(private readonly executor: Pick<CommandExecutor, 'execute'>) {}

  /** @throws Refusal if somebody else was first; LogUnavailable, KeyErased */
  sending({ id, attempts: after }: KnownSubmission, sending: Of<RecordSending>): Promise<void> {
    return this.#execute(id, Object.assign(new RecordSending(), { ...sending, after }));
  }

  /** @param after how often it was sent */
  confirmed(id: string, after: number, confirmation: Of<RecordConfirmation>): Promise<void> {
    return this.#execute(id, Object.assign(new RecordConfirmation(), { ...confirmation, after }));
  }

  /** @param after how often it was sent */
  failed(id: string, after: number, failure: Of<RecordFailure>): Promise<void> {
    return this.#execute(id, Object.assign(new RecordFailure(), { ...failure, after }));
  }

  async #execute(id: string, command: object): Promise<void> {
    const [commandId, correlationId] = [randomUUID(), randomUUID()];
    const order = { aggregate: submission, id, command, commandId, correlationId };
    await this.executor.execute({ ...order, actor: SIASN_SENDER });
  }
}
