import { Controller, Get, Query, Req } from '@nestjs/common';
import { programme } from '@jejak/domain';
import { attendanceList, evaluationReport } from '@jejak/papers';
import type { ReportingReader } from '@jejak/projection-engine';
import { facilitatorsOf, placesOf } from '@jejak-projections/programme-calendar';
import { effectivenessOfRun } from '@jejak-projections/programme-effectiveness';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { maskRun } from '../../access/mask-few.js';
import { maskFacilitators } from '../../access/mask-facilitators.js';
import { Allowed, type Granted } from '../../access/request-access.js';
import { presentProgramme } from '../../commands/present.js';
import { StateReader } from '../../commands/state.reader.js';
import { HeavyRoute } from '../../http/rate-limits/limit-rates.js';
import { IdParam } from '../../http/id.pipe.js';
import { found } from '../found.js';
import { Seen } from '../seen.js';
import { ViewRoute } from '../view-route.js';
import { attendanceOf, attendeesOf, teachingEmployees } from './attendance.js';
import { EvidencePacks } from './evidence-packs.js';
import { PaperDesk } from './paper-desk.js';
import type { PaperFile } from './paper-file.js';
import { languageOf } from './paper-language.js';
import { PaperQuery } from './papers.queries.dto.js';

/** Papers of programmes, as PDF, in Indonesian or English. */
@ApiTags('Papers')
@Controller('programmes/:programmeId')
export class ProgrammePapersController {
  constructor(
    private readonly desk: PaperDesk,
    private readonly states: StateReader,
    private readonly packs: EvidencePacks,
  ) {}

  /** Attendance list (*daftar hadir*) of a session: to be signed before it was held, as recorded afterwards. */
  @Get('sessions/:sessionId/papers/attendance-list.pdf')
  @HeavyRoute()
  @ViewRoute('programme-calendar', 'people')
  @ApiProduces('application/pdf')
  async attendance(
    @Seen() views: ReportingReader,
    @IdParam('programmeId') id: string,
    @IdParam('sessionId') sessionId: string,
    @Query() query: PaperQuery,
    @Allowed() granted: Granted,
    @Req() request: FastifyRequest,
  ): Promise<PaperFile> {
    const run = found(presentProgramme(await this.states.state(programme, id)));
    const session = found(run.sessions.find((one) => one.sessionId === sessionId));
    const facilitators = maskFacilitators((await facilitatorsOf(views, id)) ?? { facilitators: [] }, granted);
    const people = [...attendeesOf(run, session), ...teachingEmployees(facilitators)];
    const named = await this.desk.named(views, people, granted);
    const places = await placesOf(views, id);
    const head = this.desk.head(`/programmes/${id}`, new Date(), languageOf(query, request));
    const data = attendanceOf({ run, session, facilitators, places, named });
    const outside = facilitators.facilitators.map(({ facilitatorId }) => facilitatorId);
    return this.desk.send(attendanceList(head, data), 'daftar-hadir', [...people, ...outside]);
  }

  /** Report on what a run brought (*laporan evaluasi pascapelatihan*): figures, nobody's name. */
  @Get('papers/evaluation-report.pdf')
  @HeavyRoute()
  @ViewRoute('programme-effectiveness')
  @ApiProduces('application/pdf')
  async evaluation(
    @Seen() views: ReportingReader,
    @IdParam('programmeId') id: string,
    @Query() query: PaperQuery,
    @Allowed() granted: Granted,
    @Req() request: FastifyRequest,
  ): Promise<PaperFile> {
    const run = maskRun(found(await effectivenessOfRun(views, id)), granted);
    const head = this.desk.head(`/programme-effectiveness/${id}`, new Date(), languageOf(query, request));
    return this.desk.send(evaluationReport(head, run), 'laporan-evaluasi');
  }

  /** Evidence pack (*berkas bukti*): attendance lists, report, sheets and events, with the SHA-256 of each file, as one ZIP. */
  @Get('papers/evidence-pack.zip')
  @HeavyRoute()
  @ViewRoute('programme-effectiveness', 'people')
  @ApiProduces('application/zip')
  evidence(
    @Seen() views: ReportingReader,
    @IdParam('programmeId') id: string,
    @Query() query: PaperQuery,
    @Allowed() granted: Granted,
    @Req() request: FastifyRequest,
  ): Promise<PaperFile> {
    return this.packs.of(views, id, granted, languageOf(query, request));
  }
}
