import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

/** A regular expression as it stands in the source. */
export interface Pattern {
  readonly place: string;
  readonly source: string;
  readonly flags: string;
}

/** Where a pattern is put together, of pieces of one repetition each: a number in the notation of the mapping. */
const KNOWN = new Set(['apps/cli/src/import/cells.ts']);

/** Every regular expression in the files below a folder, tests left out. */
export function* patternsBelow(folder: string): Generator<Pattern> {
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
    if (!name.endsWith('.ts') || /\.spec\.ts$|(^|\/)test(ing)?\//.test(name)) continue;
    yield* patternsOf(path.join(folder, name));
  }
}

function* patternsOf(file: string): Generator<Pattern> {
  const tree = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
  const found: Pattern[] = [];
  const visit = (node: ts.Node): void => {
    const { line } = tree.getLineAndCharacterOfPosition(node.getStart(tree));
    const place = `${file}:${line + 1}`;
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/');
      found.push({ place, source: node.text.slice(1, end), flags: node.text.slice(end + 1) });
    } else if (ts.isNewExpression(node) && node.expression.getText(tree) === 'RegExp' && !KNOWN.has(file)) {
      throw new Error(`${place}: a pattern that is put together cannot be checked; write it as a literal`);
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  yield* found;
}
