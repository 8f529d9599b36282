import fc from 'fast-check';
import { BulwarkError, Reading, type Value } from '../../lib';
import { explore, World } from '../../lib/engine/world';
import { readInputs } from '../../lib/read/inputs';

/** The property `P` of the resource `R`, in every world of a template. */
function valuesOf(p: unknown, sections: object = {}): Value[] {
  const content = {
    ...sections,
    Resources: { R: { Type: 'Test::It', Properties: { P: p } }, B: { Type: 'AWS::S3::Bucket' } },
  };
  const [template] = readInputs([{ name: 'test', content }]);
  const resource = template!.resources.get('R')!;
  return explore((world) => new Reading(resource, world).fact('P').value).results.map(({ result }) => result);
}
const onlyValue = (p: unknown, sections?: object): Value => {
  const values = valuesOf(p, sections);
  expect(values).toHaveLength(1);
  return values[0];
};

describe('intrinsic functions', () => {
  test.each<[string, unknown, unknown]>([
    ['Join', { 'Fn::Join': ['-', ['a', 'b']] }, 'a-b'],
    ['Join with a hole', { 'Fn::Join': ['', ['arn:aws:s3:::', { Ref: 'B' }, '/*']] }, 'arn:aws:s3:::${B}/*'],
    ['Sub', { 'Fn::Sub': '${B.Arn}/*' }, '${B.Arn}/*'],
    ['Sub with a map', { 'Fn::Sub': ['${x}-${y}', { x: 'one', y: { 'Fn::Join': ['', ['t', 'wo']] } }] }, 'one-two'],
    ['Sub with a literal', { 'Fn::Sub': '${!aws:username}' }, '${aws:username}'],
    ['Select', { 'Fn::Select': ['1', ['a', 'b']] }, 'b'],
    ['Split', { 'Fn::Split': [',', 'a,b'] }, ['a', 'b']],
    [
      'Split before a hole',
      { 'Fn::Select': [2, { 'Fn::Split': [':', { 'Fn::Sub': 'arn:${AWS::Partition}:s3:::${B}' }] }] },
      's3',
    ],
    ['Base64', { 'Fn::Base64': 'hi' }, 'aGk='],
    ['Length', { 'Fn::Length': ['a', 'b', 'c'] }, 3],
    ['ToJsonString', { 'Fn::ToJsonString': { a: [1, { 'Fn::Sub': 'x' }] } }, '{"a":[1,"x"]}'],
    ['Cidr', { 'Fn::Cidr': ['10.0.0.0/16', 2, 8] }, ['10.0.0.0/24', '10.0.1.0/24']],
    ['Cidr of IPv6', { 'Fn::Cidr': ['2001:db8::/56', 2, 64] }, ['2001:db8::/64', '2001:db8:0:1::/64']],
    ['NoValue in a list', ['a', { Ref: 'AWS::NoValue' }, 'b'], ['a', 'b']],
    ['NoValue', { Ref: 'AWS::NoValue' }, undefined],
    ['null', null, undefined],
  ])('%s', (_name, expression, expected) => {
    expect(onlyValue(expression)).toEqual(expected);
  });

  test.each([
    ['GetAZs', { 'Fn::GetAZs': '' }],
    ['a secret', '{{resolve:secretsmanager:db:SecretString:password}}'],
    ['a macro', { 'Fn::Transform': { Name: 'X' } }],
    ['an import from elsewhere', { 'Fn::ImportValue': 'other' }],
    ['an unknown parameter', { Ref: 'Nobody' }],
    ['what follows a hole in a Split', { 'Fn::Select': [1, { 'Fn::Split': ['/', { 'Fn::GetAtt': ['B', 'Arn'] }] }] }],
  ])('%s is left to deployment', (_name, expression) => {
    expect(onlyValue(expression)).toHaveProperty('because');
  });

  const Mappings = { Size: { eu: { n: '1' }, us: { n: '2' } }, Same: { eu: { n: '7' }, us: { n: '7' } } };
  test('FindInMap reads a mapping, its default, and any key where all lead to the same', () => {
    expect(onlyValue({ 'Fn::FindInMap': ['Size', 'us', 'n'] }, { Mappings })).toBe('2');
    expect(onlyValue({ 'Fn::FindInMap': ['Size', 'ap', 'n', { DefaultValue: '3' }] }, { Mappings })).toBe('3');
    expect(onlyValue({ 'Fn::FindInMap': ['Same', { Ref: 'AWS::Region' }, 'n'] }, { Mappings })).toBe('7');
  });

  test('ForEach is unrolled where its collection is known, and said where it is not', () => {
    const template = (collection: unknown) =>
      readInputs([
        {
          name: 't',
          content: {
            Transform: 'AWS::LanguageExtensions',
            Parameters: { Names: { Type: 'CommaDelimitedList' } },
            Resources: {
              'Fn::ForEach::Topics': [
                'Name',
                collection,
                { 'Topic${Name}': { Type: 'AWS::SNS::Topic', Properties: { TopicName: { 'Fn::Sub': 't-${Name}' } } } },
              ],
            },
          },
        },
      ])[0]!;
    expect([...template(['A', 'B']).resources.keys()]).toEqual(['TopicA', 'TopicB']);
    expect(template({ Ref: 'Names' }).notices).toEqual([expect.stringContaining('Fn::ForEach::Topics')]);
  });

  test('a collection of ForEach is settled like any other value, also within another loop', () => {
    const content = {
      Transform: ['AWS::LanguageExtensions'],
      Parameters: { Big: { Type: 'String' } },
      Conditions: { Big: { 'Fn::Equals': [{ Ref: 'Big' }, 'yes'] } },
      Mappings: { Sets: { A: { of: ['X', 'Y'] }, B: { of: ['Z'] } } },
      Resources: {
        'Fn::ForEach::Groups': [
          'Group',
          { 'Fn::If': ['Big', ['A', 'B'], ['A']] },
          {
            'Fn::ForEach::Topics': [
              'Name',
              { 'Fn::FindInMap': ['Sets', { Ref: 'Group' }, 'of'] },
              { 'Topic${Group}${Name}': { Type: 'AWS::SNS::Topic' } },
            ],
          },
        ],
      },
    };
    const [template] = readInputs([{ name: 't', content }]);
    expect([...template!.resources.keys()]).toEqual(['TopicAX', 'TopicAY', 'TopicBZ']);
    expect(template!.notices).toEqual([]);
  });
});

