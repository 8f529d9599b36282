import { check, defineConfig, type Finding, presets, Reading } from '../../lib';
import { World } from '../../lib/engine/world';
import { readInputs } from '../../lib/read/inputs';

const code = { CodeUri: '.', Handler: 'h.h', Runtime: 'nodejs22.x' };
const template = (properties: object, others: object = {}, sections: object = {}) => ({
  Transform: 'AWS::Serverless-2016-10-31',
  ...sections,
  Resources: { Work: { Type: 'AWS::Serverless::Function', Properties: { ...code, ...properties } }, ...others },
});
const failing = (content: object, prefix: string): Finding[] =>
  check([{ name: 't', content }], defineConfig(presets.all)).findings.filter(
    ({ rule, state }) => state === 'fail' && rule.startsWith(prefix),
  );
const rulesOf = (content: object, prefix: string) => failing(content, prefix).map(({ rule }) => rule);

describe('policies of a function', () => {
  test.each<[string, unknown, string]>([
    ['a name', 'AdministratorAccess', 'iam/attachment-no-administrator-access'],
    ['an ARN', ['arn:aws:iam::aws:policy/AdministratorAccess'], 'iam/attachment-no-administrator-access'],
    ['a template', [{ S3ReadPolicy: { BucketName: '*' } }], 'iam/policy-no-read-all-objects'],
    [
      'a template around an ARN',
      [{ AWSSecretsManagerGetSecretValuePolicy: { SecretArn: '*' } }],
      'iam/policy-no-read-all-secrets',
    ],
    ['a document', { Statement: { Effect: 'Allow', Action: '*', Resource: '*' } }, 'iam/policy-no-full-admin'],
  ])('by %s are judged', (_, Policies, rule) => {
    expect(rulesOf(template({ Policies }), 'iam/')).toContain(rule);
  });

  test('of one world are judged there', () => {
    const Policies = [{ 'Fn::If': ['Open', 'AdministratorAccess', { S3ReadPolicy: { BucketName: 'uploads' } }] }];
    const sections = {
      Parameters: { Stage: { Type: 'String' } },
      Conditions: { Open: { 'Fn::Equals': [{ Ref: 'Stage' }, 'test'] } },
    };
    expect(rulesOf(template({ Policies }, {}, sections), 'iam/attachment-no-administrator')).toHaveLength(1);
  });

  test('that SAM attaches by itself, and those beside a role, count for nothing', () => {
    expect(rulesOf(template({ Policies: ['AWSLambdaBasicExecutionRole'] }), 'iam/')).toEqual([]);
    expect(
      rulesOf(template({ Policies: 'AdministratorAccess', Role: 'arn:aws:iam::111122223333:role/work' }), 'iam/'),
    ).toEqual([]);
  });

  test('by templates name what they are for', () => {
    const Policies = [{ DynamoDBStreamReadPolicy: { TableName: { Ref: 'Orders' }, StreamName: '2026' } }];
    const [read] = readInputs([
      { name: 't', content: template({ Policies }, { Orders: { Type: 'AWS::DynamoDB::Table' } }) },
    ]);
    const [first] = new Reading(read!.resources.get('Work')!, new World())
      .fact('Policies.0.PolicyDocument.Statement.0.Resource')
      .items();
    expect(first!.text).toBe(
      'arn:${AWS::Partition}:dynamodb:${AWS::Region}:${AWS::AccountId}:table/${Orders}/stream/2026',
    );
  });

  test('by a template that nobody knows are said', () => {
    const [read] = readInputs([{ name: 't', content: template({ Policies: [{ NoSuchPolicy: {} }] }) }]);
    expect(read!.notices.join()).toContain('NoSuchPolicy');
  });
});

