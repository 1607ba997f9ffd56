declare module 'fontkit' {
  /** A font whose tables are read as they are needed, and then kept. */
  export interface ParsedFont {
    layout(text: string): object;
  }
  export function create(bytes: Uint8Array): ParsedFont;
}

declare namespace PDFKit.Mixins {
  interface PDFFont {
    /** pdfkit takes a font that is parsed already; its published types do not say so. */
    registerFont(name: string, font: import('fontkit').ParsedFont): this;
  }
}
