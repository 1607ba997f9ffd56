import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { HeavyRoute } from '../http/rate-limits/limit-rates.js';
import { Problem } from '../http/problem.js';
import { LogProof } from './log-proof.dto.js';
import { LogProofQuery } from './log-proof.queries.dto.js';
import { LogProofs } from './log-proofs.js';

/** Proof that recorded events are unaltered (*bukti keutuhan log*). */
@ApiTags('Views')
@Controller('audit')
export class LogProofController {
  constructor(private readonly proofs: LogProofs) {}

  /**
   * The digest over all events up to a position. It shows that nothing was altered since somebody noted it: compare with what you
   * noted then. At most 50,000 events are read for one answer; `complete` says whether to ask on.
   */
  @Get('proof')
  @HeavyRoute()
  proof(@Query() { from, events, digest, to }: LogProofQuery): Promise<LogProof> {
    if (from === undefined && events === undefined && digest === undefined)
      return this.proofs.upTo(given(to), undefined);
    if (from === undefined || events === undefined || digest === undefined) {
      const message = 'from, events and digest are given together, as an earlier answer told them';
      throw new Problem('QUERY.INVALID', { errors: [{ field: 'from', message }] });
    }
    return this.proofs.upTo(given(to), { position: BigInt(from), events, digest });
  }
}

const given = (position: string | undefined) => (position === undefined ? undefined : BigInt(position));
