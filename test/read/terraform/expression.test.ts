import fc from 'fast-check';
import { BulwarkError } from '../../../lib/engine/error';
import { isPartlyUnknown, Reference, Unknown, type Value } from '../../../lib/engine/value';
import { explore } from '../../../lib/engine/world';
import { readInputs } from '../../../lib/read/inputs';
import { expression, VARIABLES } from './expressions';

const resource = { aws_s3_bucket: { b: { bucket: 'uploads' } }, aws_instance: { many: { count: '${var.unset}' } } };

function outcomes(text: string, configuration: object = {}): [Value, string[]][] {
  const [template] = readInputs([
    {
      name: 'main.tf.json',
      content: {
        variable: { ...VARIABLES, unset: {}, prod: { type: 'bool' }, env: { type: 'string' } },
        resource,
        output: { probe: { value: text } },
        ...configuration,
      },
    },
  ]);
  return explore((world) => template!.evaluate(text, world) as Value).results.map(({ result, world }) => [
    result,
    [...world.outcomes.values()],
  ]);
}

const value = (text: string, configuration?: object): Value => {
  const all = outcomes(text, configuration);
  expect(all).toHaveLength(1);
  return all[0]![0];
};

const known = (text: string) => JSON.parse(JSON.stringify(value(text)));

describe('text', () => {
  test('without interpolation is itself, with escapes undone', () => {
    expect(value('plain')).toBe('plain');
    expect(value('$${a} %%{b}')).toBe('${a} %{b}');
  });

  test('a lone interpolation keeps its type, others make text', () => {
    expect(value('${7}')).toBe(7);
    expect(value('n=${7}')).toBe('n=7');
    expect(value('${true}')).toBe(true);
  });

  test('keeps what deployment decides as a hole', () => {
    expect(value('arn:aws:s3:::${aws_s3_bucket.b.id}/*')).toBe('arn:aws:s3:::${aws_s3_bucket.b.id}/*');
    expect(value('x-${var.unset}-${upper(var.unset)}')).toBe('x-${var.unset}-${upper(var.unset)}');
  });

  test('holes fit into JSON', () => {
    const text = value('${jsonencode({ r = "${data.x.y["k"].arn}/*" })}') as string;
    expect(JSON.parse(text).r).toBe("${data.x.y['k'].arn}/*");
    expect(JSON.parse(value('{"r": "${aws_vpc.gone["k"].arn}"}') as string)).toEqual({ r: "${aws_vpc.gone['k'].arn}" });
  });

  test('what is no expression stays a hole, as policy variables do', () => {
    expect(value('home/${aws:username}/*')).toBe('home/${aws:username}/*');
    expect(value('${oh no}')).toBeInstanceOf(Unknown);
  });

  test('directives', () => {
    expect(value('%{ if var.on }on%{ else }off%{ endif }')).toBe('on');
    expect(value('%{ for x in var.list }<${x}>%{ endfor }')).toBe('<a><b>');
  });
});

