import { professionalismRules } from '@jejak/domain';

/** A degree, with its proof. */
export const qualificationBody = (change: object = {}) => ({
  ...{ level: 'S1', field: 'Ilmu Administrasi Negara', year: 2014, evidenceSha256: 'a'.repeat(64) },
  ...change,
});

/** A place in a talent pool. */
export const talentBody = (change: object = {}) => ({
  ...{ pool: 'LEADERSHIP', targetPositionId: '019c5a6d-1111-790e-945d-e2e8f54ee701' },
  reason: 'Kinerja sangat baik tiga tahun',
  ...change,
});

/** A measure of a year. */
export const disciplineBody = (change: object = {}) => ({
  ...{ severity: 'MEDIUM', from: '2024-03-01', to: '2025-02-28', letterNumber: '800/0123/BKPSDM' },
  ...change,
});

/** A version of the rules about the index, far in the future: it changes nothing that others look at. */
export const ruleSetBody = (version: number, change: object = {}) => ({
  ...{ version, effectiveFrom: `${2100 + version}-01-01`, table: professionalismRules[0]?.table },
  ...{ sourceText: 'Peraturan BKN 1/2100', verified: true, note: 'Rancangan' },
  ...change,
});
