import { adjustmentId, carriedOut, decided, nextRun } from '../../testing/adjustment-samples.js';
import { given } from '../../testing/given.js';
import { evaluationId, seriesId } from '../../testing/samples.js';
import { adjustment } from './adjustment.js';
import { AdjustmentDecided, AdjustmentWithdrawn } from './adjustment.events.js';

const source = { kind: 'EVALUATION' as const, id: evaluationId };
const reason = 'Metode ceramah diganti studi kasus';
const about = { adjustmentId, seriesId };
const unchanged = AdjustmentDecided({ ...decided.data, changes: [] });
const withdrawn = AdjustmentWithdrawn(about);

describe('adjustment', () => {
  const decide = { seriesId, source, changes: ['METHOD' as const, 'CONTENT' as const], reason };

  it('is decided once, with what is changed and what led to it', () => {
    given(adjustment, [], { id: adjustmentId }).when('DecideAdjustment', decide).then([decided]);
    given(adjustment, [decided]).when('DecideAdjustment', decide).refuses('ADJUSTMENT.EXISTS');
  });

  it('may be that nothing is changed, and then no run carries it out', () => {
    given(adjustment, [], { id: adjustmentId })
      .when('DecideAdjustment', { ...decide, changes: [] })
      .then([unchanged]);
    given(adjustment, [unchanged])
      .when('CarryOutAdjustment', { programmeId: nextRun })
      .refuses('ADJUSTMENT.NOT_IN_THIS_STATE', { status: 'unchanged' });
  });

  it('is carried out by one run', () => {
    given(adjustment, [decided]).when('CarryOutAdjustment', { programmeId: nextRun }).then([carriedOut]);
    given(adjustment, [decided, carriedOut])
      .when('CarryOutAdjustment', { programmeId: nextRun })
      .refuses('ADJUSTMENT.NOT_IN_THIS_STATE', { status: 'carried-out' });
  });

  it('is withdrawn as long as no run carried it out', () => {
    given(adjustment, [decided]).when('WithdrawAdjustment', { reason }).then([withdrawn]);
    for (const facts of [[decided, carriedOut], [decided, withdrawn], [unchanged]])
      given(adjustment, facts).when('WithdrawAdjustment', { reason }).refuses('ADJUSTMENT.NOT_IN_THIS_STATE');
  });

  it('has to be decided first', () => {
    given(adjustment, []).when('CarryOutAdjustment', { programmeId: nextRun }).refuses('ADJUSTMENT.UNKNOWN');
    given(adjustment, []).when('WithdrawAdjustment', { reason }).refuses('ADJUSTMENT.UNKNOWN');
  });
});
