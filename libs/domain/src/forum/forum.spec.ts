import {
  aspirationId,
  commitmentId,
  forumHeld,
  forumId,
  meeting,
  otherUnitId,
  promised,
  reported,
  told,
} from '../../testing/forum-samples.js';
import { given } from '../../testing/given.js';
import { unitId, uuid } from '../../testing/ids.js';
import { personalIn } from '../kernel/personal-walk.js';
import { Personal } from '../kernel/personal.js';
import * as events from './forum.events.js';
import { forum } from './forum.js';

const about = { forumId, unitId };
const reason = 'Salah ketik';
const held = {
  ...{ unitId, ...meeting, commitments: [promised] },
  aspirations: [{ tag: 'MAN-05', text: 'Antrean dua jam' }],
};

describe('a forum', () => {
  it('is recorded with what was said and promised, each under an id of its own', () => {
    const ids = [aspirationId, commitmentId];
    const { when } = given(forum, [], { id: forumId, newId: () => ids.shift() ?? uuid(1) });
    when('HoldForum', held).then([
      events.PublicForumHeld({
        ...{ ...about, ...meeting, commitments: [{ commitmentId, ...promised }] },
        aspirations: [{ feedbackId: aspirationId, tag: 'MAN-05', text: Personal.of('Antrean dua jam') }],
      }),
    ]);
  });

  it('may end without anything said or promised', () =>
    given(forum, [])
      .when('HoldForum', { ...held, aspirations: [], commitments: [] })
      .thenLike([{ type: 'PublicForumHeld', data: { aspirations: [], commitments: [] } }]));

  it('seals what was said under keys of its own, and nothing else', () => {
    const { personal } = events.PublicForumHeld;
    expect(personalIn(personal, forumHeld.data).map(({ path, about: whose }) => [path, whose])).toEqual([
      ['aspirations.0.text', aspirationId],
    ]);
    expect(events.CommitmentReported.personal).toEqual([]);
  });

  it('counts what was spoken of', () => {
    const said = (n: number, tag: string) => ({ feedbackId: uuid(n), tag, text: Personal.clear('a') });
    const aspirations = [said(1, 'MAN-05'), said(2, 'ADMINDUK.KTP'), said(3, 'MAN-05')];
    const { state } = given(forum, [events.PublicForumHeld({ ...forumHeld.data, aspirations })]);
    expect(state).toMatchObject({
      topics: new Map([
        ['MAN-05', 2],
        ['ADMINDUK.KTP', 1],
      ]),
    });
  });

  it('is recorded once', () => given(forum, [forumHeld]).when('HoldForum', held).refuses('FORUM.EXISTS'));

  it('was held today in Medan or before', () => {
    const at = { now: new Date('2026-05-20T00:00:00+07:00') };
    given(forum, [], at)
      .when('HoldForum', held)
      .thenLike([{ type: 'PublicForumHeld', data: {} }]);
    const before = { now: new Date('2026-05-19T23:59:59+07:00') };
    given(forum, [], before).when('HoldForum', held).refuses('FORUM.IN_FUTURE');
  });

  it('promises nothing for before it was held', () => {
    const due = (dueOn: string) => ({ ...held, commitments: [promised, { ...promised, dueOn }] });
    given(forum, [])
      .when('HoldForum', due('2026-05-20'))
      .thenLike([{ type: 'PublicForumHeld', data: {} }]);
    given(forum, [])
      .when('HoldForum', due('2026-05-19'))
      .refuses('FORUM.DUE_BEFORE_FORUM', { heldOn: '2026-05-20', dueOn: '2026-05-19' });
  });

  it('has its meeting put right, but not to where it does not fit the rest', () => {
    const { when } = given(forum, [forumHeld, reported]);
    const right = { ...meeting, heldOn: '2026-05-21', citizens: 58 };
    when('CorrectForum', { ...right, reason }).then([events.PublicForumCorrected({ ...about, ...right })]);
    const on = (heldOn: string) => when('CorrectForum', { ...meeting, heldOn, reason });
    when('CorrectForum', { ...meeting, reason }).refuses('FORUM.CHANGES_NOTHING');
    on('2026-06-02').refuses('FORUM.IN_FUTURE');
    on('2026-05-29').refuses('FORUM.REPORT_DAY');
    const soon = events.CommitmentCorrected({ ...about, commitmentId, ...promised, dueOn: '2026-05-22' });
    given(forum, [forumHeld, soon])
      .when('CorrectForum', { ...meeting, heldOn: '2026-05-23', reason })
      .refuses('FORUM.DUE_BEFORE_FORUM');
  });
});