describe('events of a function', () => {
  const open = (content: object) =>
    failing(content, 'apigateway/').filter(({ rule }) => /(method|route)-authorized$/.test(rule));
  const event = (Type: string, Properties: object = {}) => ({ Events: { Call: { Type, Properties } } });
  const api = (Auth: object = {}, Type = 'AWS::Serverless::Api') => ({
    Front: { Type, Properties: { StageName: 'live', Auth } },
  });
  const RestApiId = { Ref: 'Front' };

  test.each<[string, object, object, object, number]>([
    ['an implicit API', event('Api', { Path: '/', Method: 'get' }), {}, {}, 1],
    ['an implicit HTTP API', event('HttpApi'), {}, {}, 1],
    [
      'an event that names an authorizer',
      event('Api', { Path: '/', Method: 'get', Auth: { Authorizer: 'AWS_IAM' } }),
      {},
      {},
      0,
    ],
    [
      'an API with a default',
      event('Api', { RestApiId, Path: '/', Method: 'get' }),
      api({ DefaultAuthorizer: 'Pool' }),
      {},
      0,
    ],
    [
      'an exception from the default',
      event('Api', { RestApiId, Path: '/', Method: 'get', Auth: { Authorizer: 'NONE' } }),
      api({ DefaultAuthorizer: 'Pool' }),
      {},
      1,
    ],
    [
      'a default of all APIs',
      event('HttpApi'),
      {},
      { Globals: { HttpApi: { Auth: { DefaultAuthorizer: 'Pool' } } } },
      0,
    ],
    ['a key', event('Api', { Path: '/', Method: 'get', Auth: { ApiKeyRequired: true } }), {}, {}, 0],
    ['an API that is declared elsewhere', event('Api', { RestApiId: 'a1b2', Path: '/', Method: 'get' }), {}, {}, 0],
  ])('of %s', (_, properties, others, sections, count) => {
    expect(open(template(properties, others, sections))).toHaveLength(count);
  });

  const lost = { Arn: 'arn:aws:sqs:eu-west-1:111122223333:lost' };
  const stream = 'arn:aws:kinesis:eu-west-1:111122223333:stream/work';
  test.each<[string, string, object, object]>([
    ['Schedule', 'events/target-dead-letter-queue', { Schedule: 'rate(1 day)' }, { DeadLetterConfig: lost }],
    ['EventBridgeRule', 'events/target-dead-letter-queue', { Pattern: {} }, { DeadLetterConfig: { Type: 'SQS' } }],
    [
      'Kinesis',
      'lambda/event-source-failure-destination',
      { Stream: stream, StartingPosition: 'LATEST' },
      { DestinationConfig: { OnFailure: { Destination: lost.Arn } } },
    ],
    [
      'SNS',
      'sns/subscription-dead-letters',
      { Topic: 'arn:aws:sns:eu-west-1:111122223333:work' },
      { RedrivePolicy: { deadLetterTargetArn: lost.Arn } },
    ],
  ])('of %s are judged by %s', (type, rule, properties, kept) => {
    expect(rulesOf(template(event(type, properties)), rule)).toHaveLength(1);
    expect(rulesOf(template(event(type, { ...properties, ...kept })), rule)).toEqual([]);
  });

  test('that name a queue for what fails make it one of dead letters', () => {
    const queue = { Lost: { Type: 'AWS::SQS::Queue' } };
    const failed = { DeadLetterConfig: { Arn: { 'Fn::GetAtt': ['Lost', 'Arn'] } } };
    const nightly = (properties: object) => event('ScheduleV2', { ScheduleExpression: 'rate(1 day)', ...properties });
    expect(rulesOf(template(nightly({}), queue), 'sqs/queue-dead-letters')).toHaveLength(1);
    expect(rulesOf(template(nightly(failed), queue), 'sqs/queue-dead-letters')).toEqual([]);
  });

  test('stand where they are written', () => {
    const text = JSON.stringify(template(event('Api', { Path: '/', Method: 'get' })), null, 1);
    const [finding] = check([{ name: 't.json', content: text }], defineConfig(presets.all)).findings.filter(
      ({ rule }) => rule === 'apigateway/method-authorized',
    );
    expect(finding).toMatchObject({ resource: 'WorkCall' });
    expect(text.split('\n').slice(0, finding!.source!.line).join()).toContain('"Call"');
  });

  test('make the API that nobody declares, with what is said of all', () => {
    const logged = {
      Globals: {
        Api: { AccessLogSetting: { DestinationArn: 'arn:aws:logs:eu-west-1:111122223333:log-group:api', Format: 'f' } },
      },
    };
    const properties = event('Api', { Path: '/', Method: 'get' });
    expect(rulesOf(template(properties), 'apigateway/stage-access-logged')).toHaveLength(1);
    expect(rulesOf(template(properties, {}, logged), 'apigateway/stage-access-logged')).toEqual([]);
  });
});

