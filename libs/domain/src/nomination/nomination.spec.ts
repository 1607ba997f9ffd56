import { given } from '../../testing/given.js';
import {
  ani,
  budi,
  nominated,
  nominationAccepted,
  nominationDeclined,
  nominationId,
  nominatorId,
  nominee,
  programmeId,
  uuid,
} from '../../testing/samples.js';
import { id } from '../kernel/fields.js';
import {
  NominationAccepted,
  NominationDeclined,
  NominationWithdrawn,
  ParticipantNominated,
} from './nomination.events.js';
import { nominationIdOf } from './nomination.id.js';
import { nomination } from './nomination.js';
import { DECLINE_REASON_TEXTS, DECLINE_REASONS } from './nomination.vocabulary.js';

const which = { programmeId, employeeId: ani };
const reason = 'Melayani loket perizinan';
const as = (role: string, accountId: string, employeeId?: string) => ({
  ...{ id: nominationId, actor: { id: accountId, role, employeeId } },
});
const head = as('unit-head', nominatorId, budi);
const officer = as('programme-officer', uuid(0xd1));
const herself = as('employee', uuid(0xd2), ani);
const withdrawn = NominationWithdrawn(nominee);

describe('a nomination', () => {
  it('has one id for a programme and an employee', () => {
    expect(nominationIdOf(programmeId, ani)).toBe(nominationId);
    expect(id.safeParse(nominationId).success).toBe(true);
    const ids = [programmeId, uuid(2)].flatMap((run) => [ani, budi].map((one) => nominationIdOf(run, one)));
    expect(new Set(ids).size).toBe(4);
  });

  it('is made by a head, an officer, or by oneself', () => {
    const made = (context: typeof head, basis: 'GAP' | 'SELF') =>
      given(nomination, [], context)
        .when('NominateParticipant', { ...which, basis, reason })
        .then([ParticipantNominated({ ...nominee, basis, nominatedBy: context.actor.id })]);
    made(head, 'GAP');
    made(officer, 'GAP');
    made(herself, 'SELF');
  });

  it('of oneself is SELF, and no other one is', () => {
    const nominate = (context: typeof head, basis: 'TALENT' | 'SELF') =>
      given(nomination, [], context).when('NominateParticipant', { ...which, basis, reason });
    nominate(head, 'SELF').refuses('NOMINATION.SELF_BASIS');
    nominate(officer, 'SELF').refuses('NOMINATION.SELF_BASIS');
    nominate(herself, 'TALENT').refuses('NOMINATION.SELF_BASIS');
  });

  it('of somebody for whom the programme is not says so, and is never of oneself', () => {
    const override = { ...which, reason, overrideEligibility: true };
    given(nomination, [], head)
      .when('NominateParticipant', { ...override, basis: 'GAP' })
      .then([ParticipantNominated({ ...nominee, basis: 'GAP', nominatedBy: nominatorId, overridden: true })]);
    given(nomination, [], herself)
      .when('NominateParticipant', { ...override, basis: 'SELF' })
      .refuses('NOMINATION.OWN_OVERRIDE');
  });

  it('by a plan names the item of the plan', () => {
    const { when } = given(nomination, [], head);
    when('NominateParticipant', { ...which, basis: 'PLAN', reason }).refuses('NOMINATION.PLAN_MISSING');
    const plan = { planId: uuid(5), itemId: uuid(6) };
    when('NominateParticipant', { ...which, basis: 'PLAN', plan, reason }).then([
      ParticipantNominated({ ...nominee, basis: 'PLAN', nominatedBy: nominatorId, plan }),
    ]);
  });

  it('is there once, until it was declined or withdrawn: then it is a new attempt', () => {
    const again = { ...which, basis: 'GAP', reason } as const;
    given(nomination, [nominated], head)
      .when('NominateParticipant', again)
      .refuses('NOMINATION.EXISTS', { status: 'nominated' });
    given(nomination, [nominated, nominationAccepted], head)
      .when('NominateParticipant', again)
      .refuses('NOMINATION.EXISTS', { status: 'accepted' });
    for (const last of [nominationDeclined, withdrawn])
      given(nomination, [nominated, last], head)
        .when('NominateParticipant', again)
        .then([ParticipantNominated({ ...nominated.data, attempt: 2 })]);
  });

  it('is decided on by somebody else than whom it is about and than who made it', () => {
    for (const [facts, actor, code] of [
      [[nominated], herself, 'NOMINATION.OWN'],
      [[nominated], head, 'NOMINATION.NOMINATOR'],
    ] as const) {
      const { when } = given(nomination, facts, actor);
      when('AcceptNomination', which).refuses(code);
      when('DeclineNomination', { ...which, reasonCode: 'NO_BUDGET', reason }).refuses(code);
    }
    const { when } = given(nomination, [nominated], officer);
    when('AcceptNomination', which).then([nominationAccepted]);
    when('DeclineNomination', { ...which, reasonCode: 'SERVICE_NEEDS', reason }).then([nominationDeclined]);
  });

  it('of oneself is accepted by the head', () => {
    const own = ParticipantNominated({ ...nominee, basis: 'SELF', nominatedBy: herself.actor.id });
    given(nomination, [own], head)
      .when('AcceptNomination', which)
      .then([NominationAccepted({ ...nominee, basis: 'SELF' })]);
  });

  it('is declined with each of the reasons', () => {
    for (const reasonCode of DECLINE_REASONS)
      given(nomination, [nominated], officer)
        .when('DeclineNomination', { ...which, reasonCode, reason })
        .then([NominationDeclined({ ...nominee, reasonCode })]);
  });

  it('is withdrawn while it is open or accepted', () => {
    for (const facts of [[nominated], [nominated, nominationAccepted]])
      given(nomination, facts, head)
        .when('WithdrawNomination', { ...which, reason })
        .then([withdrawn]);
  });

  it('takes each step only where it stands so', () => {
    const steps = {
      AcceptNomination: which,
      DeclineNomination: { ...which, reasonCode: 'OTHER', reason },
      WithdrawNomination: { ...which, reason },
    } as const;
    for (const name of Object.keys(steps) as (keyof typeof steps)[]) {
      given(nomination, [], officer).when(name, steps[name]).refuses('NOMINATION.UNKNOWN');
      for (const [last, status] of [
        [nominationDeclined, 'declined'],
        [withdrawn, 'withdrawn'],
      ] as const)
        given(nomination, [nominated, last], officer)
          .when(name, steps[name])
          .refuses('NOMINATION.NOT_IN_THIS_STATE', { status });
      if (name !== 'WithdrawNomination')
        given(nomination, [nominated, nominationAccepted], officer)
          .when(name, steps[name])
          .refuses('NOMINATION.NOT_IN_THIS_STATE', { status: 'accepted' });
    }
  });
});

it('says each reason in both languages', () => {
  expect(Object.keys(DECLINE_REASON_TEXTS)).toEqual([...DECLINE_REASONS]);
  const texts = Object.values(DECLINE_REASON_TEXTS).flatMap(({ id: bahasa, en }) => [bahasa, en]);
  expect(new Set(texts).size).toBe(2 * DECLINE_REASONS.length);
});