describe('transforms', () => {
  const content = {
    Transform: { Name: 'AWS::Include', Parameters: { Location: 's3://snippets/top.yaml' } },
    Resources: {
      Part: { Type: 'Test::It', Properties: { P: 1, 'Fn::Transform': { Name: 'Hardener' } } },
      Deep: { Type: 'Test::It', Properties: { P: { Q: 1, 'Fn::Transform': { Name: 'Hardener' } } } },
      Other: { Type: 'Acme::Bucket::Sound::MODULE' },
    },
  };
  const [template] = readInputs([{ name: 't', content }]);
  const fact = (id: string, path: string) => new Reading(template!.resources.get(id)!, new World()).fact(path);

  test('what stands beside one is read, and what does not may be there', () => {
    expect(fact('Part', 'P').value).toBe(1);
    expect(fact('Part', 'X').isSet().state).toBe('unknown');
    expect(fact('Part', 'X').isAbsent().state).toBe('unknown');
    expect(fact('Part', 'X.Y').isSet().state).toBe('unknown');
    expect(fact('Deep', 'P.Q').value).toBe(1);
    expect(fact('Deep', 'P.R').isSet().state).toBe('unknown');
    expect(fact('Deep', 'X').isSet().state).toBe('fail');
  });

  test('a notice says what was not read', () => {
    const said = template!.notices.join('\n');
    for (const word of [
      'AWS::Include',
      "Hardener adds properties to 'Part'",
      "Hardener adds properties to 'Deep'",
      'Acme::Bucket::Sound::MODULE',
    ])
      expect(said).toContain(word);
  });
});

