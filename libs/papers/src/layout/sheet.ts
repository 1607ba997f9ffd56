import { printable } from './printable.js';
import { fonts, type FontName } from './fonts.js';
import PDFDocument from 'pdfkit';

/** Millimetres in points, the unit of PDF. */
const mm = (length: number) => (length * 72) / 25.4;

/** Blank edges of a page, in points. */
export const EDGE = mm(18);
/** Blank edge below, in which the foot stands. */
const FOOT = mm(22);

/** What a text looks like. */
export interface Style {
  readonly font?: FontName;
  /** In points. */
  readonly size: number;
  readonly align?: 'left' | 'right' | 'center';
}

/** Where a text stands, in points from the upper left corner of the page. */
export interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** What is longer ends with an ellipsis; default: it stands as it is. */
  readonly height?: number;
}

/** What a document says of itself. */
export interface SheetOptions {
  readonly title: string;
  /** The only moment in the file: the same content at the same moment gives the same bytes. */
  readonly madeAt: Date;
  readonly landscape?: boolean;
  /** Default: yes. Not compressed a file does not depend on the version of zlib, and can be made again byte for byte. */
  readonly compress?: boolean;
}

type Element = PDFKit.PDFStructureElement;

/** A PDF under way: tagged (a reader of screens finds headings, tables and their cells), in Indonesian, A4. */
export class Sheet {
  readonly doc: PDFKit.PDFDocument;
  private readonly root: Element;

  constructor({ title, madeAt, landscape = false, compress = true }: SheetOptions) {
    this.doc = new PDFDocument({
      size: 'A4',
      layout: landscape ? 'landscape' : 'portrait',
      margin: 0, // pages are broken by us
      pdfVersion: '1.7',
      tagged: true,
      displayTitle: true,
      lang: 'id-ID',
      compress,
      info: { Title: printable(title), Creator: 'Jejak', Producer: 'Jejak', CreationDate: madeAt },
    });
    for (const [name, bytes] of Object.entries(fonts)) this.doc.registerFont(name, bytes);
    this.root = this.doc.struct('Document');
    this.doc.addStructure(this.root);
  }

  /** Between the edges. */
  get width(): number {
    return this.doc.page.width - 2 * EDGE;
  }

  /** Where the foot begins. */
  get bottom(): number {
    return this.doc.page.height - FOOT;
  }

  addPage(): void {
    this.doc.addPage();
  }

  /** Height of a text between two edges. */
  heightOf(text: string, width: number, style: Style): number {
    this.use(style);
    const line = this.doc.currentLineHeight(true);
    return this.fits(text, width) ? line : this.doc.heightOfString(text, { width });
  }

  /** Writes a text. */
  text(text: string, { x, y, width, height }: Place, style: Style): void {
    this.use(style);
    const lineBreak = !this.fits(text, width);
    const align = style.align ?? 'left';
    const cut = height === undefined ? {} : { height, ellipsis: true };
    if (lineBreak) this.doc.text(text, x, y, { width, align, ...cut });
    else this.doc.text(text, x + this.indent(text, width, align), y, { lineBreak: false });
  }

  /** An element of the structure; the children of those that hold others are made with it as `parent`. */
  element(type: string, parent: Element = this.root): Element {
    const element = this.doc.struct(type);
    parent.add(element);
    return element;
  }

  /** Draws something that is one element of the structure. */
  tagged(type: string, draw: () => void, { parent = this.root, alt = '', scope = '' } = {}): void {
    const element = this.doc.struct(type, { ...(alt && { alt }), ...(scope && { scope }) });
    parent.add(element);
    const content = this.doc.markStructureContent(type);
    draw();
    this.doc.endMarkedContent();
    element.add(content);
    element.end();
  }

  /** Draws something that says nothing: lines, heads that are repeated, page numbers. */
  artifact(draw: () => void): void {
    this.doc.markContent('Artifact', { type: 'Pagination' });
    draw();
    this.doc.endMarkedContent();
  }

  end(): void {
    this.root.end();
    this.doc.end();
  }

  /** The bytes that are ready. */
  *ready(): Generator<Buffer> {
    for (let chunk = this.read(); chunk !== null; chunk = this.read()) yield chunk;
  }

  private read(): Buffer | null {
    return this.doc.read() as Buffer | null;
  }

  private use({ font = 'regular', size }: Style): void {
    this.doc.font(font).fontSize(size).fillColor('black');
  }

  private fits(text: string, width: number): boolean {
    return this.doc.widthOfString(text) <= width;
  }

  private indent(text: string, width: number, align: NonNullable<Style['align']>): number {
    if (align === 'left') return 0;
    const blank = width - this.doc.widthOfString(text);
    return align === 'right' ? blank : blank / 2;
  }
}
