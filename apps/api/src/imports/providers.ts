import type { Provider } from '@nestjs/common';
import { Commands } from '@jejak/commands';
import { EventLog } from '@jejak/event-log';
import { LazyKeys } from '@jejak/personal-data';
import type { ConnectedSettings, Logger } from '@jejak/runtime';
import { AuthorisedCommands } from '../access/authorised-commands.js';
import { Principals } from '../access/principals.js';
import { Views } from '../views/views.js';
import { ImportRunner } from './import-runner.js';
import { ImportStore } from './import-store.js';
import { Imports } from './imports.js';
import { SealedParts } from './sealed-parts.js';

/** What takes sheets in and works on them. */
export const importProviders = (settings: ConnectedSettings, logger: Logger): Provider[] => [
  { provide: ImportStore, useFactory: () => new ImportStore(settings.databaseUrl) },
  {
    provide: SealedParts,
    useFactory: (store: ImportStore, keys: LazyKeys) => new SealedParts(store.pool, keys),
    inject: [ImportStore, LazyKeys],
  },
  {
    provide: ImportRunner,
    useFactory: (
      log: EventLog,
      keys: LazyKeys,
      commands: Commands,
      store: ImportStore,
      sealed: SealedParts,
      views: Views,
      authorised: AuthorisedCommands,
      principals: Principals,
    ) => new ImportRunner({ log, keys, commands, store, sealed, views, authorised, principals, logger }),
    inject: [EventLog, LazyKeys, Commands, ImportStore, SealedParts, Views, AuthorisedCommands, Principals],
  },
  {
    provide: Imports,
    useFactory: (
      log: EventLog,
      commands: Commands,
      store: ImportStore,
      sealed: SealedParts,
      runner: ImportRunner,
    ) => new Imports(log, commands, store, sealed, runner),
    inject: [EventLog, Commands, ImportStore, SealedParts, ImportRunner],
  },
];
