import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Refusal, service } from '@jejak/domain';
import type { ReportingReader } from '@jejak/projection-engine';
import {
  historyOfService,
  ServiceHistory,
  ServiceMeasurePage,
  serviceMeasuresOf,
  ServiceTrainings,
  trainingsOfService,
} from '@jejak-projections/service-measures';
import { Allowed, type Granted } from '../../access/request-access.js';
import { SubjectFacts } from '../../access/subject-facts.js';
import { StateReader } from '../../commands/state.reader.js';
import { IdParam } from '../../http/id.pipe.js';
import { Seen } from '../seen.js';
import { ServiceMeasuresQuery } from './service-measures.queries.dto.js';
import { ViewRoute } from '../view-route.js';

/** How services did, month by month (*capaian layanan*): docs/reference/views.md. */
@ApiTags('Views')
@Controller()
export class ServiceMeasuresController {
  constructor(
    private readonly facts: SubjectFacts,
    private readonly states: StateReader,
  ) {}

  /** Months of services beside target and month before; the latest month first if nothing else is asked. */
  @Get('service-measures')
  @ViewRoute('service-measures')
  async list(
    @Seen() views: ReportingReader,
    @Query() { unitId, serviceId, from, to, limit, cursor, sort }: ServiceMeasuresQuery,
    @Allowed() { narrow }: Granted,
  ): Promise<ServiceMeasurePage> {
    return serviceMeasuresOf(views, {
      limit,
      ...(narrow && { narrow }),
      ...(unitId !== undefined && { units: await this.facts.subtrees([unitId]) }),
      ...(serviceId !== undefined && { serviceId }),
      ...(from !== undefined && { from }),
      ...(to !== undefined && { to }),
      ...(cursor !== undefined && { cursor }),
      ...(sort !== undefined && { sort }),
    });
  }

  /** All that was recorded of a service: what was put right stands beside what it was before. */
  @Get('services/:serviceId/history')
  @ViewRoute('service-measures')
  async history(@Seen() views: ReportingReader, @IdParam('serviceId') id: string): Promise<ServiceHistory> {
    await this.refuseUnknown(id);
    return historyOfService(views, id);
  }

  /** A service three months before and after each training of those who give it. It shows no cause. */
  @Get('services/:serviceId/trainings')
  @ViewRoute('service-measures')
  async trainings(
    @Seen() views: ReportingReader,
    @IdParam('serviceId') id: string,
  ): Promise<ServiceTrainings> {
    await this.refuseUnknown(id);
    return trainingsOfService(views, id);
  }

  /** A service without a figure is one, too. @throws Refusal SERVICE.UNKNOWN */
  private async refuseUnknown(id: string): Promise<void> {
    if ((await this.states.state(service, id)).status === 'unknown')
      throw new Refusal('SERVICE.UNKNOWN', { id });
  }
}