describe('a commitment', () => {
  it('is put right until it is reported', () => {
    const right = { what: 'Loket buka sampai pukul 18.00', ownerUnitId: unitId, dueOn: '2026-07-15' };
    const command = { commitmentId, ...right, reason };
    given(forum, [forumHeld])
      .when('CorrectCommitment', command)
      .then([events.CommitmentCorrected({ ...about, commitmentId, ...right })]);
    const { when } = given(forum, [forumHeld]);
    when('CorrectCommitment', { ...command, dueOn: '2026-05-19' }).refuses('FORUM.DUE_BEFORE_FORUM');
    when('CorrectCommitment', { commitmentId, ...promised, reason }).refuses('FORUM.CHANGES_NOTHING');
    given(forum, [forumHeld, reported]).when('CorrectCommitment', command).refuses('FORUM.ALREADY_REPORTED');
  });

  it('is reported once, between the forum and today', () => {
    const report = (reportedOn: string, facts = [forumHeld]) =>
      given(forum, facts).when('ReportCommitment', { commitmentId, ...told, reportedOn });
    for (const reportedOn of ['2026-05-20', '2026-06-01'])
      report(reportedOn).then([events.CommitmentReported({ ...about, commitmentId, ...told, reportedOn })]);
    for (const reportedOn of ['2026-05-19', '2026-06-02']) report(reportedOn).refuses('FORUM.REPORT_DAY');
    given(forum, [forumHeld, reported])
      .when('ReportCommitment', { commitmentId, ...told })
      .refuses('FORUM.ALREADY_REPORTED');
  });

  it('has its report put right, for a reason', () => {
    const right = { ...told, outcome: 'NOT_KEPT', note: 'Hanya hari Senin' } as const;
    given(forum, [forumHeld, reported])
      .when('CorrectCommitmentReport', { commitmentId, ...right, reason })
      .then([events.CommitmentReportCorrected({ ...about, commitmentId, ...right })]);
    const { when } = given(forum, [forumHeld, reported]);
    when('CorrectCommitmentReport', { commitmentId, ...told, reason }).refuses('FORUM.CHANGES_NOTHING');
    when('CorrectCommitmentReport', { commitmentId, ...right, reportedOn: '2026-05-01', reason }).refuses(
      'FORUM.REPORT_DAY',
    );
    given(forum, [forumHeld])
      .when('CorrectCommitmentReport', { commitmentId, ...right, reason })
      .refuses('FORUM.NOT_REPORTED');
  });

  it('is one of the forum', () => {
    const unknown = { commitmentId: uuid(0xff) };
    const { when } = given(forum, [forumHeld]);
    when('ReportCommitment', { ...unknown, ...told }).refuses('FORUM.COMMITMENT_UNKNOWN', unknown);
    when('CorrectCommitment', { ...unknown, ...promised, reason }).refuses('FORUM.COMMITMENT_UNKNOWN');
    when('CorrectCommitmentReport', { ...unknown, ...told, reason }).refuses('FORUM.COMMITMENT_UNKNOWN');
  });

  it('is of a forum that is there', () => {
    const { when } = given(forum, []);
    when('ReportCommitment', { commitmentId, ...told }).refuses('FORUM.UNKNOWN');
    when('CorrectForum', { ...meeting, reason }).refuses('FORUM.UNKNOWN');
  });

  it('keeps what became of it, and who has to keep it', () => {
    const corrected = events.CommitmentCorrected({
      ...about,
      commitmentId,
      ...promised,
      ownerUnitId: unitId,
    });
    const { state } = given(forum, [forumHeld, corrected, reported]);
    expect(promised.ownerUnitId).toBe(otherUnitId);
    expect(state).toMatchObject({
      commitments: new Map([[commitmentId, { ...promised, ownerUnitId: unitId, report: told }]]),
    });
  });
});
