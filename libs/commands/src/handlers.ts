import type { Type } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { aggregates, type AnyDecider, type CommandClass } from '@jejak/domain';
import { CommandExecutor } from './executor.js';
import type { Order, Receipt } from './order.js';

/** An order to one aggregate; @nestjs/cqrs finds the handler by this class. */
export type OrderClass = new (order: Order) => { readonly order: Order };

function orderClassOf({ stream }: AnyDecider): OrderClass {
  const OrderTo = class {
    constructor(readonly order: Order) {}
  };
  Object.defineProperty(OrderTo, 'name', { value: `OrderTo:${stream}` });
  return OrderTo;
}

function handlerOf(Class: OrderClass): Type<ICommandHandler> {
  @CommandHandler(Class)
  class AggregateHandler implements ICommandHandler<InstanceType<OrderClass>, Receipt> {
    constructor(private readonly executor: CommandExecutor) {}

    execute({ order }: InstanceType<OrderClass>): Promise<Receipt> {
      return this.executor.execute(order);
    }
  }
  return AggregateHandler;
}

/** The aggregate of each command, and the class by which orders to it are dispatched. */
export const destinations = new Map<
  CommandClass,
  { readonly aggregate: AnyDecider; readonly OrderTo: OrderClass }
>();

/** One handler per aggregate: all of them load, decide and append in the same way. */
export const handlers: Type<ICommandHandler>[] = aggregates.map((aggregate: AnyDecider) => {
  const OrderTo = orderClassOf(aggregate);
  for (const Command of Object.values(aggregate.commands)) destinations.set(Command, { aggregate, OrderTo });
  return handlerOf(OrderTo);
});
