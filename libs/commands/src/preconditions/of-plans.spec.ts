import { randomUUID } from 'node:crypto';
import {
  DevelopmentPlanDrafted,
  fold,
  NeedsAssessmentCancelled,
  NeedsAssessmentConcluded,
  NeedsAssessmentOpened,
  SubmitPlan,
  type DomainEvent,
} from '@jejak/domain';
import type { LoadState } from '../load-state.js';
import { checkPreconditions } from './index.js';

const [planId, needsId] = [randomUUID(), randomUUID()];
const drafted = DevelopmentPlanDrafted({
  ...{ planId, scope: 'CITY', year: 2026, horizonYear: 2026, needsAssessmentIds: [needsId] },
  objectives: [{ kind: 'SERVICE', indicator: 'Waktu layanan', target: '15 menit' }],
});
const opened = NeedsAssessmentOpened({
  ...{ needsId, unitIds: [randomUUID()], positionFamilies: [], year: 2026, instruments: ['DOCUMENT'] },
  ...{ questions: [], opensAt: '2025-09-01T00:00:00+07:00', closesAt: '2025-10-01T00:00:00+07:00' },
});
const concluded = NeedsAssessmentConcluded({
  needsId,
  unitIds: [],
  year: 2026,
  gaps: [],
  responses: 0,
  named: [],
  recommendations: [],
});

const submit = (needs: readonly DomainEvent[]) => {
  const load: LoadState = (decider, id) =>
    Promise.resolve(fold(decider, id === planId ? [drafted] : id === needsId ? needs : []));
  return checkPreconditions(new SubmitPlan(), planId, load, new Date());
};

describe('a plan that is handed in', () => {
  it('rests on concluded assessments of needs', () =>
    expect(submit([opened, concluded])).resolves.toBeUndefined());

  it.each([
    ['is not there', [], 'NEEDS.UNKNOWN'],
    ['is open', [opened], 'PLAN.NEED_NOT_CONCLUDED'],
    ['was given up', [opened, NeedsAssessmentCancelled({ needsId })], 'PLAN.NEED_NOT_CONCLUDED'],
  ] as const)('is refused where one %s', (_, needs, code) =>
    expect(submit(needs)).rejects.toThrow(expect.objectContaining({ code }) as Error),
  );
});
