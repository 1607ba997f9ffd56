/** What citizens think of the services of a unit in a quarter (*Survei Kepuasan Masyarakat*, SKM). */
export class Satisfaction {
  unitId: string;

  /** @example 2026-Q2 */
  period: string;

  /** Surveys that were opened; they count together. */
  surveys: number;

  /** Of these: those that take answers still. */
  openSurveys: number;

  /** Answers that count. With too few, the figures are null. */
  n: number;

  /** Mean of the answers about requirements (*persyaratan*), 1 to 4. */
  u1: number | null;

  /** System, mechanism and procedure (*sistem, mekanisme, dan prosedur*). */
  u2: number | null;

  /** Time to completion (*waktu penyelesaian*). */
  u3: number | null;

  /** Fees (*biaya/tarif*). */
  u4: number | null;

  /** Product of the service (*produk spesifikasi jenis pelayanan*). */
  u5: number | null;

  /** Competence of staff (*kompetensi pelaksana*). */
  u6: number | null;

  /** Behaviour of staff (*perilaku pelaksana*). */
  u7: number | null;

  /** Handling of complaints (*penanganan pengaduan, saran, dan masukan*). */
  u8: number | null;

  /** Facilities (*sarana dan prasarana*). */
  u9: number | null;

  /** 25 to 100. */
  index: number | null;

  /** `A`, `B`, `C` or `D`. */
  grade: string | null;

  /** Name and version of the rules. @example satisfaction/1 */
  ruleSet: string;
}

/** A part of the units and quarters, the latest quarter first. */
export class SatisfactionPage {
  items: Satisfaction[];

  /** Give this as `cursor` for the next part; absent on the last one. */
  next?: string;
}
