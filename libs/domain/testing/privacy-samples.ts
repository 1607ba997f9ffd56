import { privacy } from '../src/privacy/privacy.js';
import {
  ErasureConfirmed,
  ErasureDecided,
  ErasureRequested,
  ErasureVerified,
  KeysFenced,
  LegalHoldPlaced,
  PersonalDataErased,
} from '../src/privacy/privacy.events.js';
import { ani, budi, uuid } from './ids.js';
import { of, type Sample } from './sample.js';

export const erasureId = uuid(0xea1);
export const holdId = uuid(0xea2);
export const erasureRequested = ErasureRequested({
  subjectId: ani,
  erasureId,
  classes: ['free-text', 'identity'],
  basis: 'SUBJECT_REQUEST',
  receivedAt: '2026-05-31T09:00:00+07:00',
  dueAt: '2026-06-03T02:00:00.000Z',
});
export const erasureDecided = [
  erasureRequested,
  ErasureDecided({
    subjectId: ani,
    erasureId,
    decision: 'PARTLY',
    classes: ['free-text'],
    article: 'UU 27/2022 art. 8',
    decidedBy: budi,
  }),
];
export const erasureConfirmed = [...erasureDecided, ErasureConfirmed({ subjectId: ani, erasureId })];
export const erasureFenced = [...erasureConfirmed, KeysFenced({ subjectId: ani, erasureId })];
export const erased = [
  ...erasureFenced,
  PersonalDataErased({ subjectId: ani, erasureId, classes: ['free-text'], keyIds: [uuid(0xea3)] }),
];
export const erasureVerified = [
  ...erased,
  ErasureVerified({ subjectId: ani, erasureId, sealedValues: 1, shownValues: 0, backupsUntil: '2026-05-31' }),
];
export const held = LegalHoldPlaced({
  subjectId: ani,
  holdId,
  classes: ['identity'],
  article: 'UU 43/2009 art. 49',
});

const reason = 'Permintaan tertulis';

/** One sample of every command about the personal data of a person, with every optional field. */
export const privacySamples: readonly Sample[] = [
  of(privacy, [])('RequestErasure', {
    classes: ['free-text', 'identity'],
    basis: 'SUBJECT_REQUEST',
    receivedAt: '2026-05-31T09:00:00+07:00',
    reason,
  }),
  of(privacy, [erasureRequested])('DecideErasure', {
    erasureId,
    decision: 'PARTLY',
    classes: ['free-text'],
    article: 'UU 27/2022 arts. 8 and 15',
    reason,
  }),
  of(privacy, erasureDecided)('ConfirmErasure', { erasureId, reason }),
  of(privacy, erasureConfirmed)('RecordFence', { erasureId }),
  of(privacy, erasureFenced)('RecordErasure', { erasureId, keyIds: [uuid(0xea3)] }),
  of(privacy, erased)('RecordVerification', {
    erasureId,
    sealedValues: 3,
    shownValues: 0,
    backupsUntil: '2026-07-01',
  }),
  of(privacy, erasureVerified)('RecordFinalErasure', { erasureId, masterKeyVersion: 1 }),
  of(privacy, [])('PlaceLegalHold', { classes: ['identity'], article: 'UU 43/2009 art. 49', reason }),
  of(privacy, [held])('LiftLegalHold', { holdId, reason }),
];
