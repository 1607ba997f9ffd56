/** A provision by its number, so that it is found however it is cited. */
export interface Provision {
  /** Number and year of the law. @example 27/2022 */
  readonly law: string;
  /** Article (*pasal*); absent: the law as a whole. */
  readonly article?: number;
}

/**
 * Whether a text cites the provision: `UU 27/2022 art. 15(1)`, `UU No. 27 Tahun 2022 Pasal 15 ayat (1)`, also beside
 * others as in `UU 27/2022 arts. 8 and 15`.
 */
export function cites(text: string, { law, article }: Provision): boolean {
  const short = text.replace(/(\d{1,4})\s{1,5}tahun\s{1,5}(\d{4})/gi, '$1/$2');
  const withoutParagraphs = short.replace(/\([^()]*\)/g, ' ');
  let named = '';
  for (const [number] of withoutParagraphs.matchAll(/\d+(?:\/\d+)?/g)) {
    if (number.includes('/')) named = number;
    if (named === law && (article === undefined || number === String(article))) return true;
  }
  return false;
}
