import {
  FeedbackResponded,
  FeedbackSubmitted,
  FeedbackTriaged,
  Personal,
  SatisfactionRated,
  SurveyClosed,
  SurveyOpened,
  type DomainEvent,
} from '@jejak/domain';
import type { Random } from '../crash/random.js';
import type { Facts } from './city.js';

/** The satisfaction surveys of a unit in a year, one each quarter, with 150 answers. */
export function* surveysOf(random: Random, unitId: string, year: number): Generator<Facts> {
  const mark = () => random.between(2, 4);
  for (const quarter of [1, 2, 3, 4]) {
    const about = { surveyId: random.uuid(), unitId, period: `${year}-Q${quarter}` };
    const answers = Array.from({ length: 50 }, () => ({
      ...{ u1: mark(), u2: mark(), u3: mark(), u4: mark(), u5: mark() },
      ...{ u6: mark(), u7: mark(), u8: mark(), u9: mark() },
    }));
    const batches = [1, 2, 3].map(() => SatisfactionRated({ ...about, batchId: random.uuid(), answers }));
    const events: DomainEvent[] = [SurveyOpened(about), ...batches, SurveyClosed({ ...about, n: 150 })];
    const at = `${year}-${String(quarter * 3).padStart(2, '0')}-20T08:00:00+07:00`;
    yield { stream: `survey-${about.surveyId}`, events, at };
  }
}

/** What a citizen said about a unit in a year, and mostly an answer. */
export function feedbackOf(random: Random, unitId: string, year: number): Facts {
  const which = { feedbackId: random.uuid(), unitId };
  const on = new Date(Date.UTC(year, 0, random.between(1, 330))).toISOString().slice(0, 10);
  const dueOn = new Date(Date.parse(on) + 5 * 86_400_000).toISOString().slice(0, 10);
  const receivedAt = `${on}T09:00:00+07:00`;
  const text = Personal.clear('Antrean dua jam');
  const triage = { round: 1, class: 'NORMATIVE' as const, competencies: ['MAN-03'], dueOn };
  const events: DomainEvent[] = [
    FeedbackSubmitted({ ...which, channel: 'WEB', category: 'COMPLAINT', receivedAt, text }),
    FeedbackTriaged({ ...which, ...triage, rule: 'complaint-deadlines/1' }),
  ];
  if (random.percent(80)) events.push(FeedbackResponded({ ...which, round: 1, text }));
  return { stream: `feedback-${which.feedbackId}`, events, at: receivedAt };
}
