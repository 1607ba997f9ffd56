/** The n-th id of a test: a UUID that is easy to tell from the others. */
export const uuid = (n: number) => `00000000-0000-4000-8000-${n.toString(16).padStart(12, '0')}`;

export const [programmeId, seriesId, ani, budi, citra, morning, afternoon] = [
  uuid(1),
  uuid(2),
  uuid(0xa1),
  uuid(0xb2),
  uuid(0xc3),
  uuid(0x51),
  uuid(0x52),
];
export const [unitId, positionId, assessmentId, evaluationId, recordId] = [
  uuid(0x71),
  uuid(0x72),
  uuid(0xe1),
  uuid(0xf1),
  uuid(0xf2),
];