describe('values', () => {
  test.each([
    ['${[1, "a", null]}', [1, 'a', null]],
    ['${{ a = 1\n "b" = [2]\n (var.s) = 3 }}', { a: 1, b: [2], text: 3 }],
    ['${[for x in var.list : upper(x) if x != "a"]}', ['B']],
    ['${{for k, v in var.map : v => k}}', { v: 'k', w: 'j' }],
    ['${var.nested[*].name}', ['p', 'q']],
    ['${var.nested[0].tags[0]}', 't'],
    ['${var.shape}', { a: 'x', b: 3 }],
    ['${jsondecode(jsonencode({ a = [1] }))}', { a: [1] }],
    ['${merge({ a = 1 }, { a = 2 })}', { a: 2 }],
    ['${cidrsubnet("10.0.0.0/16", 8, 3)}', '10.0.3.0/24'],
    ['${<<EOF\na\nEOF\n}', 'a\n'],
  ])('%s', (text, expected) => expect(known(text as string)).toEqual(expected));

  test('a reference is kept, even to a literal, and followed by what computes', () => {
    const reference = value('${aws_s3_bucket.b.bucket}') as Reference;
    expect(reference).toBeInstanceOf(Reference);
    expect([reference.target.id, reference.attribute]).toEqual(['aws_s3_bucket.b', 'bucket']);
    expect(value('${upper(aws_s3_bucket.b.bucket)}')).toBe('UPLOADS');
    expect(value('${aws_s3_bucket.b.bucket == "uploads"}')).toBe(true);
  });

  test('references inside lists and maps stay references', () => {
    const [first] = value('${concat([aws_s3_bucket.b.arn], ["x"])}') as Value[];
    expect(first).toBeInstanceOf(Reference);
    expect(value('${merge({ a = aws_s3_bucket.b.arn }, {}).a}')).toBeInstanceOf(Reference);
  });

  test('variables: default, absence, secrecy, types', () => {
    expect(value('${var.s}')).toBe('text');
    expect(value('${var.none}')).toBe(null);
    const secret = value('${var.password}', { variable: { password: { sensitive: true } } }) as Unknown;
    expect(secret.about.parameter).toEqual({ name: 'password', secret: true });
    expect(value('${var.n}', { variable: { n: { type: 'number', default: '41' } } })).toBe(41);
    expect(value('${var.gone}')).toBeInstanceOf(Unknown);
  });

  test('functions that are not evaluated leave the value to deployment', () => {
    for (const text of [
      '${file("x")}',
      '${templatefile("x", {})}',
      '${bcrypt("a")}',
      '${timestamp()}',
      '${provider::x::y()}',
    ])
      expect(value(text)).toBeInstanceOf(Unknown);
  });
});

describe('conditions', () => {
  test('one that is known decides', () => expect(value('${var.on ? "a" : "b"}')).toBe('a'));

  test('an open one makes two deployments, in the author’s words', () => {
    expect(outcomes('${var.prod ? "a" : "b"}')).toEqual([
      ['a', ['var.prod is true']],
      ['b', ['var.prod is false']],
    ]);
    expect(outcomes('${length(var.unset) > 0 ? 1 : 2}').map(([, words]) => words)).toEqual([
      ['length(var.unset) > 0 is true'],
      ['length(var.unset) > 0 is false'],
    ]);
  });

  test('the same condition has one outcome, negated or not, through locals or not', () => {
    const configuration = { locals: { prod: '${var.env == "prod"}' } };
    const all = outcomes(
      '${local.prod ? 1 : 2}${var.env != "prod" ? 1 : 2}${var.env == "prod" && !local.prod ? "never" : ""}',
      configuration,
    );
    expect(all.map(([text]) => text)).toEqual(['12', '21']);
  });

  test('values that exclude each other are never assumed together', () => {
    const all = outcomes('${var.env == "a" ? 1 : 0}${var.env == "b" ? 1 : 0}');
    expect(all.map(([text]) => text).sort()).toEqual(['00', '01', '10']);
  });

  test('a condition of one element is not assumed for all of them', () => {
    expect(value('${[for x in [var.unset, var.gone] : (x == "y" ? "open" : "closed")][0]}')).toBeInstanceOf(Unknown);
  });
});