describe('odd values', () => {
  const Type = 'AWS::Serverless::Function';
  const at = 'Properties.AuthorizationType';

  test.each<[string, object]>([
    ['a type in a list', { A: { Type: ['Api'], Properties: { Path: '/', Method: 'get' } } }],
    ['a type that objects have', { A: { Type: 'toString' }, B: { Type: '__proto__' } }],
    ['nothing', { A: null, B: 5, C: ['x'] }],
  ])('of events are read as none: %s', (_, Events) => {
    expect(failing(template({ Events }), 'apigateway/')).toEqual([]);
  });

  test('of resources are read as none, and said to be unjudged', () => {
    const content = template(
      {},
      { Odd: { Type: [Type], Properties: { Events: { A: { Type: 'Api', Properties: {} } } } } },
    );
    expect(failing(content, 'apigateway/')).toEqual([]);
    expect(
      check([{ name: 't', content }], defineConfig(presets.all)).notices.map(({ message }) => message),
    ).toContainEqual(expect.stringContaining("'Odd' has no `Type`"));
  });

  test('of a path or a method leave a route that can be called by anyone', () => {
    const event = (properties: object) => ({ Events: { A: { Type: 'HttpApi', Properties: properties } } });
    for (const properties of [
      { Path: { Ref: 'Where' }, Method: 'get' },
      { Path: '/', Method: { Ref: 'How' } },
      { Path: null, Method: null },
      { Path: { a: 'b' }, Method: ['get'] },
    ])
      expect(
        check(
          [{ name: 't.yaml', content: `---\n${JSON.stringify(template(event(properties)))}` }],
          defineConfig(presets.all),
        ).findings.filter(({ rule }) => rule === 'apigateway/route-authorized'),
      ).toMatchObject([{ resource: 'WorkA', at, state: 'fail' }]);
  });

  test('of policies grant nothing, and none of them stops the rest', () => {
    const Policies: unknown[] = [
      null,
      5,
      ['x'],
      { Statement: null },
      { S3ReadPolicy: null },
      { constructor: {} },
      'AdministratorAccess',
    ];
    expect(rulesOf(template({ Policies }), 'iam/attachment-no-administrator')).toHaveLength(1);
  });
});

test('parameters of odd types and defaults are open', () => {
  const bucket = (parameter: unknown) => ({
    Parameters: { P: parameter },
    Resources: { B: { Type: 'AWS::S3::Bucket', Properties: { BucketName: { Ref: 'P' } } } },
  });
  for (const parameter of [
    null,
    5,
    ['x'],
    { Type: null },
    { Type: ['String'], Default: ['x'] },
    { Type: 'String', Default: { a: 'b' } },
  ]) {
    // Maps of YAML have no prototype to be turned into text by.
    const content = `---\n${JSON.stringify(bucket(parameter))}`;
    const report = check([{ name: 't.yaml', content }], defineConfig(presets.all));
    expect([parameter, report.failures]).toEqual([parameter, []]);
  }
  const [template] = readInputs([
    {
      name: 't',
      content: {
        Parameters: { P: { Type: 'List<Number>', Default: 80 }, S: { Type: 'String', NoEcho: [true] } },
        Resources: {},
      },
    },
  ]);
  expect(template!.evaluate({ Ref: 'P' }, new World())).toEqual(['80']);
  expect(template!.parameterIn({ Ref: 'S' })?.secret).toBe(false);
});
