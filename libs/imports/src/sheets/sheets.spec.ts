import type { Duty } from '@jejak/domain';
import type { Cell } from '@jejak/spreadsheets';
import fc from 'fast-check';
import { duties, dutiesInOneCell, inOneCell, partsOf } from '../columns/lists.js';
import { rowOf } from '../../testing/city.js';
import { importKind, importKinds } from '../kinds/index.js';
import { answerIdOf, surveyIdOf } from '../kinds/surveys.js';
import {
  answerCells,
  appraisalCells,
  employeeCells,
  numbered,
  standardCells,
  trainingCells,
  unitCells,
  type AnswerStands,
} from './index.js';

const cell = (text: string): Cell => ({ text, kind: 'text' });

/** Texts as people write them, and with all that means something in a cell. */
const said = fc
  .stringMatching(/^[A-Za-z(;|\\ )=,:'-]{1,40}$/)
  .map((text) => text.trim().replace(/\s+/g, ' '))
  .filter((text) => text !== '');

it('several texts in one cell are read as they were', () => {
  fc.assert(
    fc.property(fc.array(said, { maxLength: 5 }), (parts) => {
      expect(partsOf(inOneCell(parts))).toEqual(parts);
    }),
    { numRuns: 2000 },
  );
});

it('duties in one cell are read as they were, in both languages', () => {
  const codes = fc.array(fc.stringMatching(/^[A-Z][A-Z0-9-]{0,6}$/), { minLength: 1, maxLength: 3 });
  const duty: fc.Arbitrary<Duty> = fc.record({
    code: fc.stringMatching(/^[A-Z][A-Z0-9-]{0,6}$/),
    statement: fc.oneof(fc.record({ id: said }), fc.record({ id: said, en: said })),
    competencyCodes: codes,
  });
  fc.assert(
    fc.property(fc.array(duty, { maxLength: 4 }), (told) => {
      const read = duties(cell(dutiesInOneCell(told)));
      expect('value' in read ? read.value : read).toEqual(told);
    }),
    { numRuns: 2000 },
  );
});

const nip = '198503152010012001';
const survey = { unitId: 'u', period: '2026-Q1', service: null, unit: '1.03' };
const surveyId = surveyIdOf('u', '2026-Q1', '', 0);
const answer = (batchId: string, mark = 3): AnswerStands => ({
  ...{ batchId, surveyId, ...survey },
  marks: Array.from({ length: 9 }, () => mark),
});

it('a row of what stands is one that its kind reads, and has a cell for each column', () => {
  const [first] = numbered([answer(answerIdOf(surveyId, 7))]);
  const rows: Readonly<Record<string, readonly string[]>> = {
    units: unitCells({
      ...{ code: '1.03', nameId: 'Dinas', nameEn: null, kind: 'OPD' },
      ...{ parent: '1', from: '2020-01-01' },
    }),
    employees: employeeCells({
      ...{
        nip,
        name: ' Siti\r\n',
        kind: 'PPPK_PARUH_WAKTU',
        unit: '1.03',
        positionClass: 'JPT_PRATAMA',
        grade: null,
      },
      ...{
        positionId: '019c5b03-1111-7fa0-b148-3f95a90d9df2',
        from: '2026-03-01',
        nik: null,
        phone: '+62 812',
        email: null,
      },
    }),
    standards: standardCells({
      ...{ positionId: '019c5b03-1111-7fa0-b148-3f95a90d9df2', family: null, from: '2026-01-01', duties: [] },
      items: [{ competencyCode: 'MAN-01', kind: 'MANAGERIAL', level: 3 }],
    }),
    training: trainingCells({
      ...{
        nip,
        title: 'SPBE',
        provider: 'USU',
        form: 'SEMINAR',
        startedOn: '2025-03-03',
        endedOn: '2025-03-03',
        jp: 4.5,
      },
      ...{
        certificateNumber: null,
        evidenceName: 'a.pdf',
        evidenceSha256: 'a'.repeat(64),
        withoutEvidence: null,
      },
    }),
    appraisals: appraisalCells({
      ...{ nip, period: '2025', result: 'ABOVE', behaviour: 'BELOW', strengths: ['a;b'], weaknesses: [] },
    }),
    surveys: answerCells(first!),
  };
  for (const [name, cells] of Object.entries(rows)) {
    const kind = importKind(name)!;
    const { columns } = kind;
    expect(cells).toHaveLength(columns.length);
    const reading = kind.read(
      new Map(columns.map(({ heading }, index) => [heading, cell(cells[index] ?? '')])),
    );
    expect([name, reading]).toEqual([
      name,
      expect.objectContaining({ needs: expect.any(Array) as string[] }),
    ]);
  }
  const likeAnother = ['training-verifications', 'appraisal-finals'];
  const never = ['siasn-ids']; // what another system knows people by comes in and does not leave
  expect([...Object.keys(rows), ...likeAnother, ...never].sort()).toEqual(
    importKinds.map(({ name }) => name).sort(),
  );
});

describe('answers', () => {
  const ids = [3, 1, 250].map((number) => answerIdOf(surveyId, number));

  it('have the numbers that their sheet gave them', () =>
    expect(numbered(ids.map((id) => answer(id))).map(({ number }) => number)).toEqual([1, 3, 250]));

  it('that no sheet brought are left out, and so are surveys that no sheet made', () => {
    expect(numbered([answer(ids[0]!), answer('one by itself')])).toHaveLength(1);
    expect(numbered(ids.map((id) => ({ ...answer(id), service: 'KTP' })))).toEqual([]);
    expect(numbered([])).toEqual([]);
  });
});

it.each([
  [{}, []],
  [{ 'Berkas Bukti': '', 'SHA-256 Bukti': '', 'Alasan Tanpa Bukti': 'Arsip hilang; tercatat di SIASN' }, []],
  [{ 'Berkas Bukti': '', 'SHA-256 Bukti': '' }, ['Berkas Bukti']],
  [{ 'SHA-256 Bukti': '' }, ['SHA-256 Bukti']],
  [{ 'SHA-256 Bukti': '', 'Alasan Tanpa Bukti': 'Arsip hilang' }, ['SHA-256 Bukti']],
])(
  'training has a file with its digest, or why there is none: %j',
  (cells: Record<string, string>, missing) => {
    for (const name of ['training', 'training-verifications']) {
      const row = rowOf(importKind(name)!, cells);
      expect('faults' in row ? row.faults.map(({ column }) => column) : []).toEqual(missing);
    }
  },
);
