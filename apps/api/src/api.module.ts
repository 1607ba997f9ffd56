import { Module, type DynamicModule } from '@nestjs/common';
import { APP_GUARD, APP_INTERCEPTOR } from '@nestjs/core';
import { TerminusModule } from '@nestjs/terminus';
import { CommandsModule } from '@jejak/commands';
import { EventLog } from '@jejak/event-log';
import { keysOf, LazyKeys } from '@jejak/personal-data';
import type { ConnectedSettings, Logger } from '@jejak/runtime';
import { Badges } from './badges/badges.js';
import { LogProofs } from './audit/log-proofs.js';
import { AccessGuard } from './access/access.guard.js';
import { AuthorisedCommands } from './access/authorised-commands.js';
import { Denials } from './access/denials.js';
import { Gate } from './access/gate.js';
import { Looks } from './access/looks.js';
import { Principals } from './access/principals.js';
import { RecordLooks } from './access/record-looks.js';
import { SubjectFacts } from './access/subject-facts.js';
import { FarSide } from './siasn/far-side.js';
import { SiasnState } from './siasn/siasn-state.js';
import { Reconciler } from './views/siasn/reconciler.js';
import { SubmissionRows } from './views/siasn/submission-rows.js';
import { RecordsInLog } from './commands/disputes/records-in-log.js';
import { StandingRecords } from './commands/people/standing-records.js';
import { AffectedPeople } from './commands/breaches/affected-people.js';
import { AttendanceCodes } from './commands/programmes/attendance-codes.js';
import { StateReader } from './commands/state.reader.js';
import { PublicUnitsReader } from './public/public-units.reader.js';
import { TicketReader } from './public/ticket.reader.js';
import { importProviders } from './imports/providers.js';
import { EngineState } from './operations/engine-state.js';
import { ErasureClock } from './operations/erasure-clock.js';
import { ParkedRetry } from './operations/parked-retry.js';
import { EvidencePacks } from './views/papers/evidence-packs.js';
import { PaperDesk } from './views/papers/paper-desk.js';
import { Exports } from './views/operations/exports.js';
import { controllersOf } from './controllers.js';
import { cursorKey } from './views/cursor-key.js';
import { CursorSeal } from './views/cursor-seal.js';
import { Views } from './views/views.js';
import { TakeStatements } from './xapi/take-statements.js';
import { XapiHome } from './xapi/xapi-home.js';

/** The API: commands in, views out. */
@Module({})
export class ApiModule {
  static forRoot(settings: ConnectedSettings, logger: Logger): DynamicModule {
    return {
      module: ApiModule,
      imports: [
        CommandsModule.forRoot(settings.eventStoreUrl, keysOf(settings, logger)),
        TerminusModule.forRoot({ logger: false }),
      ],
      providers: [
        StateReader,
        TicketReader,
        PublicUnitsReader,
        EngineState,
        ErasureClock,
        { provide: CursorSeal, useFactory: async () => new CursorSeal(await cursorKey(settings)) },
        { provide: AttendanceCodes, useFactory: async () => new AttendanceCodes(await cursorKey(settings)) },
        { provide: Views, useFactory: () => new Views(settings.databaseUrl, logger) },
        {
          provide: Badges,
          useFactory: (views: Views) => new Badges(settings.badges, views, logger),
          inject: [Views],
        },
        { provide: LogProofs, useFactory: () => new LogProofs(settings.eventStoreUrl) },
        ParkedRetry,
        ...importProviders(settings, logger),
        {
          provide: PaperDesk,
          useFactory: () => new PaperDesk(settings.papers),
        },
        EvidencePacks,
        {
          provide: Exports,
          useFactory: (looks: Looks) => new Exports(settings.databaseUrl, looks),
          inject: [Looks],
        },
        AffectedPeople,
        RecordsInLog,
        {
          provide: FarSide,
          useFactory: (log: EventLog, keys: LazyKeys) => new FarSide(log, keys, settings.siasn),
          inject: [EventLog, LazyKeys],
        },
        {
          provide: SiasnState,
          useFactory: (views: Views) => new SiasnState(views, settings.siasn),
          inject: [Views],
        },
        Reconciler,
        SubmissionRows,
        { provide: XapiHome, useFactory: () => new XapiHome(settings.edge.xapiHome) },
        TakeStatements,
        AuthorisedCommands,
        StandingRecords,
        Principals,
        SubjectFacts,
        Gate,
        { provide: Denials, useFactory: (looks: Looks) => new Denials(looks, logger), inject: [Looks] },
        {
          provide: APP_GUARD,
          useFactory: (principals: Principals, gate: Gate) => new AccessGuard(principals, gate, logger),
          inject: [Principals, Gate],
        },
        { provide: APP_INTERCEPTOR, useClass: RecordLooks },
        {
          provide: Looks,
          useFactory: () => new Looks(settings.accessLogDatabaseUrl ?? settings.databaseUrl, logger),
        },
      ],
      controllers: controllersOf(settings.edge),
    };
  }
}
