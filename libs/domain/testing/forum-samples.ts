import { forum } from '../src/forum/forum.js';
import { CommitmentReported, PublicForumHeld } from '../src/forum/forum.events.js';
import { Personal } from '../src/kernel/personal.js';
import { unitId, uuid } from './ids.js';
import { of, type Sample } from './sample.js';

export const [forumId, aspirationId, commitmentId, otherUnitId] = [
  uuid(0xf0),
  uuid(0xa5),
  uuid(0xc0),
  uuid(0x73),
];
const about = { forumId, unitId };

export const meeting = { heldOn: '2026-05-20', place: 'Aula Kecamatan', civilServants: 12, citizens: 85 };
export const promised = {
  ...{ what: 'Loket buka sampai pukul 17.00', ownerUnitId: otherUnitId, dueOn: '2026-06-30' },
};
export const told = { outcome: 'KEPT', note: 'Sejak 28 Mei', reportedOn: '2026-05-28' } as const;

export const forumHeld = PublicForumHeld({
  ...{ ...about, ...meeting },
  aspirations: [{ feedbackId: aspirationId, tag: 'MAN-05', text: Personal.clear('Antrean dua jam') }],
  commitments: [{ commitmentId, ...promised }],
});
export const reported = CommitmentReported({ ...about, commitmentId, ...told });

const reason = 'Perbaikan data';

/** One sample of every command about forums, with every optional field. */
export const forumSamples: readonly Sample[] = [
  of(forum, [])('HoldForum', {
    ...{ unitId, ...meeting, commitments: [promised] },
    aspirations: [{ tag: 'MAN-05', text: 'Antrean dua jam' }],
  }),
  of(forum, [forumHeld])('CorrectForum', { ...meeting, citizens: 58, reason }),
  of(forum, [forumHeld])('CorrectCommitment', {
    ...{ ...promised, commitmentId, dueOn: '2026-07-15', reason },
  }),
  of(forum, [forumHeld])('ReportCommitment', { commitmentId, ...told }),
  of(forum, [forumHeld, reported])('CorrectCommitmentReport', {
    ...{ commitmentId, ...told, outcome: 'NOT_KEPT', reason },
  }),
];
