import fc from 'fast-check';
import { given } from '../../testing/given.js';
import { ani, positionId, scheduled, seriesId, sessions } from '../../testing/samples.js';
import { POSITION_CLASSES } from '../employee/employee.vocabulary.js';
import { isEligible } from './programme.eligibility.js';
import * as events from './programme.events.js';
import { programme } from './programme.js';

const plan = {
  ...{ seriesId, title: { id: 'Pelayanan Prima' }, form: 'WORKSHOP' as const, mode: 'OFFLINE' as const },
  ...{ sessions, capacity: 40, minAttendancePct: 80, offPlanReason: 'Diminta wali kota' },
};

describe('programme: for whom it is', () => {
  it('is said when it is scheduled, and of somebody', () => {
    const { when } = given(programme, []);
    const eligibility = { families: ['TEACHER'], classes: ['FUNGSIONAL' as const] };
    when('ScheduleProgramme', { ...plan, eligibility }).thenLike([
      { type: 'ProgrammeScheduled', data: { eligibility } },
    ]);
    when('ScheduleProgramme', { ...plan, eligibility: {} }).refuses('PROGRAMME.ELIGIBILITY_EMPTY');
  });

  it('is passed over with a reason only, and that is recorded', () => {
    const { when } = given(programme, [scheduled]);
    const enrol = { employeeId: ani, basis: 'GAP' as const };
    when('EnrolParticipant', { ...enrol, overrideEligibility: true }).refuses(
      'PROGRAMME.OVERRIDE_WITHOUT_REASON',
    );
    const { programmeId } = scheduled.data;
    when('EnrolParticipant', { ...enrol, overrideEligibility: true, reason: 'Calon pengganti' }).then([
      events.ParticipantEnrolled({ programmeId, ...enrol, overridden: true }),
    ]);
    when('EnrolParticipant', { ...enrol, overrideEligibility: false }).then([
      events.ParticipantEnrolled({ programmeId, ...enrol }),
    ]);
  });

  it('is whoever holds a position that is named, or one of a family or class that is named', () => {
    const held = { positionId, positionClass: 'PELAKSANA' as const, family: 'TEACHER' };
    expect(isEligible({ positionIds: [positionId] }, held)).toBe(true);
    expect(isEligible({ families: ['NURSE', 'TEACHER'] }, held)).toBe(true);
    expect(isEligible({ classes: ['PELAKSANA'] }, held)).toBe(true);
    expect(isEligible({ families: ['NURSE'], classes: ['PELAKSANA'] }, held)).toBe(true);
    expect(isEligible({ families: ['NURSE'], classes: ['PENGAWAS'] }, held)).toBe(false);
    expect(isEligible({ families: ['TEACHER'] }, { ...held, family: undefined })).toBe(false);
    expect(isEligible({ families: ['TEACHER'], classes: ['PELAKSANA'] }, {})).toBe(false);
  });

  it('lets in whom one or the other of two lists lets in, where they are put together', () => {
    const list = <T>(values: readonly T[]) => fc.subarray([...values]);
    const named = fc.record({
      positionIds: list(['p1', 'p2']),
      families: list(['TEACHER', 'NURSE']),
      classes: list(POSITION_CLASSES),
    });
    const held = fc.record(
      {
        positionId: fc.constantFrom('p1', 'p2', 'p3'),
        family: fc.constantFrom('TEACHER', 'NURSE', 'OTHER'),
        positionClass: fc.constantFrom(...POSITION_CLASSES),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(named, named, held, (one, more, who) => {
        const both = {
          positionIds: [...one.positionIds, ...more.positionIds],
          families: [...one.families, ...more.families],
          classes: [...one.classes, ...more.classes],
        };
        expect(isEligible(both, who)).toBe(isEligible(one, who) || isEligible(more, who));
      }),
      { numRuns: 2_000 },
    );
  });
});
