import { ITEM, SHA_256 } from '../samples.js';

/** Bodies about what plans stand on, and about plans as a whole. */

/** A policy of development that is in force from 2023 to 2027. */
export const policyBody = (change: object = {}) => ({
  ...{ number: 'Perwali 12/2023', title: { id: 'Pembinaan ASN', en: 'Development of civil servants' } },
  ...{ from: '2023-01-01', until: '2027-12-31', legalBasis: 'UU 20/2023; PP 11/2017' },
  objectives: [{ id: 'Paling sedikit 20 JP setahun', en: 'At least 20 hours a year' }],
  ...change,
});

export const GOAL = '7c9f1c9e-0e55-4f0a-9a39-1f1d7a0c0004';

/** A plan of 2023 to 2025 with one goal that climbs. */
export const strategyBody = (change: object = {}) => ({
  ...{
    title: { id: 'Rencana strategis' },
    letterNumber: '800.1/7/BKPSDM/2022',
    fromYear: 2023,
    toYear: 2025,
  },
  goals: [
    {
      ...{
        goalId: GOAL,
        kind: 'KNOWLEDGE',
        indicator: 'Pegawai yang mencapai 20 JP',
        unit: '%',
        baseline: 61,
      },
      targets: [70, 80, 90].map((value, index) => ({ year: 2023 + index, value })),
    },
  ],
  ...change,
});

/** Who agreed upon the item of a plan for 2024, with the minutes. */
export const formulationBody = () => ({
  ...{ heldOn: '2023-11-20', itemIds: [ITEM], minutesSha256: SHA_256 },
  parties: [{ kind: 'ACADEMIC', organisation: 'Universitas Sumatera Utara', part: 'CO_OWNER' }],
});

/** How a plan for 2024 did in its first half. */
export const planEvaluationBody = () => ({
  ...{ from: '2024-01-01', until: '2024-06-30', verdict: 'NEEDS_CHANGE' },
  ...{ findings: 'Angkatan kedua tertunda', recommendations: ['Jadwalkan ulang pada triwulan ketiga'] },
  involved: [{ kind: 'LEADER', organisation: 'Sekretariat Daerah' }],
});
