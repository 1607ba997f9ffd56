import type { LearningRecord } from '@jejak/domain';
import type { LearningRecordState } from './learning.state.dto.js';

/** A learning record as the API shows it; undefined while there is nothing in it. */
export function presentLearningRecord(
  employeeId: string,
  { credits, certificates, claims }: LearningRecord,
): LearningRecordState | undefined {
  if (credits.size + certificates.size + claims.size === 0) return undefined;
  return {
    employeeId,
    credits: [...credits.values()].map(({ sourceId, source, mentorshipId, rule, jp, year, reversed }) => ({
      ...(source === 'PROGRAMME' && { programmeId: sourceId }),
      ...(source === 'EXTERNAL' && { claimId: sourceId }),
      ...(mentorshipId !== undefined && { mentorshipId, sessionId: sourceId }),
      ...{ rule, jp, year, reversed },
    })),
    certificates: [...certificates].map(([certificateId, { revoked, ...certificate }]) => ({
      ...{ certificateId, ...certificate },
      state: revoked ? 'REVOKED' : 'ISSUED',
    })),
    claims: [...claims].map(([claimId, claim]) => {
      const { status: state, form, startedOn, endedOn, claimedJp } = claim;
      const decided = 'jp' in claim ? { jp: claim.jp } : {};
      return { claimId, state, form, startedOn, endedOn, claimedJp, ...decided };
    }),
  };
}
