/** The run for which a certificate was issued. */
export class ProvenRun {
  programmeId: string;

  titleId: string;

  titleEn?: string;

  form: string;

  /** `SCHEDULED`, `RUNNING`, `COMPLETED` or `CANCELLED`. */
  status: string;
}

/** A session of the run. */
export class ProvenSession {
  sessionId: string;

  startsAt: Date;

  endsAt: Date;

  /** Whether the holder was there, by the last line about them. */
  present: boolean;

  /** Place of that sheet or correction in the log. */
  position: string;

  /** SHA-256 of the paper that the attendance sheet was taken from (*daftar hadir*); null where none was named. */
  evidenceSha256: string | null;
}

/** How the run ended for the holder. */
export class ProvenOutcome {
  outcome: string;

  attendancePct: number | null;

  postScore: number | null;

  /** Lesson hours held. */
  jp: number;

  position: string;
}

/** Lesson hours that were credited for the run, or taken back. */
export class ProvenHours {
  jp: number;

  year: number;

  rule: string;

  position: string;
}

/** What participants were given to learn from. */
export class ProvenMaterial {
  title: string;

  sha256: string;
}

/** The plan that the run carries out. */
export class ProvenPlan {
  planId: string;

  itemId: string | null;

  /** Of the letter that approved it. */
  letterNumber: string | null;
}

/** Something that somebody did. */
export class ProvenStep {
  position: string;

  eventId: string;

  /** Name of the event, e.g. `DevelopmentPlanApproved`. */
  type: string;

  /** Account, or policy of the system. */
  actorId: string;

  actorRole: string;

  occurredAt: Date;

  recordedAt: Date;
}

/** All that a certificate rests on. */
export class CertificateProof {
  certificateId: string;

  employeeId: string;

  number: string;

  /** SHA-256 of the paper. */
  contentHash: string;

  /** @example 2026-03-02 */
  issuedOn: string;

  /** `ISSUED` or `REVOKED`. */
  state: string;

  /** Whether another certificate has the same number. */
  numberShared: boolean;

  programme: ProvenRun;

  /** Absent where the run is under no plan. */
  plan?: ProvenPlan;

  sessions: ProvenSession[];

  /** Absent while the run is not completed. */
  outcome?: ProvenOutcome;

  hours: ProvenHours[];

  materials: ProvenMaterial[];

  /** Who did what, from the plan to the certificate. */
  steps: ProvenStep[];
}
