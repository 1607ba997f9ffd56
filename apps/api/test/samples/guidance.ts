import type { Api } from '../support.js';
import { done } from './send.js';

/** Bodies about mentoring, appraisals and follow-ups. */

/** The appraisal of an employee for the year 2024, as a body. */
export const appraisalBody = (employeeId: string, change: object = {}) => ({
  ...{ employeeId, period: '2024', resultRating: 'MEETS', behaviourRating: 'ABOVE' },
  ...{ strengths: ['Ramah kepada warga'], weaknesses: ['Laporan sering terlambat'] },
  ...change,
});

/** Of somebody who need not hold the levels, for somebody. */
export const mentorshipBody = (mentorId: string, menteeId: string) => ({
  ...{ mentorId, menteeId, basis: 'ONBOARDING', overrideReason: 'Pembina di unit yang sama' },
  goals: [{ competencyCode: 'MAN-03', toLevel: 3 }],
});

/** A session in a mentorship that began on 4 March 2024. */
export const mentoringSessionBody = () => ({
  ...{ heldOn: '2024-03-11', minutes: 60, topics: ['MAN-03'] },
  ...{ challenge: 'RKA belum sesuai pagu', nextSteps: 'Menyusun ulang bersama' },
});

export const mentorshipStart = { startDate: '2024-03-04', plannedSessions: 6 };

/** As intended, on the day of the session. */
export const mentorshipEnd = () => ({
  ...{ outcome: 'COMPLETED', endDate: '2024-03-11', reason: 'Sasaran tercapai' },
  ...{ goalResults: [{ competencyCode: 'MAN-03', level: 3 }], ratingByMentor: 4, ratingByMentee: 5 },
});

/** A mentorship that runs. */
export async function mentored(
  api: Pick<Api, 'post'>,
  mentorId: string,
  menteeId: string,
): Promise<{ readonly path: string; readonly id: string; readonly position: string }> {
  const { id } = await done(api, '/mentorships', mentorshipBody(mentorId, menteeId));
  const path = `/mentorships/${id}`;
  const { position } = await done(api, `${path}/start`, mentorshipStart);
  return { id, path, position };
}

/** A remedial for somebody, after a programme. */
export const followUpBody = (employeeId: string, programmeId: string) => ({
  kind: 'REMEDIAL',
  source: { kind: 'PROGRAMME', id: programmeId },
  employeeId,
  note: 'Ulangi ujian akhir',
});

/** For a month from now. */
export const assignmentBody = (ownerId: string) => ({
  ownerId,
  dueOn: new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10),
});
