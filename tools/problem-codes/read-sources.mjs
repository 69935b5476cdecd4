// What the sources of a room say of its problem codes: a code and the sentence beside it, wherever the two stand together.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

const isCode = (text) =>
  /^[A-Z][A-Z0-9]*(_[A-Z0-9…]+)+$/.test(text) || ['FORBIDDEN', 'UNAUTHENTICATED', 'INTERNAL'].includes(text);
const isSentence = (text) => /[一-龥]/.test(text);

/** Every code that a source below the folder tells with a sentence. @returns {{ code: string, message: string, kind: string | null }[]} */
export function codesIn(folder) {
  return sourceFiles(folder).flatMap((file) => {
    const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
    const found = [];
    const visit = (node) => {
      found.push(...entriesOf(node));
      ts.forEachChild(node, visit);
    };
    visit(source);
    return found;
  });
}

function sourceFiles(folder) {
  return readdirSync(folder, { recursive: true })
    .filter((file) => file.endsWith('.ts') && !/\.spec\.ts$|\.d\.ts$|__generated__/.test(file))
    .sort()
    .map((file) => join(folder, file));
}

function entriesOf(node) {
  if (ts.isObjectLiteralExpression(node)) return besideCode(node);
  if (ts.isPropertyAssignment(node)) return underCode(node);
  if (ts.isCallExpression(node) || ts.isNewExpression(node)) return inCall(node);
  return [];
}

/** `{ code: 'X', message: '…' }`, and what is called with it; `{ message: '…', extensions: { code: 'X' } }` is an error. */
function besideCode(node) {
  const extensions = property(node, 'extensions');
  const error = extensions !== undefined && ts.isObjectLiteralExpression(extensions);
  const code = textOf(property(error ? extensions : node, 'code'));
  const message = textOf(property(node, 'message'));
  if (code === null || !isCode(code) || message === null || !isSentence(message)) return [];
  return [{ code, message, kind: error ? 'error' : kindAround(node) }];
}

/** Tables whose values are sentences and whose names are errors' codes. */
const errorTables = ['preface', 'documentErrors'];

/** `X: { message: … }`, `X: { type: 'Type' }`, `X: (refusal) => ({ type: 'Type' })`: the tables of texts and of types. */
function underCode(node) {
  const name = ts.isIdentifier(node.name) || ts.isStringLiteral(node.name) ? node.name.text : '';
  if (!isCode(name)) return [];
  const value = answerOf(node.initializer);
  if (ts.isStringLiteralLike(value))
    return errorTables.includes(node.parent.parent.name?.getText())
      ? [{ code: name, message: value.text, kind: 'error' }]
      : [];
  if (ts.isCallExpression(value) && textOf(value.expression) === null && value.expression.getText() === 'input')
    return [{ code: name, message: null, kind: 'InvalidInput' }];
  if (!ts.isObjectLiteralExpression(value)) return [];
  const message = textOf(property(value, 'message') ?? property(value, 'text'));
  const type = textOf(property(value, 'type'));
  if (message !== null && isSentence(message)) return [{ code: name, message, kind: null }];
  return type !== null && /^[A-Z][A-Za-z]+$/.test(type) ? [{ code: name, message: null, kind: type }] : [];
}

/** `wrong('X', '…')`, `new VisibleError('X', '…')`. */
function inCall(node) {
  const [first, second] = node.arguments ?? [];
  if (first !== undefined && node.expression.getText() === 'badUserInput') return badUserInput(textOf(first));
  if (first === undefined || second === undefined) return [];
  if (ts.isObjectLiteralExpression(second)) return thrown(first, second);
  const [code, message] = [textOf(first), textOf(second)];
  if (code === null || message === null || !isCode(code) || !isSentence(message)) return [];
  return [{ code, message, kind: node.expression.getText() === 'VisibleError' ? 'error' : null }];
}

const badUserInput = (message) =>
  message === null || !isSentence(message) ? [] : [{ code: 'BAD_USER_INPUT', message, kind: 'error' }];

/** `new GraphQLError('…', { extensions: { code: 'X' } })`. */
function thrown(first, second) {
  const extensions = property(second, 'extensions');
  if (extensions === undefined || !ts.isObjectLiteralExpression(extensions)) return [];
  const [message, code] = [textOf(first), textOf(property(extensions, 'code'))];
  if (message === null || code === null || !isCode(code) || !isSentence(message)) return [];
  return [{ code, message, kind: 'error' }];
}

const kinds = { invalidInput: 'InvalidInput', tryAgain: 'TryAgain', GraphQLError: 'error' };

/** The call that the object is given to: problem('Type', …), invalidInput(…). An `extensions` object is an error's. */
function kindAround(node) {
  for (let at = node.parent; at !== undefined && !ts.isBlock(at) && !ts.isArrowFunction(at); at = at.parent) {
    if (!ts.isCallExpression(at) && !ts.isNewExpression(at)) continue;
    const callee = at.expression.getText();
    if (callee === 'problem') return textOf(at.arguments[0]);
    if (kinds[callee] !== undefined) return kinds[callee];
  }
  return null;
}

function property(object, name) {
  const found = object.properties.find((each) => each.name?.getText() === name);
  if (found === undefined) return undefined;
  if (ts.isShorthandPropertyAssignment(found)) return declared(found, name);
  return ts.isPropertyAssignment(found) ? found.initializer : undefined;
}

/** The value of a constant of that name, in the nearest block around. */
function declared(node, name) {
  for (let at = node.parent; at !== undefined; at = at.parent) {
    if (!ts.isBlock(at) && !ts.isSourceFile(at)) continue;
    for (const statement of at.statements) {
      if (!ts.isVariableStatement(statement)) continue;
      const found = statement.declarationList.declarations.find((each) => each.name.getText() === name);
      if (found?.initializer !== undefined) return found.initializer;
    }
  }
  return undefined;
}

/** What a function answers, or the expression itself. */
function answerOf(node) {
  if (ts.isParenthesizedExpression(node) || ts.isAsExpression(node)) return answerOf(node.expression);
  if (!ts.isArrowFunction(node)) return node;
  if (!ts.isBlock(node.body)) return answerOf(node.body);
  const last = node.body.statements.findLast(ts.isReturnStatement);
  return last?.expression === undefined ? node : answerOf(last.expression);
}

/** The text of an expression, with … for what is put in; null when it is none. */
function textOf(node) {
  if (node === undefined) return null;
  const answer = answerOf(node);
  if (ts.isStringLiteralLike(answer)) return answer.text;
  if (ts.isTemplateExpression(answer))
    return answer.head.text + answer.templateSpans.map((span) => `…${span.literal.text}`).join('');
  if (ts.isConditionalExpression(answer)) return textOf(answer.whenFalse) ?? textOf(answer.whenTrue);
  if (ts.isBinaryExpression(answer)) return [answer.left, answer.right].map((side) => textOf(side) ?? '…').join('');
  if (ts.isIdentifier(answer)) {
    const value = declared(answer, answer.text);
    return value === undefined || value === node ? null : textOf(value);
  }
  return null;
}
