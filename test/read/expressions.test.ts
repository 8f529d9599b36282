import fc from 'fast-check';
import { BulwarkError } from '../../lib/engine/error';
import { Unknown, type Value } from '../../lib/engine/value';
import { evaluate, evaluatePieces } from '../../lib/expressions/evaluate';
import { type Expression, LEVELS, parseExpression, parsePieces, pathOf } from '../../lib/expressions/expression';
import { print } from '../../lib/expressions/print';

const NAMES = ['github', 'event', 'head_ref', 'steps', 'a-b', '_x', 'inputs', 'env'];

const expressions = fc.letrec<{ any: Expression }>((tie) => ({
  any: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.record({
      kind: fc.constant('literal' as const),
      value: fc.oneof(fc.constantFrom(null, true, false), fc.string(), fc.double({ noNaN: true }), fc.integer()),
    }),
    fc.record({ kind: fc.constant('context' as const), name: fc.constantFrom(...NAMES) }),
    fc.record({ kind: fc.constant('property' as const), of: tie('any'), name: fc.constantFrom(...NAMES) }),
    fc.record({ kind: fc.constant('index' as const), of: tie('any'), by: tie('any') }),
    fc.record({ kind: fc.constant('each' as const), of: tie('any') }),
    fc.record({ kind: fc.constant('not' as const), of: tie('any') }),
    fc.record({
      kind: fc.constant('call' as const),
      name: fc.constantFrom('format', 'contains', 'toJSON', 'always'),
      args: fc.array(tie('any'), { maxLength: 3 }),
    }),
    fc.record({
      kind: fc.constant('binary' as const),
      sign: fc.constantFrom(...LEVELS.flat()),
      left: tie('any'),
      right: tie('any'),
    }),
  ) as fc.Arbitrary<Expression>,
})).any;

describe('the expressions of workflows', () => {
  test('read as what they were printed from', () => {
    fc.assert(
      fc.property(expressions, (expression) => {
        expect(parseExpression(print(expression))).toEqual(expression);
      }),
      { numRuns: 500 },
    );
  });

  test('any text is read, or refused with one clear error that names a place in it', () => {
    const pieces = fc.constantFrom(
      ...[
        '${{',
        '}}',
        "'",
        '"',
        '(',
        ')',
        '[',
        ']',
        '.',
        '*',
        ',',
        '!',
        '==',
        '&&',
        '||',
        '<',
        ' ',
        'github',
        '1',
        '0x',
        '-',
        '\\',
        '\n',
      ],
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(pieces).map((all) => all.join('')),
        ),
        (text) => {
          for (const read of [parsePieces, parseExpression])
            try {
              read(text);
            } catch (error) {
              expect(error).toBeInstanceOf(BulwarkError);
              expect((error as Error).message).toMatch(/at character \d+$/);
            }
        },
      ),
      { numRuns: 2000 },
    );
  });

  test('whatever is read can be evaluated', () => {
    fc.assert(
      fc.property(expressions, (expression) => {
        evaluate(expression, () => undefined);
      }),
      { numRuns: 500 },
    );
  });

  test.each([
    ['github.event.issue.title', ['github', 'event', 'issue', 'title']],
    ["github['event'].issue.title", ['github', 'event', 'issue', 'title']],
    ['GitHub.event', ['github', 'event']],
    ['github.event.commits.*.message', ['github', 'event', 'commits', '*', 'message']],
    ['github.event.commits[0].message', ['github', 'event', 'commits', '0', 'message']],
    ['github[env.WHICH]', undefined],
  ])('%s leads to %j', (text, path) => {
    expect(pathOf(parseExpression(text))).toEqual(path);
  });

  test.each<[string, Value]>([
    ["'it''s'", "it's"],
    ['1 < 2 && 3', 3],
    ["'' || 'default'", 'default'],
    ["'ABC' == 'abc'", true],
    ["1 == '1'", true],
    ["null == ''", true],
    ["contains('Hello', 'ell')", true],
    ["startsWith('refs/tags/v1', 'REFS/TAGS/')", true],
    ["format('{0}-{1} {{x}}', 'a', 2)", 'a-2 {x}'],
    ["fromJSON('[1,2]')", [1, 2]],
    ['!true', false],
    ["'false'", 'false'],
    ['false && github.actor', false],
    ["true || github.actor == 'me'", true],
  ])('%s is %j', (text, value) => {
    expect(evaluate(parseExpression(text), () => undefined)).toEqual(value);
  });

  test('what only the run can tell is unknown, and a hole in text', () => {
    expect(evaluate(parseExpression('github.sha'), () => undefined)).toBeInstanceOf(Unknown);
    expect(evaluatePieces(parsePieces("app:${{ github.sha }}-${{ 'x' }}"), () => undefined)).toBe(
      'app:${github.sha}-x',
    );
  });

  test('braces in a text end no expression', () => {
    expect(evaluatePieces(parsePieces("${{ format('}}{0}', 1) }}!"), () => undefined)).toMatch(/!$/);
  });

  test.each([
    ['${{ github.sha', 'an expression that `${{` begins is not ended by `}}`, at character 1'],
    ['${{ "a" }}', 'an expression has "\\"", which has no meaning there; texts stand in single quotes, at character 5'],
    ['${{ github. }}', 'an expression ends where the name of a property belongs, at character 13'],
    ['${{ a b }}', 'an expression has `b` where its end belongs, at character 7'],
    ['${{ }}', 'an expression ends where a value belongs, at character 5'],
  ])('%s is refused', (text, message) => {
    expect(() => parsePieces(text)).toThrow(message);
  });

  test('what is too deep is refused', () => {
    expect(() => parseExpression(`${'('.repeat(60)}1${')'.repeat(60)}`)).toThrow('nested more than 50 levels deep');
  });
});
