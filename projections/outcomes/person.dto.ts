/** What somebody learned, mastered and achieved in a calendar year. */
export class PersonYear {
  year: number;

  /** Lesson hours credited for the year. */
  jp: number;

  /** Competencies of which a level was known by the end of the year. */
  assessed: number;

  /** Of these: as required or above, as the assessor took what is required. */
  met: number;

  /** Mean of required − actual level, of those above the requirement 0; null where nothing was assessed. */
  meanGap: number | null;

  /** Final appraisals of the year and its quarters, by period. */
  predicates: PersonPredicate[];
}

/** A final appraisal. */
export class PersonPredicate {
  /** Year, or quarter. @example 2026 */
  period: string;

  /** `SANGAT_BAIK`, `BAIK`, `BUTUH_PERBAIKAN`, `KURANG` or `SANGAT_KURANG`. */
  predicate: string;
}

/** Competency and performance of somebody side by side, beside lesson hours, the earliest year first. */
export class CompetencyAndPerformance {
  employeeId: string;

  years: PersonYear[];
}
