import { Injectable } from '@nestjs/common';
import { Refusal, submission, type KnownSubmission, type SubmissionKind } from '@jejak/domain';
import { EventLog } from '@jejak/event-log';
import { LazyKeys } from '@jejak/personal-data';
import type { SiasnSettings } from '@jejak/runtime';
import {
  naturalKey,
  differences,
  personThere,
  prepare,
  SiasnClient,
  SiasnUnavailable,
  type Prepared,
  type RemoteRow,
} from '@jejak/siasn';
import { Problem } from '../http/problem.js';

/** SIASN, and what of the record goes there, as the API looks at both. Sending is the sender's. */
@Injectable()
export class FarSide {
  private readonly client: SiasnClient | undefined;

  constructor(
    private readonly log: EventLog,
    private readonly keys: LazyKeys,
    settings: SiasnSettings | undefined,
  ) {
    this.client = settings && new SiasnClient(settings);
  }

  /** What of a submission goes there now. @throws LogUnavailable, KeysUnavailable */
  prepared(record: Pick<KnownSubmission, 'employeeId' | 'source' | 'sourceId'>): Promise<Prepared> {
    return prepare({ log: this.log, keys: this.keys }, record);
  }

  /** @throws Problem SIASN.NOT_CONFIGURED */
  configured(): SiasnClient {
    if (!this.client) throw new Problem('SIASN.NOT_CONFIGURED');
    return this.client;
  }

  /**
   * What SIASN has of somebody; nothing of whom no number is known.
   *
   * @throws Problem SIASN.NOT_CONFIGURED, SIASN.UNAVAILABLE
   */
  async rowsOf(employeeId: string): Promise<readonly RemoteRow[]> {
    const { nip } = await personThere({ log: this.log, keys: this.keys }, employeeId);
    if (nip === undefined) return [];
    const lists = (['KURSUS', 'DIKLAT'] as const).map((kind) => this.list(kind, nip));
    return (await Promise.all(lists)).flat();
  }

  /**
   * The row in SIASN that is a submission, and in what it differs from what would be sent now; undefined for one of which it is
   * known here that SIASN has it not: then the domain says what is wrong.
   *
   * @throws Problem SIASN.NOT_CONFIGURED, SIASN.UNAVAILABLE; Refusal where SIASN has no such row, or something is missing here
   */
  async compared(
    submissionId: string,
    employeeId: string,
  ): Promise<{ readonly remoteId: string; readonly differs: string[] } | undefined> {
    const { state } = await this.log.load(submission, submissionId);
    if (state.status !== 'confirmed' || state.employeeId !== employeeId) return undefined;
    const { nip, row } = await this.prepared(state);
    this.configured();
    if (!row || nip === undefined) throw new Refusal('SUBMISSION.NOT_CONFIRMED', { status: 'incomplete' });
    const key = naturalKey(row);
    const remote = (await this.list(row.kind, nip)).find(
      (one) => one.id === state.remoteId || naturalKey(one) === key,
    );
    if (!remote) throw new Refusal('SUBMISSION.NOT_CONFIRMED', { status: 'absent' });
    return { remoteId: remote.id, differs: differences(row, remote) };
  }

  private async list(kind: SubmissionKind, nip: string): Promise<readonly RemoteRow[]> {
    try {
      return await this.configured().list(kind, nip);
    } catch (error) {
      if (!(error instanceof SiasnUnavailable)) throw error;
      const wait = error.retryAfterMs;
      throw new Problem('SIASN.UNAVAILABLE', {
        cause: error,
        ...(wait !== undefined && { retryAfterS: Math.ceil(wait / 1000) }),
      });
    }
  }
}
