import { AccessLog, type AccessLogReport } from '@jejak/access-log';
import { SIASN_SENDER } from '@jejak/siasn';
import { randomUUID } from 'node:crypto';

/** Who was told outside of whom: what is sent to SIASN stands in the access log before it leaves. */
export class Disclosures {
  readonly #log: AccessLog;

  constructor(databaseUrl: string, log: AccessLogReport) {
    this.#log = AccessLog.open({ databaseUrl, log });
  }

  /** @throws AccessLogUnavailable: then nothing may leave */
  async record(employeeId: string): Promise<void> {
    await this.#log.record({
      ...{ actor: SIASN_SENDER.id, roles: [SIASN_SENDER.role], action: 'siasn-send', purpose: 'SIASN' },
      decision: { effect: 'permit', code: 'SIASN.SUBMISSION' },
      ...{ masked: [], shown: ['identity', 'free-text'], subjects: [employeeId], resultCount: 1 },
      correlationId: randomUUID(),
    });
  }

  close(): Promise<void> {
    return this.#log.close();
  }
}
