declare module 'fontkit' {
  /** Where a letter stands and how far it moves what follows, in units of the font. */
  export interface Position {
    readonly xAdvance: number;
    readonly yAdvance: number;
    readonly xOffset: number;
    readonly yOffset: number;
  }
  /** Letters of a text with their places. */
  export interface GlyphRun {
    readonly glyphs: readonly { readonly advanceWidth: number }[];
    readonly positions: readonly Position[];
    readonly advanceWidth: number;
  }
  /** A font whose tables are read as they are needed, and then kept. */
  export interface ParsedFont {
    readonly unitsPerEm: number;
    layout(text: string, features?: object): GlyphRun;
  }
  export function create(bytes: Uint8Array): ParsedFont;
}
