import type { Actor, AnyDecider, RefusalCode } from '@jejak/domain';

/** A command of the made-up city on its way. */
export interface CityOrder {
  /** Unlike that of every other order of the city: the command id follows from it. */
  readonly name: string;
  /** When it is accepted, in milliseconds since 1970. */
  readonly at: number;
  /** When it happened, where that was earlier. */
  readonly occurredAt?: number;
  readonly aggregate: AnyDecider;
  /** Of the aggregate; absent where it begins one, whose id then follows from the name. */
  readonly id?: string;
  readonly command: object;
  readonly actor: Actor;
  /** Ids of others that what follows from it may write to: who touches or reads them earlier comes first. */
  readonly touches?: readonly string[];
  /** Ids of others that it only reads: who touches them earlier comes first. */
  readonly reads?: readonly string[];
  /** A mistake of somebody: it must be refused with this code. */
  readonly refused?: RefusalCode;
}

/** A command filled in; the compiler knows its fields. */
export const command = <Command extends object>(Class: new () => Command, values: Command): Command =>
  Object.assign(new Class(), values);

/** Orders that follow each other in time, and when the first of them may come. */
export interface Story {
  readonly from: number;
  readonly orders: () => Iterable<CityOrder>;
}
