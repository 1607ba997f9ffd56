/** HTML that may stand in a page as it is. */
export class Html {
  constructor(readonly text: string) {}
}

/** What can be put into HTML: a text is escaped, HTML is not, and nothing is nothing. */
type Part = string | number | Html | readonly Html[] | undefined;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '`': '&#96;',
};

/** HTML in which texts stand as what they are, in content and in attributes with quotation marks, whoever wrote them. */
export function html(fixed: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return new Html(fixed.map((text, index) => text + shown(parts[index])).join(''));
}

function shown(part: Part): string {
  if (part === undefined) return '';
  if (part instanceof Html) return part.text;
  if (typeof part === 'object') return part.map(({ text }) => text).join('');
  return String(part).replace(/[&<>"'`]/g, (found) => ENTITIES[found] ?? '');
}