describe('parameters', () => {
  test('a default is the value, a missing one leaves it to deployment', () => {
    expect(onlyValue({ Ref: 'P' }, { Parameters: { P: { Type: 'String', Default: 'x' } } })).toBe('x');
    expect(onlyValue({ Ref: 'P' }, { Parameters: { P: { Type: 'String' } } })).toMatchObject({
      about: { parameter: { name: 'P', secret: false } },
    });
    expect(onlyValue({ Ref: 'P' }, { Parameters: { P: { Type: 'String', NoEcho: true } } })).toMatchObject({
      about: { parameter: { secret: true } },
    });
    expect(
      onlyValue({ Ref: 'P' }, { Parameters: { P: { Type: 'AWS::SSM::Parameter::Value<String>', Default: '/x' } } }),
    ).toHaveProperty('because');
    expect(onlyValue({ Ref: 'P' }, { Parameters: { P: { Type: 'CommaDelimitedList', Default: 'a, b' } } })).toEqual([
      'a',
      'b',
    ]);
  });

  test('allowed values are possible worlds, the default first', () => {
    expect(
      valuesOf({ Ref: 'P' }, { Parameters: { P: { Type: 'String', Default: 'b', AllowedValues: ['a', 'b'] } } }),
    ).toEqual(['b', 'a']);
  });

  test('a pattern that few texts match allows those', () => {
    const Switch = { Type: 'String', AllowedPattern: '^(true|false)$' };
    expect(valuesOf({ Ref: 'P' }, { Parameters: { P: Switch } })).toEqual(['true', 'false']);
    expect(valuesOf({ Ref: 'P' }, { Parameters: { P: { ...Switch, Default: 'false' } } })).toEqual(['false', 'true']);
  });

  test.each([
    ['a pattern', { Type: 'String', AllowedPattern: 'arn:aws:kms:.+' }],
    ['a length', { Type: 'String', MinLength: 1 }],
    ['a list of values', { Type: 'String', AllowedValues: ['a', 'b'] }],
  ])('%s rules out what conditions ask for', (_, P) => {
    const Conditions = { HasKey: { 'Fn::Not': [{ 'Fn::Equals': [{ Ref: 'P' }, ''] }] } };
    const key = { 'Fn::If': ['HasKey', 'own', 'none'] };
    expect(new Set(valuesOf(key, { Conditions, Parameters: { P } }))).toEqual(new Set(['own']));
    expect(valuesOf(key, { Conditions, Parameters: { P: { Type: 'String' } } })).toContain('none');
  });
});

