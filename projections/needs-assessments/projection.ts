import {
  FocusGroupHeld,
  NeedsAssessmentCancelled,
  NeedsAssessmentConcluded,
  NeedsAssessmentOpened,
  NeedsFindingsRecorded,
  NeedsResponseSubmitted,
  type EventOf,
} from '@jejak/domain';
import { projection, type EntityClass, type Rows, type Subject } from '@jejak/projection-engine';
import { access } from '../access/index.js';
import { employment } from '../employment/index.js';
import { gapHeatMap } from '../gap-heat-map/index.js';
import { NeedsRow, ScopeRow } from './needs.entity.js';
import { reporting } from './reporting.js';
import { AnswerRow, ForumSourceRow, GapRow, SignalRow } from './result.entity.js';

/** Assessments of needs: how each stands, what came in, which gaps it found (*analisis kebutuhan*). */
export const needsAssessments = projection(
  {
    name: 'needs-assessments',
    version: 3,
    uses: [access, employment, gapHeatMap],
    entities: [NeedsRow, ScopeRow, GapRow, SignalRow, AnswerRow, ForumSourceRow],
    sequence: ({ stream }) => stream,
    reporting,
    // that a unit is assessed tells about nobody; its gaps are for who may see the unit
    subjects: new Map<EntityClass, Subject>([[ScopeRow, 'anybody']]),
  },
  (on) =>
    on
      .when(NeedsAssessmentOpened, ({ data }, rows) => {
        const { needsId, unitIds, positionFamilies, year, instruments, questions, opensAt, closesAt } = data;
        rows.insert(NeedsRow, {
          ...{ needsId, status: 'OPEN', year, positionFamilies, instruments },
          ...{ opensAt: new Date(opensAt), closesAt: new Date(closesAt) },
          ...{ responses: 0, focusGroups: 0, papers: 0, invited: null, responseRate: null, endedAt: null },
        });
        for (const unitId of unitIds) rows.insert(ScopeRow, { needsId, unitId });
        for (const [place, question] of questions.entries())
          rows.insert(AnswerRow, { needsId, question, line: place + 1, answers: 0, sum: 0, low: 0 });
      })
      .when(NeedsResponseSubmitted, ({ data: { needsId, answers, perceivedGaps } }, rows) => {
        rows.increment(NeedsRow, { needsId }, { responses: 1 });
        for (const { question, value } of answers)
          rows.increment(
            AnswerRow,
            { needsId, question },
            { answers: 1, sum: value, low: value <= LOW ? 1 : 0 },
          );
        for (const { competencyCode, priority } of perceivedGaps)
          count(rows, needsId, competencyCode, { mentions: 1, prioritySum: priority });
      })
      .when(FocusGroupHeld, ({ data }, rows) => {
        rows.increment(NeedsRow, { needsId: data.needsId }, { focusGroups: 1 });
        countFindings(data, rows);
      })
      .when(NeedsFindingsRecorded, ({ data }, rows) => {
        const { needsId, forum } = data;
        rows.increment(NeedsRow, { needsId }, { papers: 1 });
        countFindings(data, rows);
        if (!forum) return;
        rows.increment(
          ForumSourceRow,
          { needsId, forumId: forum.forumId },
          { aspirations: forum.aspirationIds.length, commitments: forum.commitmentIds.length },
        );
      })
      .when(NeedsAssessmentConcluded, ({ data, recordedAt }, rows) => {
        const { needsId, gaps, invited = null, responseRate = null } = data;
        rows.update(
          NeedsRow,
          { needsId },
          { status: 'CONCLUDED', endedAt: recordedAt, invited, responseRate },
        );
        for (const [place, gap] of [...gaps].sort(byNeed).entries())
          rows.insert(GapRow, { needsId, rank: place + 1, ...gap });
      })
      .when(NeedsAssessmentCancelled, ({ data: { needsId }, recordedAt }, rows) => {
        rows.update(NeedsRow, { needsId }, { status: 'CANCELLED', endedAt: recordedAt });
      }),
);

/** An answer up to this says that something is lacking. */
const LOW = 2;

type Counters = Partial<Omit<SignalRow, 'needsId' | 'competencyCode'>>;

function count(rows: Rows, needsId: string, competencyCode: string, by: Counters): void {
  const none = { mentions: 0, prioritySum: 0, votes: 0, findings: 0 };
  rows.increment(SignalRow, { needsId, competencyCode }, { ...none, ...by });
}

type Found = (EventOf<typeof FocusGroupHeld> | EventOf<typeof NeedsFindingsRecorded>)['data'];

function countFindings({ needsId, findings }: Found, rows: Rows): void {
  for (const { competencyCode, votes = 0 } of findings)
    count(rows, needsId, competencyCode, { votes, findings: 1 });
}

type Gap = EventOf<typeof NeedsAssessmentConcluded>['data']['gaps'][number];

/** Those that are needed most first: by priority, then by gap × headcount; what is equal by code and unit. */
function byNeed(a: Gap, b: Gap): number {
  const name = ({ competencyCode, unitId }: Gap) => `${competencyCode} ${unitId}`;
  return b.priority - a.priority || weight(b) - weight(a) || (name(a) < name(b) ? -1 : 1);
}

const weight = ({ requiredAverage, actualAverage, headcount }: Gap) =>
  (requiredAverage - actualAverage) * headcount;
