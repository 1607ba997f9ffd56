import { bakedSvg } from './baked.js';

/** Width and height of a picture, in units of its drawing. */
const SIZE = 512;
/** Letters of a line, and lines of a title. */
const LINE = 24;
const LINES = 4;
/** About how wide a letter is, of its size. */
const LETTER = 0.6;

/** What a picture of a badge shows. Nothing of it is personal. */
export interface PictureFacts {
  readonly title: string;
  /** Lesson hours (JP). */
  readonly jp: number;
  readonly number: string;
  readonly issuer: string;
}

/**
 * A plain picture of a badge, with the badge in it: title, lesson hours, number and issuer on a seal. It names no font and loads
 * nothing, so that it looks alike wherever it is opened.
 *
 * @param jws the signed badge
 */
export function pictureOf({ title, jp, number, issuer }: PictureFacts, jws: string): string {
  const lines = linesOf(title);
  const first = 205 - (lines.length - 1) * 17;
  const drawing = [
    '<circle cx="256" cy="256" r="248" fill="#0b5c43"/>',
    '<circle cx="256" cy="256" r="228" fill="#ffffff"/>',
    '<circle cx="256" cy="256" r="220" fill="none" stroke="#0b5c43" stroke-width="3"/>',
    written(issuer, 112, { size: 20, width: 310 }),
    ...lines.map((line, nth) => written(line, first + nth * 34, { size: 26, width: 370, bold: true })),
    written(`${jp} JP`, 358, { size: 46, width: 300, bold: true }),
    written(number, 404, { size: 17, width: 300 }),
  ];
  return bakedSvg(`<title>${escaped(title)}</title>${drawing.join('')}`, SIZE, jws);
}

interface Look {
  /** Of the letters, where the text fits; else smaller. */
  readonly size: number;
  readonly width: number;
  readonly bold?: boolean;
}

function written(text: string, y: number, { size, width, bold = false }: Look): string {
  const fitting = Math.min(size, Math.floor(width / (LETTER * text.length)));
  const weight = bold ? ' font-weight="bold"' : '';
  return `<text x="256" y="${y}" text-anchor="middle" font-family="sans-serif" font-size="${fitting}"${weight} fill="#17211d">${escaped(text)}</text>`;
}

/** A title in lines that fit; what does not ends with an ellipsis. */
function linesOf(title: string): string[] {
  const lines = [''];
  for (const word of title.split(/\s+/).map((one) => one.slice(0, LINE))) {
    const line = lines.at(-1) ?? '';
    if (line === '') lines[lines.length - 1] = word;
    else if (line.length + 1 + word.length <= LINE) lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  if (lines.length <= LINES) return lines;
  return [...lines.slice(0, LINES - 1), `${(lines[LINES - 1] ?? '').slice(0, LINE - 1)}…`];
}

/** What no text may have in XML 1.0. */
const NOT_XML = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const escaped = (text: string): string =>
  text.replace(NOT_XML, '\ufffd').replace(/[&<>"]/g, (found) => ENTITIES[found] ?? '');
