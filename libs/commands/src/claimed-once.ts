import {
  ClaimExternalLearning,
  ExternalLearningClaimed,
  ExternalLearningDecided,
  ExternalLearningWithdrawn,
  learningRecord,
  LearningHoursCredited,
  Refusal,
  type EventOf,
  type Personal,
} from '@jejak/domain';
import type { RecordedEvent } from '@jejak/event-log';
import { opening } from '@jejak/personal-data';
import type { Recorded } from './identity-index.js';

type Claimed = EventOf<typeof ExternalLearningClaimed>['data'];
type Certificate = readonly [provider: string, number: string];

/**
 * A certificate of a provider is claimed once, unless the claim was rejected or taken back, or its hours were. Provider and number are sealed, so they are
 * opened here to be compared; what was erased is not compared any more. The append at the revision that was decided on
 * guards it: whoever claims it at the same moment comes back to this.
 *
 * @throws Refusal LEARNING.CLAIMED_TWICE; KeysUnavailable, LogUnavailable
 */
export async function refuseClaimedTwice(
  { log, keys, until }: Recorded,
  command: object,
  employeeId: string,
): Promise<void> {
  if (!(command instanceof ClaimExternalLearning) || command.certificateNumber === undefined) return;
  const wanted = alike([command.provider, command.certificateNumber]);
  const claims = standing(await log.read(`${learningRecord.stream}-${employeeId}`, 0n, until));
  const show = await opening(
    keys,
    claims.flatMap(({ provider, certificateNumber }) => [
      provider,
      ...(certificateNumber ? [certificateNumber] : []),
    ]),
  );
  const value = (personal: Personal | undefined) => {
    const shown = personal && show(personal);
    return shown?.state === 'value' && typeof shown.value === 'string' ? shown.value : undefined;
  };
  for (const { claimId, provider, certificateNumber } of claims) {
    const [before, number] = [value(provider), value(certificateNumber)];
    if (before !== undefined && number !== undefined && alike([before, number]) === wanted)
      throw new Refusal('LEARNING.CLAIMED_TWICE', { claimId });
  }
}

/** Claims that were neither rejected nor taken back, nor their hours. */
function standing(events: readonly RecordedEvent[]): Claimed[] {
  const claims = new Map<string, Claimed>();
  for (const { type, data } of events)
    if (type === ExternalLearningClaimed.type) {
      const claim = ExternalLearningClaimed.data.parse(data);
      claims.set(claim.claimId, claim);
    } else if (type === ExternalLearningDecided.type) {
      const { claimId, decision } = ExternalLearningDecided.data.parse(data);
      if (decision === 'REJECTED') claims.delete(claimId);
    } else if (type === ExternalLearningWithdrawn.type) {
      claims.delete(ExternalLearningWithdrawn.data.parse(data).claimId);
    } else if (type === LearningHoursCredited.type) {
      const { claimId, jp } = LearningHoursCredited.data.parse(data);
      if (claimId !== undefined && jp < 0) claims.delete(claimId);
    }
  return [...claims.values()];
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
