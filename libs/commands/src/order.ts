import type { Actor, AnyDecider } from '@jejak/domain';
import type { Cause } from '@jejak/event-log';

/** A command on its way to its aggregate, and what the caller says about it. */
export interface Order {
  readonly aggregate: AnyDecider;
  /** Id of the aggregate; absent for a command that begins a new one. */
  readonly id?: string | undefined;
  readonly command: object;
  /** The same for a command that is tried again: it is then carried out once and answered the same. */
  readonly commandId: string;
  readonly correlationId: string;
  /** The event that caused the command; absent where a person did. */
  readonly causationId?: string | undefined;
  readonly actor: Actor;
  /** When it happened; now where absent. */
  readonly occurredAt?: Date | undefined;
  /** Carry it out only if the stream is at this revision. */
  readonly expectedRevision?: bigint | undefined;
  /** Refuses by what only whoever sends it can look up; asked just before the append, of what the aggregate would take. */
  readonly check?: (() => Promise<void>) | undefined;
}

/** What a command came to. */
export interface Receipt {
  /** Of the aggregate. */
  readonly id: string;
  /** Of the stream after the command. */
  readonly revision: bigint;
  /** In the log: views that reached it show what the command did. */
  readonly position: bigint;
  /**
   * Whether the same command had been carried out before, as far as this process can tell: what another process did a
   * moment ago may pass for new.
   */
  readonly replayed: boolean;
  /** What the command recorded, none if it changed nothing; absent where it had been carried out before. */
  readonly recorded?: readonly Cause[];
}
