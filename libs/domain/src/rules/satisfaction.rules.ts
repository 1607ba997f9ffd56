import type { LegalBasis } from './legal-basis.js';

/** One of the questions of the satisfaction survey. */
export interface SatisfactionElement {
  readonly code: 'u1' | 'u2' | 'u3' | 'u4' | 'u5' | 'u6' | 'u7' | 'u8' | 'u9';
  readonly id: string;
  readonly en: string;
}

/** A grade (*mutu pelayanan*), from the lowest index with which it is given. */
export interface SatisfactionGrade {
  readonly grade: 'A' | 'B' | 'C' | 'D';
  readonly from: number;
}

/** How answers of citizens become an index and a grade. Looked at when a view is read. */
export interface SatisfactionRules extends LegalBasis {
  /** Name and version, as views show it. */
  readonly id: string;
  readonly elements: readonly SatisfactionElement[];
  /** Answers go from 1 to this. */
  readonly scaleMax: number;
  /** What the mean of the elements' means, which weigh the same, is multiplied with. */
  readonly factor: number;
  /** Best first. The index is rounded to two decimals before it is graded. */
  readonly grades: readonly SatisfactionGrade[];
}

/** The rules of the survey (*Survei Kepuasan Masyarakat*, SKM) as known today. Changes raise the version in `id`. */
export const satisfactionRules: SatisfactionRules = {
  id: 'satisfaction/1',
  source: 'Permenpan RB 14/2017',
  from: '2017-05-09',
  verified: false,
  note:
    'The bounds of the grades were found converted, and agree with published results; the list of elements, the weights ' +
    'and the first day were not compared with the regulation. Weights are 1/9 exactly, not 0.11.',
  elements: [
    { code: 'u1', id: 'Persyaratan', en: 'Requirements' },
    { code: 'u2', id: 'Sistem, mekanisme, dan prosedur', en: 'System, mechanism and procedure' },
    { code: 'u3', id: 'Waktu penyelesaian', en: 'Time to completion' },
    { code: 'u4', id: 'Biaya/tarif', en: 'Fees' },
    { code: 'u5', id: 'Produk spesifikasi jenis pelayanan', en: 'Product of the service' },
    { code: 'u6', id: 'Kompetensi pelaksana', en: 'Competence of staff' },
    { code: 'u7', id: 'Perilaku pelaksana', en: 'Behaviour of staff' },
    { code: 'u8', id: 'Penanganan pengaduan, saran, dan masukan', en: 'Handling of complaints' },
    { code: 'u9', id: 'Sarana dan prasarana', en: 'Facilities' },
  ],
  scaleMax: 4,
  factor: 25,
  grades: [
    { grade: 'A', from: 88.31 },
    { grade: 'B', from: 76.61 },
    { grade: 'C', from: 65 },
    { grade: 'D', from: 25 },
  ],
};
