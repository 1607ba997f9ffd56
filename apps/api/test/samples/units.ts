/** Bodies about units, and what citizens say of them. */

export const unitBody = (parentId?: string) => ({
  ...(parentId !== undefined && { parentId }),
  kind: 'OPD',
  code: '1.01',
  name: { id: 'Dinas Pendidikan', en: 'Education Department' },
  effectiveDate: '2024-01-02',
});

export const feedbackBody = (unitId: string) => ({
  ...{ unitId, channel: 'LETTER', category: 'COMPLAINT', receivedAt: '2024-03-04T10:00:00+07:00' },
  ...{ text: 'Antrean dua jam', contact: 'Budi, +62 812 3456 7890' },
});

export const surveyBody = (unitId: string) => ({ unitId, period: '2024-Q1' });

/** A forum of a unit, at which it promised one thing that another unit has to keep. */
export const forumBody = (unitId: string, ownerUnitId = unitId, change: object = {}) => ({
  ...{ unitId, heldOn: '2024-03-04', place: 'Aula Kecamatan', civilServants: 12, citizens: 85 },
  aspirations: [{ tag: 'MAN-05', text: 'Antrean dua jam, kata Budi' }],
  commitments: [{ what: 'Loket buka sampai pukul 17.00', ownerUnitId, dueOn: '2024-06-30' }],
  ...change,
});

/** Answers of as many citizens, the same to all nine questions. */
export const ratingsBody = (count: number, mark = 3) => ({
  answers: Array.from({ length: count }, () => ({
    ...{ u1: mark, u2: mark, u3: mark, u4: mark, u5: mark, u6: mark, u7: mark, u8: mark, u9: mark },
  })),
});
