import { Controller, Get, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { ReportingReader } from '@jejak/projection-engine';
import { Trace, TRACE_KINDS, traceOf, type TraceKind } from '@jejak-projections/trace';
import { IdParam } from '../../http/id.pipe.js';
import { Problem } from '../../http/problem.js';
import { found } from '../found.js';
import { Seen } from '../seen.js';
import { ViewRoute } from '../view-route.js';

/** From any thing walk the chain need → plan → programme → evaluation → follow-up → citizen, both ways. */
@ApiTags('Views')
@Controller('trace')
export class TraceController {
  /** What led to it and what came of it: things and links, nothing about persons. Kinds: need, plan, plan-item, series, programme, evaluation, follow-up, feedback, forum, unit. */
  @Get(':kind/:id')
  @ViewRoute('trace')
  async trace(
    @Seen() views: ReportingReader,
    @Param('kind') kind: string,
    @IdParam('id') id: string,
  ): Promise<Trace> {
    return found(await traceOf(views, { kind: kindOf(kind), id }));
  }
}

function kindOf(text: string): TraceKind {
  const kind = TRACE_KINDS.find((one) => one === text);
  if (kind === undefined)
    throw new Problem('QUERY.INVALID', {
      errors: [{ field: 'kind', message: `must be one of ${TRACE_KINDS.join(', ')}` }],
    });
  return kind;
}
