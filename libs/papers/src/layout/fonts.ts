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
      features === undefined ? joined(this.partsOf(text)) : this.layOut(text, features);
  }

  /** Width of a text on one line. @param size in points, as the width is */
  widthOf(text: string, size: number): number {
    const words = text.split(/(?<= )/).flatMap((word) => this.partsOf(word));
    return (words.reduce((sum, { advanceWidth }) => sum + advanceWidth, 0) * size) / 1_000;
  }

  private partsOf(word: string): GlyphRun[] {
    if (word.length > LONGEST_KEPT) return [this.scaled(word)];
    return DIGITS.test(word) ? Array.from(word, (digit) => this.keep(digit)) : [this.keep(word)];
  }

  private keep(word: string): GlyphRun {
    const known = this.kept.get(word);
    if (known) return known;
    const run = this.scaled(word);
    this.kept.set(word, run);
    return run;
  }

  private scaled(word: string): GlyphRun {
    const { glyphs, positions } = this.layOut(word);
    const scale = 1_000 / this.parsed.unitsPerEm;
    const places = positions.map(
      (position, nth) => new Place(position, glyphs[nth]?.advanceWidth ?? 0, scale),
    );
    return { glyphs, positions: places, advanceWidth: sumOf(places) };
  }
}

/**
 * Where a letter stands and how far it moves what follows, in thousandths of the size of the font. pdfkit scales what it can
 * enumerate of a place, each time; of this one that is nothing, so it is made once and shared.
 */
class Place implements Position {
  readonly #xAdvance: number;
  readonly #yAdvance: number;
  readonly #xOffset: number;
  readonly #yOffset: number;
  readonly #width: number;

  /** @param scale from units of the font */
  constructor({ xAdvance, yAdvance, xOffset, yOffset }: Position, width: number, scale: number) {
    this.#xAdvance = xAdvance * scale;
    this.#yAdvance = yAdvance * scale;
    this.#xOffset = xOffset * scale;
    this.#yOffset = yOffset * scale;
    this.#width = width * scale;
  }

  get xAdvance(): number {
    return this.#xAdvance;
  }

  get yAdvance(): number {
    return this.#yAdvance;
  }

  get xOffset(): number {
    return this.#xOffset;
  }

  get yOffset(): number {
    return this.#yOffset;
  }

  get advanceWidth(): number {
    return this.#width;
  }

  set advanceWidth(_: number) {
    // what pdfkit works out is what it is already
  }
}

const sumOf = (places: readonly Position[]): number =>
  places.reduce((sum, { xAdvance }) => sum + xAdvance, 0);

function joined(runs: readonly GlyphRun[]): GlyphRun {
  const [first] = runs;
  if (first && runs.length === 1) return first;
  const positions = runs.flatMap((run) => run.positions);
  return { glyphs: runs.flatMap(({ glyphs }) => glyphs), positions, advanceWidth: sumOf(positions) };
}

/** Noto Sans (SIL Open Font Licence 1.1): embedded in each paper, only the letters that it uses. Parsed once. */
export const fonts = {
  regular: new Font('@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf'),
  bold: new Font('@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf'),
} as const;
export type FontName = keyof typeof fonts;
