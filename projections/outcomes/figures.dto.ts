/** What the people of units learned and mastered in a period, and how citizens were served. Counts are told; figures over fewer than five people, answers or complaints are null. */
export class OutcomeFigures {
  /** Who works there at the end of the period; of one that runs, today. */
  employees: number;

  /** Lesson hours of these people that were learned in the period, for each of them. */
  jpPerPerson: number | null;

  /** Seats of these people in programmes that ended in the period. */
  seats: number | null;

  /** Of `seats`: with outcome PASSED, FAILED or ATTENDED. */
  completed: number | null;

  /** Of `completed`, per cent: in runs of which an evaluation was concluded with enough data. */
  evaluatedPct: number | null;

  /** Of these people: those with an assessment by the end of the period. */
  assessed: number;

  /** Mean of required − actual level, of those above the requirement 0, by the newest assessments, as the assessor took what is required. */
  meanGap: number | null;

  /** Answers of citizens that the next three rest on: those of units and quarters with at least five. */
  answers: number;

  /** Mean of the answers about competence of staff (*kompetensi pelaksana*), 1 to 4. */
  u6: number | null;

  /** Behaviour of staff (*perilaku pelaksana*), 1 to 4. */
  u7: number | null;

  /** Index of satisfaction, 25 to 100, weighed by the answers. */
  index: number | null;

  /** Complaints whose last day for an answer was in the period: answered, or past that day. */
  complaintsDue: number;

  /** Of these, per cent: answered in time; null where none was due. */
  answeredInTimePct: number | null;
}

/** The same of a year, with the target of lesson hours. */
export class YearFigures extends OutcomeFigures {
  /** Of those for whom the rules set a target, per cent: who reached it. */
  reachedPct: number | null;
}
