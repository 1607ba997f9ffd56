import {
  CompetencyStandardProposed,
  CompetencyStandardPublished,
  type DomainEvent,
  type Eligibility,
  enrolAccepted,
  EnrolParticipant,
  fold,
  NominateParticipant,
  nominationIdOf,
  ProgrammeScheduled,
  TalentWithdrawn,
} from '@jejak/domain';
import { NOW } from '../../../domain/testing/given.js';
import {
  ani,
  positionId,
  programmeId,
  proposed,
  published,
  registered,
  scheduled,
  talent,
  talented,
  uuid,
} from '../../../domain/testing/samples.js';
import type { LoadState } from '../load-state.js';
import { checkPreconditions } from './index.js';

const reason = 'Calon pengganti';
const officer = { id: uuid(0xd1), role: 'programme-officer' };

/** What Ani, a clerk whose position is of the family TEACHER, is answered by a run that is for these. */
function ask(eligibility: Eligibility | undefined, facts: readonly DomainEvent[] = []) {
  const streams = new Map<string, readonly DomainEvent[]>([
    [`employee-${ani}`, [registered, ...facts]],
    [`programme-${programmeId}`, [ProgrammeScheduled({ ...scheduled.data, eligibility })]],
    [
      `standard-${positionId}`,
      [
        CompetencyStandardProposed({ ...proposed.data, family: 'TEACHER' }),
        CompetencyStandardPublished({ ...published.data, family: 'TEACHER' }),
      ],
    ],
  ]);
  const load: LoadState = (decider, id) =>
    Promise.resolve(fold(decider, streams.get(`${decider.stream}-${id}`) ?? []));
  const which = { employeeId: ani, basis: 'GAP', reason };
  return {
    nominate: (fields: Partial<NominateParticipant> = {}) => {
      const command = Object.assign(new NominateParticipant(), { ...which, programmeId, ...fields });
      return checkPreconditions(command, nominationIdOf(programmeId, ani), load, NOW, officer);
    },
    enrol: (fields: Partial<EnrolParticipant> = {}, by = officer) => {
      const command = Object.assign(new EnrolParticipant(), { ...which, ...fields });
      return checkPreconditions(command, programmeId, load, NOW, by);
    },
  };
}
const refused = (code: string) => expect.objectContaining({ code }) as Error;

it('a run that names nobody is for everybody', async () => {
  await ask(undefined).nominate();
  await ask(undefined).enrol();
});

it.each<[string, Eligibility]>([
  ['position', { positionIds: [positionId] }],
  ['family', { families: ['NURSE', 'TEACHER'] }],
  ['class', { classes: ['PELAKSANA'] }],
])('a run is for whoever works in a %s that it names', async (_, eligibility) => {
  await ask(eligibility).nominate();
  await ask(eligibility).enrol();
});

it('others are refused, unless that is passed over', async () => {
  const others = ask({ positionIds: [uuid(0xbb)], families: ['NURSE'], classes: ['PENGAWAS'] });
  await expect(others.nominate()).rejects.toThrow(refused('PROGRAMME.NOT_ELIGIBLE'));
  await expect(others.nominate({ overrideEligibility: false })).rejects.toThrow(refused('PROGRAMME.NOT_ELIGIBLE')); // prettier-ignore
  await expect(others.enrol()).rejects.toThrow(refused('PROGRAMME.NOT_ELIGIBLE'));
  await others.nominate({ overrideEligibility: true });
  await others.enrol({ overrideEligibility: true });
});

it('whom the policy gives a seat was looked at when they were nominated', async () => {
  const others = ask({ families: ['NURSE'] });
  const policy = { id: `policy:${enrolAccepted.name}`, role: 'policy' };
  await expect(others.enrol({}, policy)).rejects.toThrow(refused('WAITING.NOT_THEIR_TURN'));
});

it('talent gives a seat to whom it is recorded of', async () => {
  const asTalent = { basis: 'TALENT' as const };
  await ask(undefined, [talented]).nominate(asTalent);
  await ask(undefined, [talented]).enrol(asTalent);
  for (const facts of [[], [talented, TalentWithdrawn(talent)]]) {
    await expect(ask(undefined, facts).nominate(asTalent)).rejects.toThrow(refused('NOMINATION.NO_TALENT'));
    await expect(ask(undefined, facts).enrol(asTalent)).rejects.toThrow(refused('NOMINATION.NO_TALENT'));
  }
});
