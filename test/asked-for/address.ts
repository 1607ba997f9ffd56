import ts from 'typescript';

/** What only running a test tells, such as the id of somebody, in an address. */
export const UNKNOWN = '{}';

/** What an expression comes to as an address, as far as the source says; undefined if it is none. */
export function addressOf(node: ts.Expression): string | undefined {
  const text = textOf(node, 5);
  return text !== undefined && (text.startsWith('/') || text.startsWith(`${UNKNOWN}/`)) ? text : undefined;
}

function textOf(node: ts.Expression, deep: number): string | undefined {
  if (ts.isStringLiteralLike(node)) return node.text;
  if (ts.isTemplateExpression(node))
    return node.templateSpans.reduce(
      (text, { expression, literal }) => `${text}${partOf(expression, deep)}${literal.text}`,
      node.head.text,
    );
  const name = ts.isCallExpression(node) ? node.expression : node;
  if (deep === 0 || !ts.isIdentifier(name)) return undefined;
  const meant = meaningOf(name);
  return meant && textOf(meant, deep - 1);
}

/** A part of an address: an address itself, or something that is unknown. */
function partOf(node: ts.Expression, deep: number): string {
  const text = textOf(node, deep);
  return text?.startsWith('/') ? text : UNKNOWN;
}

/** What a name stands for where it is used: `const path = …`, `const pathOf = (id) => …`. */
function meaningOf(name: ts.Identifier): ts.Expression | undefined {
  for (let scope: ts.Node = name.parent; ; scope = scope.parent) {
    if (ts.isFunctionLike(scope) && scope.parameters.some((one) => binds(one.name, name.text)))
      return undefined;
    if (ts.isForOfStatement(scope) && ts.isVariableDeclarationList(scope.initializer))
      if (scope.initializer.declarations.some((one) => binds(one.name, name.text))) return undefined;
    if (ts.isBlock(scope) || ts.isSourceFile(scope)) {
      const found = scope.statements
        .filter(ts.isVariableStatement)
        .flatMap(({ declarationList }) => [...declarationList.declarations])
        .find((one) => binds(one.name, name.text));
      if (found) return ts.isIdentifier(found.name) ? returned(found.initializer) : undefined;
    }
    if (ts.isSourceFile(scope)) return undefined;
  }
}

const returned = (value: ts.Expression | undefined): ts.Expression | undefined => {
  if (value === undefined || !ts.isArrowFunction(value)) return value;
  return ts.isExpression(value.body) ? value.body : undefined;
};

const binds = (name: ts.BindingName, text: string): boolean =>
  ts.isIdentifier(name)
    ? name.text === text
    : name.elements.some((one) => ts.isBindingElement(one) && binds(one.name, text));
