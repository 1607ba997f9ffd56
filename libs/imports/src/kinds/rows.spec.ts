import {
  appraisal,
  AppraisalAcknowledged,
  AppraisalCorrected,
  AppraisalFinalised,
  appraisalIdOf,
  competencyStandard,
  employee,
  EmployeeRegistered,
  learningRecord,
  PublishStandard,
  survey,
  WithdrawRatings,
} from '@jejak/domain';
import { ani, positionId, unitId } from '../../../domain/testing/ids.js';
import { City, FIRST, rowOf, SECOND } from '../../testing/city.js';
import { positionIdOf } from '../position-id.js';
import { appraisalFinals, appraisals } from './appraisals.js';
import { importKinds } from './index.js';
import { standards } from './standards.js';
import { surveys } from './surveys.js';
import { training, trainingVerifications } from './training.js';

const city = () => new City({ '198503152010012001': ani, '1.03.01': unitId });
const codes = (row: ReturnType<typeof rowOf>) =>
  'faults' in row ? row.faults.map(({ column, fault }) => `${column ?? ''} ${fault.code}`) : [];

describe.each(importKinds.map((kind) => [kind.name, kind] as const))('the sheet of %s', (_, kind) => {
  it('reads its own example, and names columns and steps once', () => {
    expect(codes(rowOf(kind))).toEqual([]);
    const headings = kind.columns.map(({ heading }) => heading.toLowerCase());
    expect(new Set(headings).size).toBe(headings.length);
    expect(new Set(kind.steps).size).toBe(kind.steps.length);
  });
});

describe('positions with their standards', () => {
  const id = positionIdOf('Pengelola Layanan Kependudukan');

  it('are proposed, and stay as they are when they come again', async () => {
    const town = city();
    const [plan, types] = await town.import(competencyStandard, rowOf(standards));
    expect([plan.outcome, types]).toEqual(['added', ['CompetencyStandardProposed']]);
    expect(town.eventsOf(competencyStandard, id)[0]?.data).toMatchObject({
      ...{ positionId: id, family: 'POPULATION_SERVICE', effectiveFrom: '2026-01-01', proposedBy: FIRST },
      items: [
        { competencyCode: 'TEK-12', kind: 'TECHNICAL', level: 2 },
        { competencyCode: 'MAN-01', kind: 'MANAGERIAL', level: 3 },
        { competencyCode: 'MAN-02', kind: 'MANAGERIAL', level: 2 },
        { competencyCode: 'SOS-01', kind: 'SOCIO_CULTURAL', level: 2 },
      ],
      duties: [{ code: 'D-01', competencyCodes: ['TEK-12'] }],
    });
    expect((await town.import(competencyStandard, rowOf(standards)))[0].outcome).toBe('same');
  });

  it('tell what would change beside the standard in force, and are undone while nobody published them', async () => {
    const town = city();
    await town.import(competencyStandard, rowOf(standards), SECOND);
    const { proposalId } = town.eventsOf(competencyStandard, id)[0]!.data as { proposalId: string };
    const publish = Object.assign(new PublishStandard(), { proposalId, reason: 'Keputusan' });
    town.carryOut(competencyStandard, id, publish, FIRST);
    expect(await town.undo(competencyStandard, id, SECOND)).toEqual(['IMPORT.BUILT_UPON']);

    const row = rowOf(standards, { 'Kompetensi Manajerial': 'MAN-02: 2; man-01 = 4' });
    const [plan] = await town.import(competencyStandard, row, SECOND);
    expect(plan).toMatchObject({
      outcome: 'changed',
      differences: [
        { column: 'Kompetensi Manajerial', before: 'MAN-01=3; MAN-02=2', after: 'MAN-01=4; MAN-02=2' },
      ],
    });
    expect(await town.undo(competencyStandard, id, SECOND)).toEqual([
      ...['CompetencyStandardProposalWithdrawn', 'IMPORT.BUILT_UPON'],
    ]);
  });

  it.each([
    ['Kompetensi Teknis', 'TEK-12=6'],
    ['Kompetensi Teknis', 'TEK 12=2'],
    ['Uraian Tugas', 'Melayani warga'],
    ['Uraian Tugas', 'D-01: Melayani warga ()'],
  ])('refuse %s %j', (heading, text) =>
    expect(codes(rowOf(standards, { [heading]: text }))).toEqual([`${heading} IMPORT.BAD_FORM`]),
  );

  it('need a competency', () => {
    const none = { 'Kompetensi Teknis': '', 'Kompetensi Manajerial': '', 'Kompetensi Sosial Kultural': '' };
    expect(codes(rowOf(standards, none))).toEqual(['Kompetensi Manajerial IMPORT.EMPTY']);
  });
});

