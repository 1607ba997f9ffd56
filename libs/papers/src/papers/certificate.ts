import { setImmediate as breathe } from 'node:timers/promises';
import { createHash } from 'node:crypto';
import { drawLetterhead } from '../layout/letterhead.js';
import { printable } from '../layout/printable.js';
import { EDGE, Sheet, type Style } from '../layout/sheet.js';
import type { Language } from '../language.js';
import type { Letterhead } from '../paper.js';
import { speech } from '../speech.js';
import { certificateTexts } from './texts/certificate.js';

/** What a certificate says. Nothing in it depends on when it is printed. */
export interface CertificateData {
  readonly language: Language;
  readonly letterhead: Letterhead;
  /** Whole address at which whoever holds the paper finds out whether it stands. */
  readonly address: string;
  readonly number: string;
  /** `YYYY-MM-DD` */
  readonly issuedOn: string;
  readonly name: string;
  readonly employeeNumber?: string | undefined;
  readonly title: string;
  readonly form: string;
  /** PASSED or ATTENDED. */
  readonly outcome: string;
  /** Day of the last session. */
  readonly endedOn: string;
  /** Lesson hours. */
  readonly jp: number;
}

/** A file in memory, with its SHA-256 in hexadecimal. */
export interface HashedFile {
  readonly bytes: Buffer;
  readonly sha256: string;
}

interface Line {
  readonly text: string;
  readonly style: Style;
  readonly above: number;
  readonly type?: string;
}

/** Longest name and title that stand in large letters. */
const LONG = 60;

/**
 * A certificate with its lesson hours (*sertifikat*), one page. The same content gives the same bytes, whenever and wherever it
 * is made by this version: so its hash can be recorded before it is handed out, and it can be printed again. It is not compressed,
 * since what a compressor makes differs between versions of Node.
 */
export async function certificatePdf(certificate: CertificateData): Promise<HashedFile> {
  const madeAt = new Date(`${certificate.issuedOn}T00:00:00+07:00`);
  const { language, number } = certificate;
  const title = `${certificateTexts[language].file} ${number}`;
  const sheet = new Sheet({ title, language, madeAt, landscape: true, compress: false });
  draw(sheet, certificate);
  sheet.end();
  const bytes = Buffer.concat([...sheet.ready()]);
  await breathe();
  return { bytes, sha256: createHash('sha256').update(bytes).digest('hex') };
}

function draw(sheet: Sheet, certificate: CertificateData): void {
  const { width, height } = sheet.doc.page;
  sheet.artifact(() => {
    sheet.doc
      .rect(22, 22, width - 44, height - 44)
      .lineWidth(2)
      .stroke('#444');
    sheet.doc
      .rect(28, 28, width - 56, height - 56)
      .lineWidth(0.6)
      .stroke('#444');
  });
  let y = drawLetterhead(sheet, certificate.letterhead, certificate.address) + 4;
  for (const { text, style, above, type = 'P' } of linesOf(certificate)) {
    const place = { x: EDGE + 40, y: y + above, width: sheet.width - 80 };
    sheet.tagged(type, () => sheet.text(text, place, { ...style, align: 'center' }));
    y += above + sheet.heightOf(text, place.width, style);
  }
  drawFoot(sheet, certificate);
}

function linesOf(certificate: CertificateData): Line[] {
  const [say, t] = [speech[certificate.language], certificateTexts[certificate.language]];
  const [name, title] = [printable(certificate.name), printable(certificate.title)];
  const form = say.word(say.terms.form, certificate.form);
  const plain: Style = { size: 11 };
  const large = (text: string): Style => ({ font: 'bold', size: text.length > LONG ? 11.5 : 19 });
  const who =
    certificate.employeeNumber === undefined ? [] : [`NIP ${printable(certificate.employeeNumber)}`];
  return [
    { text: t.title, style: { font: 'bold', size: 25 }, above: 0, type: 'H1' },
    { text: `${t.number} ${printable(certificate.number)}`, style: plain, above: 0 },
    { text: t.givenTo, style: plain, above: 9 },
    { text: name, style: large(name), above: 3 },
    ...who.map((text) => ({ text, style: plain, above: 1 })),
    { text: outcomeText(certificate), style: plain, above: 9 },
    { text: title, style: { font: 'bold', size: title.length > LONG ? 11 : 15 }, above: 3 },
    {
      text: t.hours(form, say.number(certificate.jp), say.day(certificate.endedOn)),
      style: plain,
      above: 4,
    },
  ];
}

function outcomeText({ language, outcome }: CertificateData): string {
  const [say, t] = [speech[language], certificateTexts[language]];
  return outcome === 'PASSED' ? t.passed : t.otherwise(say.word(say.terms.outcome, outcome).toLowerCase());
}

function drawFoot(sheet: Sheet, { language, letterhead, issuedOn, number }: CertificateData): void {
  const [say, t] = [speech[language], certificateTexts[language]];
  const { height } = sheet.doc.page;
  const right = { x: EDGE + sheet.width - 270, width: 250 };
  const style: Style = { size: 10, align: 'center' };
  const y = height - 150;
  sheet.tagged('P', () => {
    sheet.text(`${letterhead.place}, ${say.day(issuedOn)}`, { ...right, y }, style);
    sheet.text(t.issuer, { ...right, y: y + 14 }, style);
    sheet.text('(..................................................)', { ...right, y: y + 74 }, style);
    sheet.text('NIP .......................................', { ...right, y: y + 88 }, style);
  });
  const note = t.note(printable(number));
  sheet.tagged('P', () => sheet.text(note, { x: EDGE + 14, y: y + 74, width: 300 }, { size: 8 }));
}
