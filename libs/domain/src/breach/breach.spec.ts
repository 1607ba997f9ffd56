import {
  affectedDetermined,
  agencyNotified,
  breachClosed,
  breachId,
  breachRecorded,
  breachScope,
  noticeId,
  recorder,
  seen,
  subjectsNotified,
  suspect,
  what,
} from '../../testing/breach-samples.js';
import { given, NOW } from '../../testing/given.js';
import { ani, budi, uuid } from '../../testing/ids.js';
import { Personal } from '../kernel/personal.js';
import { MOST_AFFECTED } from './breach.affected.js';
import { breach } from './breach.js';
import {
  BreachAffectedDetermined,
  BreachClosed,
  BreachNoticeIssued,
  BreachRecorded,
} from './breach.events.js';

const by = (id: string) => ({ id: breachId, actor: { id, role: 'data-protection-officer' } });
const discoveredAt = '2026-05-31T09:00:00+07:00';
const determine = { ...breachScope, reason: 'Menurut log akses', people: seen };
const { issuedAt, channel, textReference } = agencyNotified.data;
const issue = { issuedAt, channel, textReference };
const determined = [breachRecorded, affectedDetermined];
const reason = 'Sandi diganti';

describe('breach', () => {
  it('is recorded once, not of the future, and due 3 × 24 hours after it was found', () => {
    given(breach, [], by(recorder)).when('RecordBreach', { discoveredAt, what }).then([BreachRecorded({ ...breachRecorded.data, what: Personal.of(what) })]);
    given(breach, [breachRecorded]).when('RecordBreach', { discoveredAt, what }).refuses('BREACH.EXISTS');
    given(breach, [])
      .when('RecordBreach', { discoveredAt: '2026-06-01T08:00:00.001+07:00', what })
      .refuses('BREACH.FOUND_IN_FUTURE');
  });

  it('names whom it affects; who is on the list already is not named again unless more could be seen', () => {
    given(breach, [breachRecorded]).when('DetermineAffected', determine).then([affectedDetermined]);
    const nothing = BreachAffectedDetermined({ breachId, scope: breachScope, affected: [], left: 0 });
    given(breach, determined).when('DetermineAffected', determine).then([nothing]);
    const more = [{ classes: ['sensitive' as const], sources: ['look:discipline-statuses'], subjectIds: [ani] }];
    const { state } = given(breach, [
      ...determined,
      BreachAffectedDetermined({ ...nothing.data, affected: more }),
    ]);
    expect(state).toMatchObject({ untold: 2, status: 'determined' });
    expect(state.status !== 'unknown' && state.affected.get(ani)).toEqual({
      classes: ['identity', 'sensitive'],
      sources: ['look:person', 'view:learning_hours', 'look:discipline-statuses'],
      told: false,
    });
  });

  it('takes as many people at once as an event holds, and is not closed before all are on the list', () => {
    const subjectIds = Array.from({ length: MOST_AFFECTED + 2 }, (_, n) => uuid(0x10_0000 + n));
    const people = [{ classes: [], sources: ['named'], subjectIds }];
    const first = { ...seen[0]!, classes: [], sources: ['named'], subjectIds: subjectIds.slice(0, MOST_AFFECTED) };
    const part = BreachAffectedDetermined({ breachId, scope: breachScope, affected: [first], left: 2 });
    const command = { ...determine, people };
    given(breach, [breachRecorded]).when('DetermineAffected', command).then([part]);
    const half = [breachRecorded, part];
    given(breach, half).when('CloseBreach', { reason, untoldReason: reason }).refuses('BREACH.LIST_INCOMPLETE', { left: 2 });
    given(breach, half).when('DetermineAffected', command).thenLike([
      { type: 'BreachAffectedDetermined', data: { affected: [{ ...first, subjectIds: subjectIds.slice(-2) }], left: 0 } },
    ]);
  });

  it('asks for a scope, with periods that are over', () => {
    const none = { ...determine, accounts: [], views: [], streams: [], subjectIds: [] };
    given(breach, [breachRecorded]).when('DetermineAffected', none).refuses('BREACH.SCOPE_EMPTY');
    for (const [from, to] of [
      [discoveredAt, discoveredAt],
      [discoveredAt, new Date(NOW.getTime() + 1).toISOString()],
    ] as const)
      given(breach, [breachRecorded])
        .when('DetermineAffected', { ...determine, accounts: [{ accountId: suspect, from, to }] })
        .refuses('BREACH.PERIOD_UNFIT', { from, to });
  });

  it('takes this very moment as over: found now, told when it was found or now, used until now', () => {
    const now = NOW.toISOString();
    given(breach, []).when('RecordBreach', { discoveredAt: now, what }).thenLike([{ type: 'BreachRecorded' }]);
    const accounts = [{ accountId: suspect, from: discoveredAt, to: now }];
    given(breach, [breachRecorded])
      .when('DetermineAffected', { ...determine, accounts })
      .thenLike([{ type: 'BreachAffectedDetermined' }]);
    for (const moment of [breachRecorded.data.discoveredAt, now])
      given(breach, determined)
        .when('IssueBreachNotice', { ...issue, to: 'AGENCY', issuedAt: moment })
        .thenLike([{ type: 'BreachNoticeIssued' }]);
  });

  it('keeps who was told and who is left', () => {
    const issued = { ...issue, breachId, noticeId };
    const context = { newId: () => noticeId };
    given(breach, determined, context)
      .when('IssueBreachNotice', { ...issue, to: 'SUBJECTS', subjectIds: [ani] })
      .then([BreachNoticeIssued({ ...issued, to: 'SUBJECTS', subjectIds: [ani] })]);
    given(breach, determined, context).when('IssueBreachNotice', { ...issue, to: 'SUBJECTS' }).then([subjectsNotified]);
    const one = BreachNoticeIssued({ ...issued, to: 'SUBJECTS', subjectIds: [ani] });
    given(breach, [...determined, one]).when('IssueBreachNotice', { ...issue, to: 'SUBJECTS' })
      .thenLike([{ type: 'BreachNoticeIssued', data: { subjectIds: [budi] } }]);
    expect(given(breach, [...determined, one, one]).state).toMatchObject({ untold: 1 });
    given(breach, [...determined, subjectsNotified]).when('IssueBreachNotice', { ...issue, to: 'SUBJECTS' }).refuses('BREACH.NOBODY_LEFT');
    given(breach, [breachRecorded], context).when('IssueBreachNotice', { ...issue, to: 'AGENCY' }).then([agencyNotified]);
  });

  it('refuses notices that cannot be', () => {
    const refuses = (change: object, code: 'BREACH.NOT_AFFECTED' | 'BREACH.SUBJECTS_NOT_ASKED' | 'BREACH.NOTICE_TIME_UNFIT') =>
      given(breach, determined).when('IssueBreachNotice', { ...issue, to: 'SUBJECTS', ...change }).refuses(code);
    refuses({ subjectIds: [ani, uuid(0xdead)] }, 'BREACH.NOT_AFFECTED');
    refuses({ to: 'PUBLIC', subjectIds: [ani] }, 'BREACH.SUBJECTS_NOT_ASKED');
    refuses({ issuedAt: '2026-05-31T08:59:59+07:00' }, 'BREACH.NOTICE_TIME_UNFIT');
    refuses({ issuedAt: '2026-06-01T08:00:00.001+07:00' }, 'BREACH.NOTICE_TIME_UNFIT');
  });

  it('is closed by a second person once all were told, or with why not', () => {
    const all = [...determined, subjectsNotified, agencyNotified];
    given(breach, all).when('CloseBreach', { reason }).then([breachClosed]);
    given(breach, all, by(recorder)).when('CloseBreach', { reason }).refuses('BREACH.SECOND_PERSON');
    given(breach, all).when('CloseBreach', { reason, untoldReason: reason }).refuses('BREACH.EVERYBODY_TOLD');
    given(breach, [breachRecorded]).when('CloseBreach', { reason, untoldReason: reason }).refuses('BREACH.NOT_DETERMINED');
    for (const facts of [determined, [...determined, agencyNotified]])
      given(breach, facts).when('CloseBreach', { reason }).refuses('BREACH.SOMEBODY_UNTOLD', { untold: 2 });
    given(breach, [...determined, subjectsNotified]).when('CloseBreach', { reason }).refuses('BREACH.SOMEBODY_UNTOLD', { untold: 0 });
    const untoldReason = 'Alamat tidak diketahui';
    given(breach, [...determined, agencyNotified]).when('CloseBreach', { reason, untoldReason })
      .then([BreachClosed({ breachId, untold: 2, agencyTold: true, untoldReason: Personal.of(untoldReason) })]);
  });

  it('lets a suspect account do nothing, and nobody once it is closed', () => {
    const commands = [
      ['DetermineAffected', determine],
      ['IssueBreachNotice', { ...issue, to: 'PUBLIC' as const }],
      ['CloseBreach', { reason }],
    ] as const;
    for (const [name, fields] of commands) {
      given(breach, determined, by(suspect)).when(name, fields).refuses('BREACH.SUSPECT');
      given(breach, [...determined, breachClosed]).when(name, fields).refuses('BREACH.CLOSED');
      given(breach, []).when(name, fields).refuses('BREACH.UNKNOWN');
    }
  });
}); // prettier-ignore
