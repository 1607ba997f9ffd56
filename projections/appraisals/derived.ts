import {
  dayInMedan,
  disputeRuleFor,
  lastDayToDispute,
  matrixFor,
  type AppraisalStatus,
  type LegalBasis,
} from '@jejak/domain';
import type { AppraisalRuleShown } from './appraisal.dto.js';

interface Of {
  readonly period: string;
  readonly status: AppraisalStatus;
  readonly ratedOn: string;
}

/** What follows for an appraisal from the rules and from the day on which it is looked at. */
export function derivedOf({ period, status, ratedOn }: Of, now: Date) {
  const disputeUntil = lastDayToDispute(ratedOn);
  const inTime = dayInMedan(now) <= disputeUntil;
  return {
    predicateRule: shownRule(matrixFor(period)),
    disputeUntil,
    disputeRule: shownRule(disputeRuleFor(ratedOn)),
    mayDispute: inTime && (status === 'rated' || status === 'acknowledged'),
    mayFinalise: status === 'acknowledged' || status === 'decided' || (status === 'rated' && !inTime),
  };
}

function shownRule(of: (LegalBasis & { readonly code: string }) | undefined): AppraisalRuleShown | null {
  if (!of) return null;
  const { code: rule, source, verified, note } = of;
  return { rule, source, verified, ...(note !== undefined && { note }) };
}
