import PDFDocument from 'pdfkit';

/** Operators that are joined at a time. */
const AT_ONCE = 256;

/**
 * A PDF whose pages leave whole. pdfkit keeps each operator (move, line, text) as bytes of its own until its page ends, and which
 * cell each mark of a page belongs to until the document does: that is most of what a long paper takes of memory.
 */
export class PageWriter extends PDFDocument {
  private waiting: string[] = [];

  constructor(options: PDFKit.PDFDocumentOptions) {
    super({ ...options, autoFirstPage: false });
    this.addPage();
  }

  override addContent(operator: string): this {
    this.waiting.push(operator);
    if (this.waiting.length === AT_ONCE) this.writeOut();
    return this;
  }

  override flushPages(): void {
    if (this.bufferedPageRange().count === 0) return;
    this.writeOut();
    this.writeParents();
    super.flushPages();
  }

  private writeOut(): void {
    super.addContent(this.waiting.join('\n'));
    this.waiting = [];
  }

  /** Writes the elements that the marks of the page belong to as an object of their own (ISO 32000-1, 14.7.4.4). */
  private writeParents(): void {
    const tree = this.getStructParentTree();
    const key = this.page.structParentTreeKey;
    const parents = tree.get(key);
    const written = this.ref(parents);
    written.end();
    tree.add(key, written);
    parents.length = 0;
  }
}
