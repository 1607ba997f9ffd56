import { create, type GlyphRun, type ParsedFont, type Position } from 'fontkit';
import { LRUCache } from 'lru-cache';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** Words that stay laid out: what comes on every page does, the number that each person has another of does not. */
const KEPT_WORDS = 2_000;
/** Letters of the longest of them. */
const LONGEST_KEPT = 40;
/** No digit of the font moves another one, so a number is its digits one by one. */
const DIGITS = /^\d+ ?$/;

const require = createRequire(import.meta.url);

/**
 * A font that keeps the layout of some words. pdfkit would keep that of every word of a paper, which is most of the memory that
 * a long one takes.
 */
export class Font {
  /** What pdfkit draws with. */
  readonly parsed: ParsedFont;
  private readonly kept = new LRUCache<string, GlyphRun>({ max: KEPT_WORDS });
  private readonly layOut: ParsedFont['layout'];

  /** @param file of a package */
  constructor(file: string) {
    this.parsed = create(readFileSync(require.resolve(file)));
    this.layOut = this.parsed.layout.bind(this.parsed);
    this.parsed.layout = (text, features) =>
      features === undefined ? copyOf(this.partsOf(text)) : this.layOut(text, features);
  }

  /** Width of a text on one line. @param size in points, as the width is */
  widthOf(text: string, size: number): number {
    const words = text.split(/(?<= )/).flatMap((word) => this.partsOf(word));
    const width = words.reduce((sum, { advanceWidth }) => sum + advanceWidth, 0);
    return (width * size) / this.parsed.unitsPerEm;
  }

  private partsOf(word: string): GlyphRun[] {
    if (word.length > LONGEST_KEPT) return [this.layOut(word)];
    return DIGITS.test(word) ? Array.from(word, (digit) => this.keep(digit)) : [this.keep(word)];
  }

  private keep(word: string): GlyphRun {
    let run = this.kept.get(word);
    if (!run) {
      const { glyphs, positions, advanceWidth } = this.layOut(word);
      this.kept.set(word, (run = { glyphs, positions, advanceWidth }));
    }
    return run;
  }
}

/** Runs as one, with places of its own: pdfkit scales them. */
function copyOf(runs: readonly GlyphRun[]): GlyphRun {
  const positions: Position[] = [];
  for (const run of runs)
    for (const { xAdvance, yAdvance, xOffset, yOffset } of run.positions)
      positions.push({ xAdvance, yAdvance, xOffset, yOffset, advanceWidth: 0 });
  return {
    glyphs: runs.flatMap(({ glyphs }) => glyphs),
    positions,
    get advanceWidth() {
      return positions.reduce((sum, { xAdvance }) => sum + xAdvance, 0);
    },
  };
}

/** Noto Sans (SIL Open Font Licence 1.1): embedded in each paper, only the letters that it uses. Parsed once. */
export const fonts = {
  regular: new Font('@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf'),
  bold: new Font('@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf'),
} as const;
export type FontName = keyof typeof fonts;
