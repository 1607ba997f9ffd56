import { Injectable } from '@nestjs/common';
import type { Denial } from '@jejak/access';
import type { Logger } from '@jejak/runtime';
import { Looks } from './looks.js';
import type { AccessRequest } from './request-access.js';

/** Keeps what was refused: a line in the log of the process, and an entry in the access log. */
@Injectable()
export class Denials {
  constructor(
    private readonly looks: Looks,
    private readonly logger: Logger,
  ) {}

  /** A refusal stands, also while the access log cannot be written; the line then says so. */
  async record(request: AccessRequest, code: Denial, subjects: readonly string[]): Promise<void> {
    const { action, principal, correlationId } = request;
    const facts = { code, action, actor: principal.accountId, correlationId };
    this.logger.info(facts, 'refused');
    try {
      await this.looks.refused(request, code, subjects);
    } catch (err) {
      this.logger.error({ ...facts, err }, 'a refusal is not in the access log');
    }
  }
}
