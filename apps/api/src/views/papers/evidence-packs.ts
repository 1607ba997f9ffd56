import { Injectable } from '@nestjs/common';
import { programme } from '@jejak/domain';
import {
  attendanceList,
  type AttendanceListData,
  csvLines,
  evaluationReport,
  evidencePack,
  type Language,
  type PackedFile,
  pdfOf,
} from '@jejak/papers';
import type { ReportingReader } from '@jejak/projection-engine';
import { auditEvents, type AuditEvent } from '@jejak-projections/audit-trail';
import { facilitatorsOf, placesOf } from '@jejak-projections/programme-calendar';
import { effectivenessOfRun, type RunEffectiveness } from '@jejak-projections/programme-effectiveness';
import { maskFacilitators } from '../../access/mask-facilitators.js';
import { maskRun } from '../../access/mask-few.js';
import type { Granted } from '../../access/request-access.js';
import { presentProgramme } from '../../commands/present.js';
import { StateReader } from '../../commands/state.reader.js';
import { found } from '../found.js';
import { attendanceOf, attendeesOf, teachingEmployees } from './attendance.js';
import { PaperDesk } from './paper-desk.js';
import { PaperFile } from './paper-file.js';

/** Events that are read at a time. */
const AT_ONCE = 500;

/** What a pack is made of. */
interface Evidence {
  readonly programmeId: string;
  readonly asOf: Date;
  /** Of the papers; sheets and events have one form. */
  readonly language: Language;
  /** By the start of the session. */
  readonly lists: readonly AttendanceListData[];
  readonly run: RunEffectiveness;
}

/** Evidence packs of programmes: one ZIP each, made while it is sent. */
@Injectable()
export class EvidencePacks {
  constructor(
    private readonly desk: PaperDesk,
    private readonly states: StateReader,
  ) {}

  /** @throws Problem VIEW.NOT_FOUND */
  async of(
    views: ReportingReader,
    programmeId: string,
    granted: Granted,
    language: Language,
  ): Promise<PaperFile> {
    const state = found(presentProgramme(await this.states.state(programme, programmeId)));
    const run = maskRun(found(await effectivenessOfRun(views, programmeId)), granted);
    const facilitators = maskFacilitators(
      (await facilitatorsOf(views, programmeId)) ?? { facilitators: [] },
      granted,
    );
    const people = new Set([
      ...state.participants,
      ...state.sessions.flatMap((session) => attendeesOf(state, session)),
      ...teachingEmployees(facilitators),
    ]);
    const named = await this.desk.named(views, [...people], granted);
    const places = await placesOf(views, programmeId);
    const lists = state.sessions
      .filter(({ held }) => held)
      .map((session) => attendanceOf({ run: state, session, facilitators, places, named }))
      .sort((one, other) => one.startsAt.getTime() - other.startsAt.getTime());
    const asOf = new Date();
    const bytes = evidencePack(this.files(views, { programmeId, asOf, language, lists, run }), asOf);
    const outside = facilitators.facilitators.map(({ facilitatorId }) => facilitatorId);
    return new PaperFile(bytes, {
      ...{ type: 'application/zip', filename: 'berkas-bukti.zip' },
      people: [...new Set([...people, ...outside])],
    });
  }

  private *files(
    views: ReportingReader,
    { programmeId, asOf, language, lists, run }: Evidence,
  ): Generator<PackedFile, void> {
    const head = this.desk.head(`/programmes/${programmeId}`, asOf, language);
    for (const [index, list] of lists.entries())
      yield {
        path: `daftar-hadir/${String(index + 1).padStart(2, '0')}.pdf`,
        bytes: pdfOf(attendanceList(head, list)),
      };
    yield { path: 'laporan-evaluasi.pdf', bytes: pdfOf(evaluationReport(head, run)) };
    yield { path: 'kehadiran.csv', bytes: csvLines(sheetRows(lists)) };
    yield { path: 'peristiwa.csv', bytes: csvLines(eventRows(eventsOf(views, programmeId))) };
    yield { path: 'peristiwa.jsonl', bytes: jsonLines(eventsOf(views, programmeId)) };
  }
}

/** What attendance sheets say, a line for each participant of each session. */
function* sheetRows(lists: readonly AttendanceListData[]): Generator<readonly string[]> {
  yield ['mulai', 'selesai', 'jp', 'pegawai', 'nama', 'nip', 'kehadiran', 'cara'];
  for (const { startsAt, endsAt, jp, attending } of lists)
    for (const { id, name, employeeNumber, status, method } of attending)
      yield [
        ...[startsAt.toISOString(), endsAt.toISOString(), String(jp), id],
        ...[name ?? '', employeeNumber ?? '', status ?? '', method ?? ''],
      ];
}

/** Events of the run in the order of the log, without reasons: who did what, when. */
async function* eventsOf(views: ReportingReader, programmeId: string): AsyncGenerator<AuditEvent> {
  const stream = `programme-${programmeId}`;
  let cursor: string | undefined;
  do {
    const page = await auditEvents(views, {
      ...{ stream, order: 'oldest', limit: AT_ONCE },
      ...(cursor !== undefined && { cursor }),
    });
    for (const { reason: _, reasonState: __, ...event } of page.items) yield event;
    cursor = page.next;
  } while (cursor !== undefined);
}

async function* eventRows(events: AsyncIterable<AuditEvent>): AsyncGenerator<readonly string[]> {
  yield ['posisi', 'id', 'stream', 'revisi', 'jenis', 'pelaku', 'peran', 'terjadi', 'dicatat', 'perintah'];
  for await (const { position, eventId, stream, revision, type, actor, ...event } of events)
    yield [
      ...[position, eventId, stream, revision, type, actor.id, actor.role],
      ...[event.occurredAt.toISOString(), event.recordedAt.toISOString(), event.commandId],
    ];
}

async function* jsonLines(values: AsyncIterable<object>): AsyncGenerator<Buffer> {
  for await (const value of values) yield Buffer.from(`${JSON.stringify(value)}\n`);
}
