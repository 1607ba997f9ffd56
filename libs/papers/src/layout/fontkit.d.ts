declare module 'fontkit' {
  /** Where a letter stands and how far it moves what follows, in units of the font. */
  export interface Position {
    xAdvance: number;
    yAdvance: number;
    xOffset: number;
    yOffset: number;
    advanceWidth: number;
  }
  /** Letters of a text with their places. */
  export interface GlyphRun {
    readonly glyphs: readonly object[];
    readonly positions: Position[];
    readonly advanceWidth: number;
  }
  /** A font whose tables are read as they are needed, and then kept. */
  export interface ParsedFont {
    readonly unitsPerEm: number;
    layout(text: string, features?: object): GlyphRun;
  }
  export function create(bytes: Uint8Array): ParsedFont;
}
