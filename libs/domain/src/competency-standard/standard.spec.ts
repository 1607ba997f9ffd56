import { given } from '../../testing/given.js';
import { positionId, proposalId, proposed, published, uuid } from '../../testing/samples.js';
import * as events from './standard.events.js';
import { competencyStandard } from './standard.js';
import { familyOn } from './standard.state.js';

const reason = 'Keputusan Wali Kota 800/12';
const { items } = proposed.data;
const higher = items.map((item) => ({ ...item, level: item.level + 1 }));
const [proposer, other] = [proposed.data.proposedBy, uuid(0xac2)];
const as = (id: string) => ({ id: positionId, actor: { id, role: 'hr-planner' }, newId: () => proposalId });
const withdrawn = events.CompetencyStandardWithdrawn({ positionId, version: 1, effectiveFrom: '2027-01-01' });

describe('competency standard: proposing', () => {
  it('begins with a proposal, of which nothing counts yet', () => {
    given(competencyStandard, [], as(proposer))
      .when('ProposeStandard', { items, effectiveFrom: '2026-01-01' })
      .then([proposed]);
    expect(given(competencyStandard, [proposed]).state).toMatchObject({ status: 'proposed' });
  });

  it('names each competency once', () =>
    given(competencyStandard, [])
      .when('ProposeStandard', { items: [...items, ...higher], effectiveFrom: '2026-01-01' })
      .refuses('STANDARD.COMPETENCY_TWICE', { competencyCodes: ['MAN-03'] }));

  it('says of duties which of the required competencies they need, each duty once', () => {
    const duty = { code: 'D-01', statement: { id: 'Membina guru' }, competencyCodes: ['MAN-03'] };
    const { when } = given(competencyStandard, [proposed, published], as(proposer));
    const said = { items, family: 'TEACHER', effectiveFrom: '2026-01-01' };
    when('ProposeStandard', { ...said, duties: [duty] }).thenLike([
      { type: 'CompetencyStandardProposed', data: { family: 'TEACHER', duties: [duty] } },
    ]);
    when('ProposeStandard', { ...said, duties: [duty, duty] }).refuses('STANDARD.DUTY_TWICE', {
      duties: ['D-01'],
    });
    const strange = { ...duty, competencyCodes: ['MAN-03', 'TEK-99'] };
    when('ProposeStandard', { ...said, duties: [strange] }).refuses('STANDARD.DUTY_NEEDS_UNKNOWN', {
      ...{ duty: 'D-01', competencyCodes: ['TEK-99'] },
    });
    const again = { ...duty, competencyCodes: ['MAN-03', 'MAN-03'] };
    when('ProposeStandard', { ...said, duties: [again] }).refuses('STANDARD.COMPETENCY_TWICE');
  });

  it('takes the place of a proposal that was not published', () =>
    given(competencyStandard, [
      proposed,
      events.CompetencyStandardProposed({ ...proposed.data, proposalId: uuid(0xd3) }),
    ])
      .when('PublishStandard', { proposalId, reason })
      .refuses('STANDARD.PROPOSAL_UNKNOWN', { proposalId }));

  it('of a revision counts from the day of the last change at the earliest, and changes something', () => {
    const { when } = given(competencyStandard, [proposed, published], as(proposer));
    when('ProposeStandard', { items: higher, effectiveFrom: '2026-01-01' }).thenLike([
      { type: 'CompetencyStandardProposed', data: { items: higher } },
    ]);
    when('ProposeStandard', { items: higher, effectiveFrom: '2025-12-31' }).refuses(
      'STANDARD.EFFECTIVE_BEFORE_LAST',
      { since: '2026-01-01' },
    );
    when('ProposeStandard', { items, effectiveFrom: '2026-07-01' }).refuses('STANDARD.CHANGES_NOTHING', {
      version: 1,
    });
  });
});

describe('competency standard: publishing', () => {
  it('makes the proposal the first version', () =>
    given(competencyStandard, [proposed], as(other))
      .when('PublishStandard', { proposalId, reason })
      .then([published]));

  it('is not for whoever proposed it', () =>
    given(competencyStandard, [proposed], as(proposer))
      .when('PublishStandard', { proposalId, reason })
      .refuses('STANDARD.SECOND_PERSON'));

  it('counts versions, also after a withdrawal', () => {
    const again = events.CompetencyStandardProposed({
      ...{ ...proposed.data, items: higher, proposalId: uuid(0xd3), effectiveFrom: '2027-06-01' },
    });
    for (const facts of [
      [proposed, published, again],
      [proposed, published, withdrawn, again],
    ])
      given(competencyStandard, facts, as(other))
        .when('PublishStandard', { proposalId: uuid(0xd3), reason })
        .thenLike([{ type: 'CompetencyStandardPublished', data: { version: 2, items: higher } }]);
  });

  it('looks at the day once more: the standard may have changed since the proposal', () => {
    const early = events.CompetencyStandardProposed({
      ...{ ...proposed.data, items: higher, proposalId: uuid(0xd3), effectiveFrom: '2026-02-01' },
    });
    given(competencyStandard, [proposed, published, early, withdrawn], as(other))
      .when('PublishStandard', { proposalId: uuid(0xd3), reason })
      .refuses('STANDARD.EFFECTIVE_BEFORE_LAST', { since: '2027-01-01' });
  });

  it('is of a proposal that there is, once', () => {
    given(competencyStandard, []).when('PublishStandard', { proposalId, reason }).refuses('STANDARD.UNKNOWN');
    given(competencyStandard, [proposed, published], as(other))
      .when('PublishStandard', { proposalId, reason })
      .refuses('STANDARD.PROPOSAL_UNKNOWN');
  });
});

