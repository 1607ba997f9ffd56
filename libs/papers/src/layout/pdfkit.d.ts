/** What pdfkit has and its published types do not tell of. */
declare namespace PDFKit {
  interface PDFKitReference {
    /** Writes it out. */
    end(): void;
  }

  interface PDFPage {
    /** Of its marks in the tree of parents. */
    readonly structParentTreeKey: number;
  }

  interface PDFDocument {
    /** For each page, which element of the structure each of its marks belongs to. */
    getStructParentTree(): {
      get(key: number): PDFKitReference[];
      add(key: number, written: PDFKitReference): void;
    };
  }
}

declare namespace PDFKit.Mixins {
  interface PDFFont {
    /** It takes a font that is parsed already. */
    registerFont(name: string, font: import('fontkit').ParsedFont): this;
  }
}
