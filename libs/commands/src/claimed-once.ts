import {
  ClaimExternalLearning,
  ExternalLearningClaimed,
  ExternalLearningDecided,
  ExternalLearningWithdrawn,
  learningRecord,
  LearningHoursCredited,
  Refusal,
  type DomainEvent,
  type EventOf,
  type Personal,
} from '@jejak/domain';
import type { RecordedEvent } from '@jejak/event-log';
import { opening } from '@jejak/personal-data';
import { LRUCache } from 'lru-cache';
import { createHmac, randomBytes } from 'node:crypto';
import type { Recorded } from './identity-index.js';

type Claimed = EventOf<typeof ExternalLearningClaimed>['data'];
type Certificate = readonly [provider: string, number: string];

/** The claims of a record that count or may count, by id, each with the mark of its certificate. */
interface Standing {
  /** Of the record, up to which this is so. */
  readonly revision: bigint;
  readonly marks: ReadonlyMap<string, string>;
}

const NOTHING: Standing = { revision: -1n, marks: new Map() };

/** Records that are remembered; a mark has 44 characters, so that is some megabytes. */
const REMEMBERED = 20_000;

/**
 * A certificate of a provider is claimed once, unless the claim was rejected or taken back, or its hours were. Provider and number are sealed, so they are
 * opened here to be compared; what was erased is not compared any more. The append at the revision that was decided on
 * guards it: whoever claims it at the same moment comes back to this.
 *
 * What was opened once is remembered as a mark, which says nothing without the secret of this process.
 */
export class ClaimedOnce {
  readonly #standing = new LRUCache<string, Standing>({ max: REMEMBERED });
  readonly #secret = randomBytes(32);

  /**
   * @param revision of the record on which the command was decided
   * @throws Refusal LEARNING.CLAIMED_TWICE; KeysUnavailable, LogUnavailable
   */
  async check(recorded: Recorded, command: object, employeeId: string, revision: bigint): Promise<void> {
    if (!(command instanceof ClaimExternalLearning) || command.certificateNumber === undefined) return;
    const { marks } = await this.#upTo(recorded, employeeId, revision);
    const wanted = this.#markOf([command.provider, command.certificateNumber]);
    for (const [claimId, mark] of marks)
      if (mark === wanted) throw new Refusal('LEARNING.CLAIMED_TWICE', { claimId });
  }

  /**
   * What was appended to the record: the next claim need not read it.
   *
   * @param decided what was appended
   * @param after the revision behind which it was
   * @param revision of the record now
   */
  appended(
    command: object,
    employeeId: string,
    decided: readonly DomainEvent[],
    after: bigint,
    revision: bigint,
  ): void {
    if (!(command instanceof ClaimExternalLearning)) return;
    const before = this.#standing.get(employeeId) ?? NOTHING;
    const [claim, ...others] = decided;
    if (before.revision !== after || claim?.type !== ExternalLearningClaimed.type || others.length > 0)
      return;
    const marks = new Map(before.marks);
    const { provider, certificateNumber } = command;
    const { claimId } = ExternalLearningClaimed.data.parse(claim.data);
    if (certificateNumber !== undefined) marks.set(claimId, this.#markOf([provider, certificateNumber]));
    this.#standing.set(employeeId, { revision, marks });
  }

  /** Only what is new in the record is read. */
  async #upTo({ log, keys, until }: Recorded, employeeId: string, revision: bigint): Promise<Standing> {
    const before = this.#standing.get(employeeId) ?? NOTHING;
    if (before.revision >= revision) return before;
    const events = await log.read(`${learningRecord.stream}-${employeeId}`, before.revision + 1n, until);
    const { claims, over } = told(events);
    const values = claims.flatMap(({ provider, certificateNumber }) => [
      provider,
      ...(certificateNumber ? [certificateNumber] : []),
    ]);
    const show = await opening(keys, values);
    const value = (personal: Personal | undefined) => {
      const shown = personal && show(personal);
      return shown?.state === 'value' && typeof shown.value === 'string' ? shown.value : undefined;
    };
    const marks = new Map([...before.marks].filter(([claimId]) => !over.has(claimId)));
    for (const { claimId, provider, certificateNumber } of claims) {
      const [who, number] = [value(provider), value(certificateNumber)];
      if (who !== undefined && number !== undefined) marks.set(claimId, this.#markOf([who, number]));
    }
    const standing = { revision: events.at(-1)?.revision ?? before.revision, marks };
    this.#standing.set(employeeId, standing);
    return standing;
  }

  #markOf(certificate: Certificate): string {
    return createHmac('sha256', this.#secret).update(alike(certificate)).digest('base64');
  }
}

/** Claims that were made and not rejected or taken back, nor their hours, and ids of those of which the contrary is told. */
function told(events: readonly RecordedEvent[]): { claims: readonly Claimed[]; over: ReadonlySet<string> } {
  const claims = new Map<string, Claimed>();
  const over = new Set<string>();
  for (const { type, data } of events)
    if (type === ExternalLearningClaimed.type) {
      const claim = ExternalLearningClaimed.data.parse(data);
      claims.set(claim.claimId, claim);
    } else if (type === ExternalLearningDecided.type) {
      const { claimId, decision } = ExternalLearningDecided.data.parse(data);
      if (decision === 'REJECTED') over.add(claimId);
    } else if (type === ExternalLearningWithdrawn.type) {
      over.add(ExternalLearningWithdrawn.data.parse(data).claimId);
    } else if (type === LearningHoursCredited.type) {
      const { claimId, jp } = LearningHoursCredited.data.parse(data);
      if (claimId !== undefined && jp < 0) over.add(claimId);
    }
  return { claims: [...claims.values()].filter(({ claimId }) => !over.has(claimId)), over };
}

/** Spaces, marks and capitals make no other certificate: `No. 12/A` is `no 12 a`. */
const alike = (certificate: Certificate): string =>
  certificate
    .map((text) =>
      text
        .normalize('NFKC')
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]/gu, ''),
    )
    .join(' ');