describe('competency standard: families', () => {
  const of = (family: string | undefined, version: number, effectiveFrom: string) => [
    events.CompetencyStandardProposed({ ...proposed.data, family, effectiveFrom }),
    events.CompetencyStandardPublished({ ...published.data, family, version, effectiveFrom }),
  ];

  it('are those of the version of the day', () => {
    const facts = [
      ...of('TEACHER', 1, '2026-01-01'),
      ...of('NURSE', 2, '2026-07-01'),
      events.CompetencyStandardWithdrawn({ positionId, version: 2, effectiveFrom: '2027-01-01' }),
    ];
    const { state } = given(competencyStandard, facts);
    const days = ['2025-12-31', '2026-01-01', '2026-06-30', '2026-07-01', '2026-12-31', '2027-01-01'];
    expect(days.map((day) => familyOn(state, day))).toEqual(
      [undefined, 'TEACHER', 'TEACHER', 'NURSE', 'NURSE', undefined], // prettier-ignore
    );
  });

  it('change what the standard says', () =>
    given(competencyStandard, of('TEACHER', 1, '2026-01-01'))
      .when('ProposeStandard', { items, family: 'NURSE', effectiveFrom: '2026-01-01' })
      .thenLike([{ type: 'CompetencyStandardProposed', data: { family: 'NURSE' } }]));

  it('are none before anything is published', () =>
    expect(familyOn(given(competencyStandard, [proposed]).state, '2026-06-01')).toBeUndefined());
});

describe('competency standard: withdrawing', () => {
  it('ends the standard from a day on', () =>
    given(competencyStandard, [proposed, published])
      .when('WithdrawStandard', { effectiveFrom: '2027-01-01', reason })
      .then([withdrawn]));

  it('is of one that was published, not before its day, once', () => {
    const withdraw = { effectiveFrom: '2025-12-31', reason };
    given(competencyStandard, []).when('WithdrawStandard', withdraw).refuses('STANDARD.UNKNOWN');
    given(competencyStandard, [proposed])
      .when('WithdrawStandard', withdraw)
      .refuses('STANDARD.NOT_PUBLISHED');
    given(competencyStandard, [proposed, published])
      .when('WithdrawStandard', withdraw)
      .refuses('STANDARD.EFFECTIVE_BEFORE_LAST', { since: '2026-01-01' });
    given(competencyStandard, [proposed, published, withdrawn])
      .when('WithdrawStandard', { effectiveFrom: '2028-01-01', reason })
      .refuses('STANDARD.NOT_PUBLISHED');
  });
});

describe('competency standard: a proposal that is taken back', () => {
  const takenBack = events.CompetencyStandardProposalWithdrawn({ positionId, proposalId });

  it('goes without a trace in what counts, and another may follow', () => {
    given(competencyStandard, [proposed], as(proposer))
      .when('WithdrawProposal', { proposalId, reason })
      .then([takenBack]);
    const { when } = given(competencyStandard, [proposed, takenBack], as(other));
    when('PublishStandard', { proposalId, reason }).refuses('STANDARD.PROPOSAL_UNKNOWN', { proposalId });
    when('WithdrawProposal', { proposalId, reason }).refuses('STANDARD.PROPOSAL_UNKNOWN', { proposalId });
    when('ProposeStandard', { items: higher, effectiveFrom: '2026-01-01' }).thenLike([
      { type: 'CompetencyStandardProposed', data: { items: higher } },
    ]);
  });

  it('leaves a standard that is in force as it is', () => {
    const again = events.CompetencyStandardProposed({
      ...{ ...proposed.data, items: higher, proposalId: uuid(0xd3), effectiveFrom: '2026-06-01' },
    });
    const taken = events.CompetencyStandardProposalWithdrawn({ positionId, proposalId: uuid(0xd3) });
    expect(given(competencyStandard, [proposed, published, again, taken]).state).toMatchObject({
      ...{ status: 'published', newest: { version: 1, items }, proposal: undefined },
    });
    given(competencyStandard, [proposed, published])
      .when('WithdrawProposal', { proposalId, reason })
      .refuses('STANDARD.PROPOSAL_UNKNOWN');
    given(competencyStandard, [])
      .when('WithdrawProposal', { proposalId, reason })
      .refuses('STANDARD.UNKNOWN');
  });
});
