import { STYLE } from './style.js';

/** Characters that a cell holds at most (Excel's specification). */
const MOST = 32_767;
const CUT = '… [cut: export as CSV]';

/** What XML cannot hold, or would change: written as `_x000D_` (ECMA-376, ST_Xstring); and what looks like that. */
const UNFIT = /[\u0000-\u0008\u000b\u000c\u000d\u000e-\u001f\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)/g;
const UNFIT_ANY = new RegExp(UNFIT.source);
const MARKUP = /[&<>]/g;
const MARKUP_ANY = /[&<>]/;

/** Text that a spreadsheet would run as a formula once somebody edits the cell, or saves it as CSV (OWASP: CSV injection). */
const FORMULA = /^[=+@\t\r\n-]/;

/** A text as the content of an element. */
export function xmlText(text: string): string {
  const fit = UNFIT_ANY.test(text) ? text.replace(UNFIT, escaped) : text;
  return MARKUP_ANY.test(fit) ? fit.replace(MARKUP, (mark) => ENTITIES[mark] ?? mark) : fit;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

function escaped(character: string): string {
  return `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
}

/**
 * A cell with a text, which is never a formula. One that looks like one is marked so that it stays a text when it is
 * edited (`quotePrefix`): the value itself is unchanged, unlike in CSV.
 *
 * @param plain style of the others
 */
export function textCell(text: string, plain: number = STYLE.plain): string {
  const number = FORMULA.test(text) ? STYLE.guarded : plain;
  const style = number === STYLE.plain ? '' : ` s="${number}"`;
  const whole = text.length > MOST ? text.slice(0, MOST - CUT.length) + CUT : text;
  return `${style} t="inlineStr"><is><t xml:space="preserve">${xmlText(whole)}</t></is>`;
}
