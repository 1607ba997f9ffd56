/** A text in the two languages of the program. */
export interface Bilingual {
  readonly id: string;
  readonly en: string;
}
