import type { Form } from '../programme/programme.vocabulary.js';
import type { ClaimDecision } from './learning-record.vocabulary.js';

/** Hours that were credited for one source by one rule. */
export interface Credit {
  /** The programme, the claim, or the session of a mentorship. */
  readonly sourceId: string;
  readonly source: 'PROGRAMME' | 'EXTERNAL' | 'MENTORING';
  /** `MENTORING`: the mentorship of the session. */
  readonly mentorshipId?: string;
  readonly rule: string;
  readonly jp: number;
  readonly year: number;
  readonly form: Form;
  /** Whether they were taken back. */
  readonly reversed: boolean;
}

/** A certificate of a programme. */
export interface Certificate {
  readonly programmeId: string;
  readonly number: string;
  readonly issuedOn: string;
  readonly revoked: boolean;
}

interface Claimed {
  readonly form: Form;
  readonly startedOn: string;
  readonly endedOn: string;
  readonly claimedJp: number;
  /** Account of whoever claims it. */
  readonly claimantId: string;
}

/** A claim of learning elsewhere that nobody has looked at yet. */
export interface OpenClaim extends Claimed {
  readonly status: 'CLAIMED';
}

/** A claim that another person looked at; it does not change any more. */
export interface DecidedClaim extends Claimed {
  readonly status: ClaimDecision;
  /** Hours that it counts for. */
  readonly jp: number;
}

/** A claim that was taken back before anybody decided. */
export interface WithdrawnClaim extends Claimed {
  readonly status: 'WITHDRAWN';
}

export type Claim = OpenClaim | DecidedClaim | WithdrawnClaim;

/** The learning record of one employee, as far as a decision needs it. */
export interface LearningRecord {
  /** One entry per source and rule. */
  readonly credits: ReadonlyMap<string, Credit>;
  /** By id. */
  readonly certificates: ReadonlyMap<string, Certificate>;
  /** By id. */
  readonly claims: ReadonlyMap<string, Claim>;
}