describe('hostile expressions', () => {
  test.each([
    ['local.a', { locals: { a: '${local.b}', b: '${local.a}' } }],
    ['local.a', { locals: { a: { deep: ['${local.a}'] } } }],
    ['lower(aws_x.a.n)', { resource: { aws_x: { a: { n: '${lower(aws_x.b.n)}' }, b: { n: '${lower(aws_x.a.n)}' } } } }],
    [
      'data.aws_iam_policy_document.p.json',
      {
        data: {
          aws_iam_policy_document: { p: { source_policy_documents: ['${data.aws_iam_policy_document.p.json}'] } },
        },
      },
    ],
  ])('a circle is refused: %s', (text, configuration) => {
    expect(() => outcomes(`\${${text}}`, configuration)).toThrow(BulwarkError);
    expect(() => outcomes(`\${${text}}`, configuration)).toThrow(/main\.tf\.json.*circle/);
  });

  test('neither depth nor growth makes it fail or hang', () => {
    const refused = /main\.tf\.json: an expression is nested more than 100 levels deep/;
    for (const deep of ['('.repeat(50_000), '['.repeat(5000) + ']'.repeat(5000), `${'!'.repeat(50_000)}true`])
      expect(() => value(`\${${deep}}`)).toThrow(refused);
    const endless = '${[for a in range(1000) : [for b in range(1000) : [for c in range(1000) : 1]]]}';
    expect(() => value(endless)).toThrow('main.tf.json: an expression takes more than 200000 steps to evaluate');
    const locals = Object.fromEntries(
      Array.from({ length: 60 }, (_, at) => [`l${at}`, at === 0 ? 'x' : `\${[local.l${at - 1}, local.l${at - 1}]}`]),
    );
    expect(value('${local.l59}', { locals })).toBeDefined();
    const texts = Object.fromEntries(
      Array.from({ length: 60 }, (_, at) => [`t${at}`, at === 0 ? 'x' : `\${local.t${at - 1}}\${local.t${at - 1}}`]),
    );
    expect(isPartlyUnknown(value('${local.t59}', { locals: texts }))).toBe(true);
  });

  test('`__proto__` is a key like any other', () => {
    expect(JSON.stringify(value('${{ "__proto__" = { a = 1 } }}'))).toBe('{"__proto__":{"a":1}}');
    expect(value('${{ a = 1 }.constructor}')).toBeInstanceOf(Unknown);
    expect(value('${var.constructor}')).toBeInstanceOf(Unknown);
    expect(value('${toString("a")}')).toBeInstanceOf(Unknown);
  });

  test('random expressions and random text evaluate without an exception', () => {
    fc.assert(
      fc.property(
        fc.oneof(expression, fc.string(), fc.stringMatching(/^[${}%"'\\()[\]a-z.*:?=~ \n]{0,40}$/)),
        (text) => {
          outcomes(`\${${text}}`);
          outcomes(text);
        },
      ),
      { numRuns: 1500 },
    );
  });
});

describe('computations', () => {
  interface Computation {
    readonly text: string;
    readonly value: number;
    /** Whether a step on the way leaves the whole numbers that are kept exactly. */
    readonly odd: boolean;
  }
  const computation = (text: string, value: number, ...from: Computation[]): Computation => ({
    text,
    value,
    odd: !Number.isSafeInteger(value) || Object.is(value, -0) || from.some(({ odd }) => odd),
  });
  const apply = {
    '+': (a: number, b: number) => a + b,
    '-': (a: number, b: number) => a - b,
    '*': (a: number, b: number) => a * b,
  };
  const tree = fc.letrec<{ node: Computation }>((tie) => ({
    node: fc.oneof(
      { depthSize: 'small' },
      fc.integer({ min: 0, max: 1000 }).map((it) => computation(String(it), it)),
      fc
        .tuple(tie('node'), fc.constantFrom('+' as const, '-' as const, '*' as const), tie('node'))
        .map(([a, op, b]) => computation(`(${a.text} ${op} ${b.text})`, apply[op](a.value, b.value), a, b)),
      fc
        .tuple(tie('node'), tie('node'), tie('node'))
        .map(([a, b, c]) =>
          computation(
            `(${a.text} < ${b.text} ? ${b.text} : ${c.text})`,
            a.value < b.value ? b.value : c.value,
            a,
            b,
            c,
          ),
        ),
    ),
  })).node;

  test('of whole numbers equal those of JavaScript', () => {
    fc.assert(
      fc.property(
        tree.filter(({ odd }) => !odd),
        ({ text, value: expected }) => expect(value(`\${${text}}`)).toBe(expected),
      ),
    );
  });

  test('any data written as an expression or as JSON text reads back the same', () => {
    fc.assert(
      fc.property(
        fc.jsonValue({ maxDepth: 3 }).filter((data) => !/\d{16}|e[+-]\d|\.\d{10}|-0/.test(JSON.stringify(data))),
        (data) => {
          const escaped = JSON.stringify(JSON.stringify(data)).replace(/([$%])\{/g, '$1$1{');
          const read = value(`\${jsondecode(${escaped})}`);
          expect(JSON.parse(JSON.stringify(read))).toEqual(JSON.parse(JSON.stringify(data)));
        },
      ),
    );
  });
});
