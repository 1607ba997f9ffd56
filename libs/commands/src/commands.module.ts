import { type DynamicModule, Injectable, Module, type OnApplicationShutdown } from '@nestjs/common';
import { CommandBus, CqrsModule } from '@nestjs/cqrs';
import type { CommandClass } from '@jejak/domain';
import { EventLog } from '@jejak/event-log';
import { LazyKeys } from '@jejak/personal-data';
import { CommandExecutor } from './executor.js';
import { destinations, handlers } from './handlers.js';
import type { Order, Receipt } from './order.js';

/** Sends commands to their aggregates. */
@Injectable()
export class Commands {
  constructor(private readonly bus: CommandBus) {}

  /** Carries out one command; see {@link CommandExecutor.execute} for what it throws. */
  send(order: Omit<Order, 'aggregate'>): Promise<Receipt> {
    const destination = destinations.get(order.command.constructor as CommandClass);
    if (!destination) throw new Error(`No aggregate knows the command ${order.command.constructor.name}`);
    const { aggregate, OrderTo } = destination;
    return this.bus.execute(new OrderTo({ ...order, aggregate }));
  }
}

@Injectable()
class Connections implements OnApplicationShutdown {
  constructor(
    private readonly log: EventLog,
    private readonly keys: LazyKeys,
  ) {}

  async onApplicationShutdown(): Promise<void> {
    await this.log.close();
    await this.keys.close();
  }
}

/** The write side: the event log, and a handler for every command. */
@Module({})
export class CommandsModule {
  /**
   * @param eventStoreUrl `esdb://…`
   * @param keys of personal data; closed with the module
   */
  static forRoot(eventStoreUrl: string, keys: LazyKeys): DynamicModule {
    return {
      module: CommandsModule,
      imports: [CqrsModule.forRoot()],
      providers: [
        { provide: EventLog, useFactory: () => EventLog.connect(eventStoreUrl) },
        {
          provide: CommandExecutor,
          useFactory: (log: EventLog) => new CommandExecutor(log, keys),
          inject: [EventLog],
        },
        { provide: LazyKeys, useValue: keys },
        Connections,
        Commands,
        ...handlers,
      ],
      exports: [EventLog, LazyKeys, Commands],
    };
  }
}
