/** What participants answered about one aspect. */
export class AspectFeedback {
  /** @example MATERIAL */
  aspect: string;

  /** Answers. */
  n: number;

  /** On the scale from 1 to `scaleMax`; null where scales differ. */
  mean: number | null;

  scaleMax: number | null;

  /** Mean of (answer − 1) / (scale − 1), 0 to 1. */
  scaled: number;
}

/** Level 1 (reaction): what participants answered. */
export class Feedback {
  /** Records. */
  n: number;

  /** Of all answers, on the scale from 1 to `scaleMax`; null without answers or where scales differ. */
  mean: number | null;

  scaleMax: number | null;

  /** Mean of (answer − 1) / (scale − 1) over all answers, 0 to 1. */
  scaled: number | null;

  aspects: AspectFeedback[];
}

/** Standardised mean gain with its 95 % interval. */
export class EffectSize {
  /** d_av = mean gain / mean of the standard deviations before and after. */
  d: number;

  /** Lower end of the 95 % interval. */
  low: number;

  /** Upper end of the 95 % interval. */
  high: number;
}

/** What was learned: over the participants with a score before and after. A figure that is not defined is null. */
export class Learning {
  /** Participants with both scores. */
  n: number;

  preMean: number | null;

  postMean: number | null;

  /** Mean of post − pre. */
  gain: number | null;

  /** Mean of (post − pre) / (100 − pre), over those with pre below 100. */
  normalisedGain: number | null;

  /** Null for fewer than 2 participants or without spread. */
  effectSize: EffectSize | null;

  /** Cost of the runs with scores / Σ positive gain, in rupiah. */
  costPerPointIdr: number | null;
}

/** How much of a series lies in runs with fewer than five. */
export class InSmallRuns {
  /** Of the participants. */
  enrolled: number;

  /** Of the participants with both scores. */
  scored: number;

  /** Of the records of level 1. */
  answers: number;
}

/**
 * The figures of a run or a series. Who asks only as head of a unit, facilitator or mentor sees them from five people on: below,
 * counts and figures over them are null, and of a series also where it less its other runs would be below.
 */
export class Effectiveness {
  /** Participants, without those who withdrew. */
  enrolled: number;

  withdrawn: number;

  /** With outcome PASSED, FAILED or ATTENDED. */
  completed: number | null;

  /** Mean share of the lesson hours attended, per cent. */
  attendancePct: number | null;

  passed: number | null;

  failed: number | null;

  /** 100 · passed / (passed + failed). */
  passPct: number | null;

  learning: Learning;

  feedback: Feedback;
}

/** An evaluation of a run and its verdict; null while it is open. */
export class RunEvaluation {
  evaluationId: string;

  /** Kirkpatrick's level, 1 to 4. */
  level: number;

  instrument: string;

  verdict: string | null;
}

/** A run (*angkatan*) and what it brought. */
export class RunEffectiveness extends Effectiveness {
  programmeId: string;

  seriesId: string;

  /** Title in Indonesian. */
  titleId: string;

  /** Title in English. */
  titleEn?: string;

  form: string;

  mode: string;

  /** `SCHEDULED`, `RUNNING`, `COMPLETED` or `CANCELLED`. */
  status: string;

  /** Start of the first session of the latest calendar. */
  startsAt: Date;

  /** Day of the last session. */
  endedOn: string | null;

  capacity: number;

  /** Lesson hours planned. */
  totalJp: number;

  /** Lesson hours held. */
  realisedJp: number | null;

  budgetIdr: number | null;

  costIdr: number | null;

  evaluations: RunEvaluation[];

  /** By what its file was closed: `EVALUATION`, or `WAIVER`: why it is not evaluated; null while it is not. */
  closedBy: 'EVALUATION' | 'WAIVER' | null;
}

/** A series and what its runs brought together. */
export class SeriesEffectiveness extends Effectiveness {
  seriesId: string;

  /** Title of the latest run in Indonesian. */
  titleId: string;

  /** Title of the latest run in English. */
  titleEn?: string;

  /** Cancelled ones too. */
  runs: number;

  runsCompleted: number;

  /** Day on which the latest run ended. */
  lastEndedOn: string | null;

  /** Realised cost of all runs. */
  costIdr: number | null;

  few: InSmallRuns;
}

/** A part of the list of runs, latest first. */
export class RunPage {
  items: RunEffectiveness[];

  /** Give this as `cursor` for the next part; absent on the last one. */
  next?: string;
}

/** A part of the list of series, by title. */
export class SeriesPage {
  items: SeriesEffectiveness[];

  /** Give this as `cursor` for the next part; absent on the last one. */
  next?: string;
}