describe('past training', () => {
  it('is claimed once, and counts when a second person imports the same sheet as a verification', async () => {
    const town = city();
    const claim = () => town.import(learningRecord, rowOf(training));
    const verify = () => town.import(learningRecord, rowOf(trainingVerifications), SECOND);
    expect((await verify())[0]).toMatchObject({
      outcome: 'refused',
      fault: { code: 'IMPORT.CLAIM_UNKNOWN' },
    });
    expect((await claim())[1]).toEqual(['ExternalLearningClaimed']);
    expect((await claim())[0].outcome).toBe('same');
    await expect(town.import(learningRecord, rowOf(trainingVerifications), FIRST)).rejects.toMatchObject({
      code: 'LEARNING.CLAIMANT_DECIDES',
    });
    expect((await verify())[1]).toEqual(['ExternalLearningDecided', 'LearningHoursCredited']);
    expect((await verify())[0].outcome).toBe('same');
    expect((await claim())[0].outcome).toBe('same');
  });

  it.each([
    ['Nama Pelatihan', 'Pelatihan Arsip'],
    ['JP', '20,5'],
    ['Tanggal Selesai', '08/03/2025'],
    ['SHA-256 Bukti', 'a'.repeat(64)],
  ])('is another one with another %s', async (heading, text) => {
    const town = city();
    await town.import(learningRecord, rowOf(training));
    const [plan] = await town.import(learningRecord, rowOf(training, { [heading]: text }));
    expect(plan.outcome).toBe('added');
  });

  it('is undone: the claim while it waits, and hours before the claim', async () => {
    const town = city();
    await town.import(learningRecord, rowOf(training));
    expect(await town.undo(learningRecord, ani, FIRST)).toEqual(['ExternalLearningWithdrawn']);

    const other = city();
    await other.import(learningRecord, rowOf(training));
    await other.import(learningRecord, rowOf(trainingVerifications), SECOND);
    expect(await other.undo(learningRecord, ani, FIRST)).toEqual(['IMPORT.BUILT_UPON']);
    expect(await other.undo(learningRecord, ani, SECOND)).toEqual([
      'LearningHoursCredited',
      'goes with another',
    ]);
    expect(await other.undo(learningRecord, ani, FIRST)).toEqual(['covered']);
    expect((await other.import(learningRecord, rowOf(training)))[0].outcome).toBe('added');
  });

  it.each([
    ['JP', '40,3', 'IMPORT.BAD_NUMBER'],
    ['JP', '0', 'IMPORT.BAD_NUMBER'],
    ['Bentuk', 'Rapat', 'IMPORT.UNKNOWN_WORD'],
    ['SHA-256 Bukti', 'abc', 'IMPORT.BAD_FORM'],
  ])('refuses %s %j', (heading, text, code) =>
    expect(codes(rowOf(training, { [heading]: text }))).toEqual([`${heading} ${code}`]),
  );
});

describe('appraisals', () => {
  const id = appraisalIdOf(ani, '2025');
  const acknowledged = AppraisalAcknowledged({ appraisalId: id, employeeId: ani, period: '2025' });

  it('are rated by the one and made final by the other, once the employee has seen them', async () => {
    const town = city();
    const final = (cells = {}) => town.import(appraisal, rowOf(appraisalFinals, cells), SECOND);
    expect((await final())[0]).toMatchObject({ fault: { code: 'IMPORT.APPRAISAL_UNKNOWN' } });
    expect((await town.import(appraisal, rowOf(appraisals)))[1]).toEqual(['AppraisalRated']);
    expect((await town.import(appraisal, rowOf(appraisals)))[0].outcome).toBe('same');
    await expect(final()).rejects.toMatchObject({ code: 'APPRAISAL.NOT_SEEN' });
    town.keep(appraisal, id, acknowledged, ani);
    expect((await final({ 'Hasil Kerja': 'Di atas ekspektasi' }))[0]).toMatchObject({
      ...{ outcome: 'refused', column: 'Hasil Kerja' },
      fault: { code: 'IMPORT.FIXED', values: { before: 'Sesuai Ekspektasi', value: 'Di Atas Ekspektasi' } },
    });
    expect((await final())[1]).toEqual(['AppraisalFinalised']);
    expect((await final())[0].outcome).toBe('same');
  });

  it('that are final and differ are corrected; others that differ are refused', async () => {
    const town = city();
    const below = rowOf(appraisals, { 'Perilaku Kerja': 'DIBAWAH EKSPEKTASI' });
    await town.import(appraisal, rowOf(appraisals));
    expect((await town.import(appraisal, below))[0]).toMatchObject({ fault: { code: 'IMPORT.FIXED' } });
    town.keep(appraisal, id, acknowledged, ani);
    await town.import(appraisal, rowOf(appraisalFinals), SECOND);
    const [plan, types] = await town.import(appraisal, below, SECOND);
    expect([plan, types]).toMatchObject([{ outcome: 'changed' }, ['AppraisalCorrected']]);
    expect(await town.undo(appraisal, id, SECOND)).toEqual(['AppraisalCorrected', 'AppraisalReopened']);
    expect(await town.undo(appraisal, id, FIRST)).toEqual(['IMPORT.BUILT_UPON']);
  });

  it('that became final are open again, unless somebody corrected them', async () => {
    const town = city();
    const final = () => town.import(appraisal, rowOf(appraisalFinals), SECOND);
    await town.import(appraisal, rowOf(appraisals));
    town.keep(appraisal, id, acknowledged, ani);
    await final();
    expect(await town.undo(appraisal, id, SECOND)).toEqual(['AppraisalReopened']);
    await final();
    const { data } = town.eventsOf(appraisal, id).at(-1)!;
    town.keep(appraisal, id, AppraisalCorrected(AppraisalFinalised.data.parse(data)), ani);
    expect((await town.undo(appraisal, id, SECOND)).at(0)).toBe('IMPORT.BUILT_UPON');
  });

  it('are taken back whole, and may be rated anew', async () => {
    const town = city();
    await town.import(appraisal, rowOf(appraisals));
    town.keep(appraisal, id, acknowledged, ani);
    expect(await town.undo(appraisal, id, FIRST)).toEqual(['AppraisalWithdrawn']);
    expect((await town.import(appraisal, rowOf(appraisals)))[1]).toEqual(['AppraisalRated']);
  });

  it('are of somebody', async () => {
    const row = rowOf(appraisals, { NIP: '198503152010011002' });
    expect((await city().import(appraisal, row))[0]).toMatchObject({
      ...{ outcome: 'refused', column: 'NIP', fault: { code: 'IMPORT.EMPLOYEE_UNKNOWN' } },
    });
  });
});

