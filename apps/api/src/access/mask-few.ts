import { disclosureRules, type Role } from '@jejak/domain';
import type { ListedAdjustment, RunResult } from '@jejak-projections/adjustments';
import type { RunProgress } from '@jejak-projections/learning-activity';
import type {
  Effectiveness,
  Feedback,
  Learning,
  RunEffectiveness,
  SeriesEffectiveness,
} from '@jejak-projections/programme-effectiveness';
import type { Granted } from './request-access.js';

/** Who sees figures of runs whose participants they may not see one by one. */
const ONLY_FIGURES: readonly Role[] = ['unit-head', 'facilitator', 'mentor'];

const onlyFigures = ({ roles }: Granted) => roles.every((role) => ONLY_FIGURES.includes(role));

/** Whether figures over so many would tell of single people. */
const few = (n: number) => n > 0 && n < disclosureRules.leastPeople;

/** Over how many the parts of some figures would be told. */
interface Over {
  readonly enrolled: number;
  readonly scored: number;
  readonly answers: number;
}

/** The fields of answers, without their classes. */
type Fields<Of> = { [Name in keyof Of]: Of[Name] };

function without<Of extends Fields<Effectiveness>>(figures: Of, { enrolled, scored, answers }: Over): Of {
  const { learning, feedback }: { learning: Fields<Learning>; feedback: Fields<Feedback> } = figures;
  return {
    ...figures,
    ...(few(enrolled) && { completed: null, attendancePct: null, passed: null, failed: null, passPct: null }),
    ...(few(scored) && {
      learning: {
        ...{ n: learning.n, preMean: null, postMean: null, gain: null, normalisedGain: null },
        ...{ effectSize: null, costPerPointIdr: null },
      },
    }),
    ...(few(answers) && { feedback: { ...feedback, mean: null, scaled: null, aspects: [] } }),
  };
}

/** What a run brought, without figures over too few people where whoever asks may not see those one by one. */
export function maskRun(run: Fields<RunEffectiveness>, granted: Granted): Fields<RunEffectiveness> {
  if (!onlyFigures(granted)) return run;
  return without(run, { enrolled: run.enrolled, scored: run.learning.n, answers: run.feedback.n });
}

/** The same of a series, also where it less the runs that are told would be too few. */
export function maskSeries(
  series: Fields<SeriesEffectiveness>,
  granted: Granted,
): Fields<SeriesEffectiveness> {
  return onlyFigures(granted) ? without(series, series.few) : series;
}

/** The same of what the runs before and after an adjustment brought. */
export function maskResults<Of extends Fields<Pick<ListedAdjustment, 'before' | 'after'>>>(
  adjustment: Of,
  granted: Granted,
): Of {
  if (!onlyFigures(granted)) return adjustment;
  return { ...adjustment, before: resultWithout(adjustment.before), after: resultWithout(adjustment.after) };
}

function resultWithout(run: Fields<RunResult> | null): RunResult | null {
  if (run === null) return null;
  return {
    ...run,
    ...(few(run.enrolled) && { passPct: null }),
    ...(few(run.scored) && { gain: null }),
    ...(few(run.feedbackN) && { feedbackScaled: null }),
  };
}

/** The same of how far the participants of a run came on a platform: by how many sit in it, and how many did something. */
export function maskProgress(run: Fields<RunProgress>, granted: Granted): RunProgress {
  if (!onlyFigures(granted) || !(few(run.seats) || few(run.active ?? 0))) return run;
  return {
    ...run,
    ...{ active: null, finished: null, meanProgressPct: null },
    ...{ modules: null, posts: null, submissions: null, minutes: null, lastAt: null },
  };
}
