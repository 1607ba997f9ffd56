import type { Language } from '../language.js';
import { printable } from './printable.js';
import { fonts, type FontName } from './fonts.js';
import { PageWriter } from './page-writer.js';

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
  readonly language: Language;
  /** The only moment in the file: the same content at the same moment gives the same bytes. */
  readonly madeAt: Date;
  readonly landscape?: boolean;
  /** Default: yes. Not compressed a file does not depend on the version of zlib, and can be made again byte for byte. */
  readonly compress?: boolean;
}

/** How much of what is blank in a line stands before the text. */
const BEFORE = { left: 0, center: 0.5, right: 1 } as const;

/** How languages are named in a PDF. */
const LOCALES = { id: 'id-ID', en: 'en' } as const;

type Element = PDFKit.PDFStructureElement;

/** A PDF under way: tagged (a reader of screens finds headings, tables and their cells), A4. */
export class Sheet {
  readonly doc: PDFKit.PDFDocument;
  private readonly root: Element;

  constructor({ title, language, madeAt, landscape = false, compress = true }: SheetOptions) {
    this.doc = new PageWriter({
      size: 'A4',
      layout: landscape ? 'landscape' : 'portrait',
      margin: 0, // pages are broken by us
      pdfVersion: '1.7',
      tagged: true,
      displayTitle: true,
      lang: LOCALES[language],
      fontLayoutCache: false, // fonts.ts keeps words
      compress,
      info: { Title: printable(title), Creator: 'Jejak', Producer: 'Jejak', CreationDate: madeAt },
    });
    for (const [name, { parsed }] of Object.entries(fonts)) this.doc.registerFont(name, parsed);
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
    return widthOf(text, style) <= width ? line : this.doc.heightOfString(text, { width });
  }

  /** Writes a text. */
  text(text: string, { x, y, width, height }: Place, style: Style): void {
    this.use(style);
    const { align = 'left' } = style;
    const blank = width - widthOf(text, style);
    const cut = height === undefined ? {} : { height, ellipsis: true };
    if (blank < 0) this.doc.text(text, x, y, { width, align, ...cut });
    else this.doc.text(text, x + blank * BEFORE[align], y, { lineBreak: false });
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
    this.doc.font(font).fontSize(size);
  }
}

const widthOf = (text: string, { font = 'regular', size }: Style): number => fonts[font].widthOf(text, size);