describe('worlds', () => {
  const Conditions = {
    IsProd: { 'Fn::Equals': [{ Ref: 'Env' }, 'prod'] },
    IsDev: { 'Fn::Equals': [{ Ref: 'Env' }, 'dev'] },
    Either: { 'Fn::Or': [{ Condition: 'IsProd' }, { Condition: 'IsDev' }] },
  };
  const If = (name: string, yes: unknown, no: unknown) => ({ 'Fn::If': [name, yes, no] });

  test('only jointly feasible ones exist', () => {
    const both = [If('IsProd', 'prod', 'not prod'), If('IsDev', 'dev', 'not dev')];
    const values = valuesOf(both, { Conditions, Parameters: { Env: { Type: 'String' } } });
    expect(values).toEqual(
      expect.arrayContaining([
        ['prod', 'not dev'],
        ['not prod', 'dev'],
        ['not prod', 'not dev'],
      ]),
    );
    expect(values).toHaveLength(3);
  });

  test('a parameter keeps the value that its condition gave it', () => {
    const values = valuesOf(If('IsProd', { Ref: 'Env' }, 'x'), { Conditions, Parameters: { Env: { Type: 'String' } } });
    expect(values).toContain('prod');
    expect(values).not.toContain('dev');
  });

  test('a decidable condition makes no second world', () => {
    expect(onlyValue(If('Both', 'yes', 'no'), { Conditions: { Both: { 'Fn::Equals': ['a', 'a'] } } })).toBe('yes');
    expect(
      onlyValue(If('Not', 'yes', 'no'), {
        Conditions: { Not: { 'Fn::Not': [{ 'Fn::Equals': [{ 'Fn::Sub': 'x-${AWS::Region}' }, 'y'] }] } },
      }),
    ).toBe('yes');
  });

  test('a condition on itself is one clear error', () => {
    expect(() =>
      valuesOf(If('A', 1, 2), { Conditions: { A: { 'Fn::Not': [{ Condition: 'B' }] }, B: { Condition: 'A' } } }),
    ).toThrow(/test: condition '[AB]' refers to itself in a circle/);
    expect(() => valuesOf(If('A', 1, 2))).toThrow(/condition 'A' is used but not defined/);
  });

  test('evaluation agrees with a direct reading of And, Or and Not', () => {
    const names = ['A', 'B', 'C'];
    const formula = fc.letrec<{ node: any }>((tie) => ({
      node: fc.oneof(
        { depthSize: 'small', withCrossShrink: true },
        fc.constantFrom(...names).map((name) => ({ 'Fn::Equals': [{ Ref: name }, 'on'] })),
        fc.array(tie('node'), { minLength: 2, maxLength: 3 }).map((parts) => ({ 'Fn::And': parts })),
        fc.array(tie('node'), { minLength: 2, maxLength: 3 }).map((parts) => ({ 'Fn::Or': parts })),
        tie('node').map((part) => ({ 'Fn::Not': [part] })),
      ),
    })).node;
    const holds = (node: any, on: Record<string, boolean>): boolean => {
      if (node['Fn::Equals']) return on[node['Fn::Equals'][0].Ref]!;
      if (node['Fn::And']) return node['Fn::And'].every((part: any) => holds(part, on));
      if (node['Fn::Or']) return node['Fn::Or'].some((part: any) => holds(part, on));
      return !holds(node['Fn::Not'][0], on);
    };
    fc.assert(
      fc.property(formula, (node) => {
        const Parameters = Object.fromEntries(
          names.map((name) => [name, { Type: 'String', AllowedValues: ['on', 'off'] }]),
        );
        const outcome = [{ 'Fn::If': ['F', 'yes', 'no'] }, ...names.map((Ref) => ({ Ref }))];
        const seen = valuesOf(outcome, { Parameters, Conditions: { F: node } }) as string[][];
        expect(seen).toHaveLength(8);
        for (const [said, ...values] of seen) {
          const on = Object.fromEntries(names.map((name, index) => [name, values[index] === 'on']));
          expect(said).toBe(holds(node, on) ? 'yes' : 'no');
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe('across stacks', () => {
  test('an export of one template is what the other imports', () => {
    const templates = readInputs([
      {
        name: 'a',
        content: {
          Resources: { K: { Type: 'AWS::KMS::Key' } },
          Outputs: { O: { Value: { 'Fn::GetAtt': ['K', 'Arn'] }, Export: { Name: 'key' } } },
        },
      },
      {
        name: 'b',
        content: {
          Resources: { Q: { Type: 'AWS::SQS::Queue', Properties: { KmsMasterKeyId: { 'Fn::ImportValue': 'key' } } } },
        },
      },
    ]);
    const key = new Reading(templates[1]!.resources.get('Q')!, new World()).fact('KmsMasterKeyId');
    expect(key.target?.id).toBe('K');
    expect(key.target?.template.name).toBe('a');
    expect(templates[1]!.referencesIn({ 'Fn::ImportValue': 'key' })).toMatchObject([{ target: { id: 'K' } }]);
  });

  test('a companion in another template is joined', () => {
    const [template] = readInputs([
      { name: 'a', content: { Resources: { B: { Type: 'AWS::S3::Bucket', Properties: { BucketName: 'logs' } } } } },
      {
        name: 'b',
        content: {
          Resources: {
            P: { Type: 'AWS::S3::BucketPolicy', Properties: { Bucket: 'logs', PolicyDocument: { Statement: [] } } },
          },
        },
      },
    ]);
    const bucket = new Reading(template!.resources.get('B')!, new World());
    expect(bucket.companions('AWS::S3::BucketPolicy', 'Bucket', 'BucketName').map((it) => it.id)).toEqual(['P']);
    expect(bucket.companions('AWS::S3::BucketPolicy', 'Bucket')).toEqual([]);
  });
});

test('what SAM says of all functions holds for each, unless it says otherwise', () => {
  const [template] = readInputs([
    {
      name: 'sam.yaml',
      content: {
        Transform: 'AWS::Serverless-2016-10-31',
        Globals: {
          Function: { Timeout: 3, Tracing: 'Active', Environment: { Variables: { A: '1', B: '2' } }, Layers: ['x'] },
        },
        Resources: {
          F: {
            Type: 'AWS::Serverless::Function',
            Properties: { Timeout: 9, Environment: { Variables: { B: '3' } }, Layers: ['y'] },
          },
          Some: { Type: 'AWS::Serverless::Function', IgnoreGlobals: ['Environment', 'Layers'] },
          None: { Type: 'AWS::Serverless::Function', IgnoreGlobals: '*' },
          L: { Type: 'AWS::Lambda::Function' },
        },
      },
    },
  ]);
  const properties = (id: string) => new Reading(template!.resources.get(id)!, new World()).fact<object>('').known;
  expect(properties('F')).toEqual({
    Timeout: 9,
    Tracing: 'Active',
    Environment: { Variables: { A: '1', B: '3' } },
    Layers: ['x', 'y'],
  });
  expect(properties('Some')).toEqual({ Timeout: 3, Tracing: 'Active' });
  expect(properties('None')).toEqual({});
  expect(properties('L')).toEqual({});
});

describe('hostile and odd input', () => {
  test('keys such as __proto__ are only data', () => {
    const content =
      '{"Resources":{"__proto__":{"Type":"AWS::S3::Bucket","Properties":{"__proto__":{"x":1},"constructor":"c"}},"R":{"Type":"T::T","Properties":{"P":{"__proto__":{"Ref":"AWS::NoValue"},"a":1}}}}}';
    const [template] = readInputs([{ name: 't', content }]);
    expect([...template!.resources.keys()]).toEqual(['__proto__', 'R']);
    const fact = new Reading(template!.resources.get('__proto__')!, new World());
    expect(fact.fact('constructor').value).toBe('c');
    expect(fact.fact('toString').value).toBeUndefined();
    expect(Object.keys(new Reading(template!.resources.get('R')!, new World()).fact<object>('P').known!)).toEqual([
      'a',
    ]);
    expect(({} as { x?: number }).x).toBeUndefined();
  });

  test('an expression of any shape evaluates without a crash', () => {
    const names = [
      'Ref',
      'Fn::GetAtt',
      'Fn::Sub',
      'Fn::Join',
      'Fn::Select',
      'Fn::Split',
      'Fn::FindInMap',
      'Fn::Base64',
      'Fn::Cidr',
      'Fn::Length',
      'Fn::ToJsonString',
      'Fn::ImportValue',
      'Fn::GetAZs',
      'Fn::Equals',
      'Fn::Not',
      'Fn::And',
      'Fn::Or',
      'Fn::Nonsense',
      'Condition',
    ];
    const node = fc.letrec<{ node: unknown }>((tie) => ({
      node: fc.oneof(
        { depthSize: 'small' },
        fc.constantFrom<unknown>(
          null,
          0,
          1,
          true,
          '',
          'a',
          'B',
          'B.Arn',
          '${B}',
          '${',
          '{{resolve:ssm:x}}',
          'AWS::Region',
          'AWS::NoValue',
          '10.0.0.0/8',
        ),
        fc.array(tie('node'), { maxLength: 4 }),
        fc.tuple(fc.constantFrom(...names), tie('node')).map(([name, argument]) => ({ [name]: argument })),
        fc.dictionary(fc.constantFrom('a', '__proto__', 'Ref'), tie('node'), { maxKeys: 2 }),
      ),
    })).node;
    fc.assert(
      fc.property(node, (expression) => {
        const Conditions = { B: { 'Fn::Equals': [1, 1] }, a: { 'Fn::Equals': [1, 2] } };
        try {
          for (const value of valuesOf(expression, { Conditions })) JSON.stringify(value);
        } catch (error) {
          expect(error).toBeInstanceOf(BulwarkError);
        }
      }),
      { numRuns: 2000 },
    );
  });
});