describe('satisfaction surveys', () => {
  const surveyId = async (town: City): Promise<string> => {
    const [plan] = await town.import(survey, rowOf(surveys));
    return ('steps' in plan ? plan.steps[0].id : undefined) ?? '';
  };

  it('are opened by the first row, and each answer counts once', async () => {
    const town = city();
    const id = await surveyId(town);
    const types = () => town.eventsOf(survey, id).map(({ type }) => type);
    expect(types()).toEqual(['SurveyOpened', 'SatisfactionRated']);
    expect((await town.import(survey, rowOf(surveys)))[0].outcome).toBe('same');
    expect((await town.import(survey, rowOf(surveys, { Nomor: '2' })))[1]).toEqual(['SatisfactionRated']);
    const [plan, changed] = await town.import(survey, rowOf(surveys, { 'U4 Biaya/Tarif': '1' }));
    expect([plan, changed]).toMatchObject([
      { outcome: 'changed', differences: [{ column: 'U4 Biaya/Tarif', before: '3', after: '1' }] },
      ['RatingsWithdrawn', 'SatisfactionRated'],
    ]);
  });

  it('are undone to none, and may be imported anew', async () => {
    const town = city();
    const id = await surveyId(town);
    await town.import(survey, rowOf(surveys, { 'U4 Biaya/Tarif': '1' }));
    expect(await town.undo(survey, id, FIRST)).toEqual([
      ...['RatingsWithdrawn', 'SatisfactionRated', 'RatingsWithdrawn', 'SurveyClosed'],
    ]);
    const again = await surveyId(town);
    expect(again).not.toBe(id);
    expect(town.eventsOf(survey, again).map(({ type }) => type)).toEqual([
      'SurveyOpened',
      'SatisfactionRated',
    ]);
  });

  it('stay open where somebody else handed in answers', async () => {
    const town = city();
    const id = await surveyId(town);
    await town.import(survey, rowOf(surveys, { Nomor: '2' }), SECOND);
    expect(await town.undo(survey, id, FIRST)).toEqual(['RatingsWithdrawn', 'IMPORT.BUILT_UPON']);
    const { batchId } = town.eventsOf(survey, id)[2]!.data as { batchId: string };
    town.carryOut(survey, id, Object.assign(new WithdrawRatings(), { batchId, reason: 'Keliru' }), SECOND);
  });

  it.each([
    ['U1 Persyaratan', '5'],
    ['U9 Sarana dan Prasarana', '2,5'],
    ['Nomor', '0'],
  ])('refuse %s %j', (heading, text) =>
    expect(codes(rowOf(surveys, { [heading]: text }))).toEqual([`${heading} IMPORT.BAD_NUMBER`]),
  );
});

it('a registration is taken back, unless somebody recorded more of the employee', async () => {
  const town = city();
  const placement = { unitId, positionId, positionClass: 'PELAKSANA' as const };
  const registered = EmployeeRegistered({
    ...{ employeeId: ani, kind: 'PNS', ...placement, effectiveDate: '2025-01-01' },
  });
  town.keep(employee, ani, registered, FIRST);
  expect(await town.undo(employee, ani, FIRST)).toEqual(['RegistrationWithdrawn']);
});
