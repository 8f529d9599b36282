import { Assembly } from '../../lib/engine/assembly';
import { Fact } from '../../lib/engine/fact';
import { FAR, mark, noteFar, since } from '../../lib/engine/looks';
import { Reading } from '../../lib/engine/reading';
import type { Resource, Template } from '../../lib/engine/template';
import { Unknown, type Value } from '../../lib/engine/value';
import { World } from '../../lib/engine/world';
import { admits, admitsAnyone } from '../../lib/iam/admission';
import { matches } from '../../lib/iam/glob';
import {
  allows,
  allowsActionLike,
  allowsWholeService,
  documentsOf,
  grantsEverything,
  includes,
  includesAll,
  isAllow,
  isDeny,
  type Policy,
  policyOf,
  policyOfDataSource,
  policyOfStatement,
  type Statement,
} from '../../lib/iam/policy';
import { noStatement, someStatement } from '../../lib/iam/statements';
import { readInputs } from '../../lib/read/inputs';

const template = {
  name: 'test',
  dialect: 'cloudformation',
  resources: new Map(),
  notices: [],
  assembly: new Assembly(),
  evaluate: (node: unknown) =>
    (node as { Ref?: string } | undefined)?.Ref === 'AWS::AccountId' ? '111122223333' : node,
  exists: () => true,
  referencesIn: () => [],
  positionOf: () => undefined,
} as unknown as Template;
const resource: Resource = { template, id: 'Queue', type: 'T', body: {}, attributes: {}, path: 'Queue' };

const read = (document: Value): Fact<Policy> =>
  policyOf(new Reading(resource, new World()), new Fact({ resource, path: 'Properties.PolicyDocument' }, document));
const statement = (one: { [key: string]: Value }): Statement =>
  read({ Statement: { Effect: 'Allow', Action: 'sqs:*', Resource: '*', ...one } }).known?.statements[0] as Statement;
const open = new Unknown('parameter P', '${P}');

describe('patterns', () => {
  test.each<[string, string, boolean | undefined]>([
    ['s3:Get*', 's3:GetObject', true],
    ['S3:GETOBJECT', 's3:GetObject', true],
    ['s3:?etObject', 's3:GetObject', true],
    ['s3:Get', 's3:GetObject', false],
    ['*', 's3:GetObject', true],
    ['s3:*Object', 's3:GetObjectAcl', false],
    ['s3:${Verb}Object', 's3:GetObject', undefined],
    ['sqs:${Verb}Object', 's3:GetObject', false],
    ['a*a*a*a*a*a*a*a*a*a*b', 'a'.repeat(60), false],
  ])('%s matches %s: %s', (pattern, text, outcome) => expect(matches(pattern, text)).toBe(outcome));
});

describe('reading a document', () => {
  test('points at the statement', () => {
    const policy = read({
      Statement: [
        { Effect: 'Deny', Action: 'a:b' },
        { Effect: 'Allow', Action: ['*'] },
      ],
    });
    const verdict = noStatement(policy, (one) => allows(one, 'a:b'));
    expect(verdict).toMatchObject({ state: 'fail', at: { path: 'Properties.PolicyDocument.Statement.1' } });
  });
  test('takes a single statement, JSON text and text with holes', () => {
    for (const document of [
      { Statement: { Effect: 'Allow', Action: 'sqs:SendMessage' } },
      '{"Statement":{"Effect":"Allow","Action":"sqs:SendMessage"}}',
      '{"Statement":[{"Effect":"Allow","Action":"sqs:SendMessage","Resource":${queue.arn}}]}',
    ])
      expect(noStatement(read(document), (one) => allows(one, 'sqs:SendMessage')).state).toBe('fail');
  });
  test('what it cannot see is unknown, never passed', () => {
    for (const document of [
      open,
      'no policy',
      7,
      {},
      { Statement: open },
      { Statement: [open] },
      { Statement: 'Allow' },
    ])
      expect(noStatement(read(document), () => false).state).toBe('unknown');
  });
  test('an empty list of statements grants and denies nothing', () => {
    for (const document of [{ Statement: [] }, '{"Statement":[]}', []]) {
      expect(noStatement(read(document), () => true).state).toBe('pass');
      expect(someStatement(read(document), () => true).state).toBe('fail');
    }
  });
  test('NotAction allows all but what it names', () => {
    const one = statement({ Action: undefined, NotAction: 'iam:*' });
    expect(allows(one, 's3:GetObject')).toBe(true);
    expect(allows(one, 'iam:PassRole')).toBe(false);
  });
  test.each<[string, boolean]>([
    ['*', true],
    ['*:*', true],
    ['arn:aws:*', true],
    ['arn:${AWS::Partition}:*:*:*:*', true],
    ['arn:aws:s3:::*', false],
    ['${Bucket.Arn}/*', false],
    ['arn:*', true],
    ['arn:aws:**', true],
    ['?*', true],
    ['*?', false],
    ['?', false],
    ['a*', false],
    ['', false],
  ])('%s is everything: %s', (Resource, all) => expect(includesAll(statement({ Resource }).resources)).toBe(all));

  test('a list is everything where one of it is, and may be where deployment decides', () => {
    const isAll = (one: { [key: string]: Value }) => includesAll(statement({ Resource: undefined, ...one }).resources);
    expect(isAll({ Resource: ['a', '*'] })).toBe(true);
    expect(isAll({ Resource: [open, '*'] })).toBe(true);
    expect(isAll({ Resource: ['a', open] })).toBeUndefined();
    expect(isAll({ Resource: [open, 'a'] })).toBeUndefined();
    expect(isAll({ NotResource: '*' })).toBe(false);
    expect(isAll({})).toBe(false);
  });

  test('a list takes in what one of it matches, and one of what it leaves out all others', () => {
    const takesIn = (one: { [key: string]: Value }) =>
      includes(statement({ Action: undefined, ...one }).actions, 's3:GetObject');
    expect(takesIn({ Action: ['iam:*', 's3:Get*'] })).toBe(true);
    expect(takesIn({ Action: 'iam:*' })).toBe(false);
    expect(takesIn({ Action: [open, 'iam:*'] })).toBeUndefined();
    expect(takesIn({ Action: ['s3:${Verb}Object', 'iam:*'] })).toBeUndefined();
    expect(takesIn({ Action: [open, 's3:GetObject'] })).toBe(true);
    expect(takesIn({ NotAction: ['iam:*', 's3:Get*'] })).toBe(false);
    expect(takesIn({ NotAction: ['iam:*'] })).toBe(true);
    expect(takesIn({ NotAction: [open, 'iam:*'] })).toBeUndefined();
    expect(takesIn({})).toBe(false);
  });

  test.each<[string, boolean]>([
    ['${P}', true],
    ['${P}${Q}', true],
    ['${P}/*', false],
    ['a${P}', false],
    ['a', false],
    ['', false],
    ['${AWS::AccountId}', false],
    ['${aws:username}', false],
    ['${aws_s3_bucket.uploads.arn}', false],
    ['${data.aws_caller_identity.here.account_id}', false],
  ])('%s could be anything: %s', (Resource, isOpen) =>
    expect(statement({ Resource }).resources.list).toEqual([{ text: Resource, open: isOpen }]),
  );
});

describe('what a statement allows', () => {
  type One = { [key: string]: Value };
  test.each<[One, boolean | undefined]>([
    [{ Action: '*' }, true],
    [{ Action: ['sqs:SendMessage', '*:*'] }, true],
    [{ Action: 'sqs:*' }, false],
    [{ Action: open }, undefined],
    [{ Action: '*', Resource: 'arn:aws:s3:::uploads' }, false],
    [{ Action: '*', Resource: open }, undefined],
    [{ Action: '*', Resource: undefined, NotResource: 'arn:aws:s3:::uploads' }, true],
    [{ Action: '*', Effect: 'Deny' }, false],
    [{ Action: '*', Effect: open }, undefined],
    // Whoever may change policies may take every other action too.
    [{ Action: undefined, NotAction: 's3:*' }, true],
    [{ Action: undefined, NotAction: 'iam:*' }, false],
    [{ Action: undefined, NotAction: ['iam:Get*', 's3:*'] }, true],
  ])('%j is every action on every resource: %s', (one, expected) =>
    expect(grantsEverything(statement({ Resource: '*', ...one }))).toBe(expected),
  );

  test.each<[One, boolean | undefined]>([
    [{ Action: 's3:*' }, true],
    [{ Action: 's3:**' }, true],
    [{ Action: 's3:?*' }, true],
    [{ Action: '*' }, true],
    [{ Action: ['s3:GetObject', 'sqs:*'] }, true],
    [{ Action: 's3:Get*' }, false],
    [{ Action: 's3:?' }, false],
    [{ Action: 's3:GetObject' }, false],
    [{ Action: ['s3:GetObject', open] }, undefined],
    [{ Action: 's3:*', Effect: 'Deny' }, false],
    [{ Action: 's3:*', Effect: open }, undefined],
    [{ Action: undefined, NotAction: 's3:*' }, false],
  ])('%j is all of a service: %s', (one, expected) => expect(allowsWholeService(statement(one))).toBe(expected));

  test('is an action that is written like some pattern, unless it is left out', () => {
    const like = (one: One) => allowsActionLike(statement(one), /^ssm:/);
    expect([like({ Action: ['s3:*', 'ssm:*'] }), like({ Action: 's3:*' })]).toEqual([true, false]);
    expect(like({ Action: undefined, NotAction: 'ssm:*' })).toBe(false);
  });

  test('what has no effect is an Allow, and what deployment decides may be either', () => {
    const effects = [undefined, 'Allow', 'Deny', open, 'Other'].map((Effect) => statement({ Effect }));
    expect(effects.map(isAllow)).toEqual([true, true, false, undefined, undefined]);
    expect(effects.map(isDeny)).toEqual([false, false, true, undefined, undefined]);
  });
});

describe('several documents of one owner', () => {
  const it = new Reading(resource, new World());
  const factOf = (document: Value) => new Fact({ resource, path: 'Properties.Policies' }, document);
  const one = { Statement: [{ Action: 'a:b' }] };
  const other = { Statement: [{ Action: 'c:d' }, { Action: 'e:f' }] };
  const actionsOf = (statements: readonly Statement[] = []) =>
    statements.map(({ actions }) => actions.list.map(({ text }) => text).join());
  const together = (...documents: Value[]) => documentsOf(it, documents.map(factOf));

  test('are read as one, in which each is told apart', () => {
    const { known } = together(one, undefined, other);
    expect(actionsOf(known?.statements)).toEqual(['a:b', 'c:d', 'e:f']);
    expect(known?.documents.map(actionsOf)).toEqual([['a:b'], ['c:d', 'e:f']]);
    expect(known?.open).toBe(false);
  });

  test('leave open what one of them does, and none of it is a document', () => {
    const { known } = together(one, open);
    expect(known?.open).toBe(true);
    expect(known?.documents.map(actionsOf)).toEqual([['a:b']]);
  });

  test('are the one that is there, or none', () => {
    expect(together(undefined, one).known?.documents.map(actionsOf)).toEqual([['a:b']]);
    expect(together(undefined, open).isUnknown).toBe(true);
    expect(together(undefined, '').isAbsentHere).toBe(true);
    expect(together().isAbsentHere).toBe(true);
  });
});

describe('the account that a policy is in', () => {
  const home = (content: { readonly [key: string]: unknown }, id: string, property: string) => {
    const it = new Reading(readInputs([{ name: 'app', content }])[0]!.resources.get(id)!, new World());
    return policyOf(it, it.fact(property)).known?.statements[0]?.home;
  };
  const policy = JSON.stringify({ Statement: { Effect: 'Allow', Action: 'sqs:*', Resource: '*' } });
  const resourceChanges = { aws_sqs_queue_policy: { one: { policy } } };

  test('is the one that a data source of Terraform was read as, where it is known', () => {
    const caller = (account_id: string) => ({ data: { aws_caller_identity: { here: { account_id } } } });
    const of = (more: object) => home({ resource: resourceChanges, ...more }, 'aws_sqs_queue_policy.one', 'policy');
    expect(of(caller('111122223333'))).toBe('111122223333');
    expect(of(caller('${var.account}'))).toBeUndefined();
    expect(of({})).toBeUndefined();
  });

  test('is not known of a stack that says none', () => {
    const Properties = { PolicyDocument: policy };
    expect(home({ Resources: { One: { Type: 'AWS::SQS::QueuePolicy', Properties } } }, 'One', 'PolicyDocument')).toBe(
      undefined,
    );
    expect(statement({}).home).toBe('111122223333');
  });
});

test('a property, or several put together, can be the only statement of a policy', () => {
  const it = new Reading(resource, new World());
  const policy = (value: Value) => policyOfStatement(it, new Fact({ resource, path: 'Properties' }, value));
  const { known } = policy({ Action: 'lambda:InvokeFunction', Principal: '*' });
  expect(known?.statements).toHaveLength(1);
  expect(known?.documents).toEqual([known?.statements]);
  expect(known?.open).toBe(false);
  expect(known?.statements[0]).toMatchObject({ home: '111122223333', actions: { said: true, negated: false } });
  expect([policy(open).isUnknown, policy(undefined).isAbsentHere, policy(['a']).known]).toEqual([true, true, ['a']]);
});

test('a data source of Terraform is the policy that it renders', () => {
  const data = {
    aws_iam_policy_document: { one: { statement: [{ actions: ['s3:GetObject'], resources: ['*'], effect: 'Deny' }] } },
  };
  const [template] = readInputs([{ name: 'app', content: { data } }]);
  const it = new Reading(template!.resources.get('data.aws_iam_policy_document.one')!, new World());
  const [read] = policyOfDataSource(it).known?.statements ?? [];
  expect(read).toMatchObject({ effect: 'Deny', actions: { list: [{ text: 's3:GetObject' }] } });
  expect(read?.fact.at.path).toBe('statement.0');
});

test('a document that several resources have is read as that of each', () => {
  const document = { Statement: [{ Action: 'a:b' }] };
  const other: Resource = { ...resource, id: 'Other' };
  const readOf = (of: Resource) =>
    policyOf(new Reading(of, new World()), new Fact({ resource: of, path: 'Properties.PolicyDocument' }, document))
      .known;
  expect(readOf(resource)?.statements[0]?.fact.resource.id).toBe('Queue');
  expect(readOf(other)?.statements[0]?.fact.resource.id).toBe('Other');
  expect(readOf(other)).toBe(readOf(other));
});

test('a document that was read before is noted to have been looked as far for', () => {
  const document = { Statement: [{ Action: 'a:b' }] };
  const looksOf = (reading: Reading) => {
    const from = mark();
    policyOf(reading, new Fact({ resource, path: 'Properties.PolicyDocument' }, document)).known?.statements.length;
    return since(from);
  };
  // The account of the stack is worked out with the document.
  const evaluate = (node: unknown) => {
    noteFar();
    return node;
  };
  const far = { ...template, assembly: new Assembly(), evaluate } as unknown as Template;
  const it = new Reading({ ...resource, template: far }, new World());
  expect([looksOf(it), looksOf(it)]).toEqual([FAR, FAR]);
});

describe('what is asked of all statements', () => {
  const ask = (document: Value, isWanted: (one: Statement) => boolean | undefined) =>
    someStatement(read(document), isWanted).state;
  const two = { Statement: [{ Action: 'a:b' }, { Action: 'c:d' }] };
  const named = (action: string) => (one: Statement) => includes(one.actions, action);

  test('passes where one of them is wanted, and fails where none is or can be', () => {
    expect([ask(two, named('c:d')), ask(two, named('e:f')), ask(undefined, named('c:d'))]).toEqual([
      'pass',
      'fail',
      'fail',
    ]);
  });

  test('is unknown where deployment may still bring one', () => {
    const perhaps = { Statement: [{ Action: open }, { Action: 'c:d' }] };
    expect([ask(perhaps, named('c:d')), ask(perhaps, named('e:f'))]).toEqual(['pass', 'unknown']);
    expect([ask({ Statement: [open, { Action: 'a:b' }] }, named('c:d')), ask(open, named('a:b'))]).toEqual([
      'unknown',
      'unknown',
    ]);
  });

  test('is bad where one of them is, whatever the others may be', () => {
    const perhaps = { Statement: [{ Action: open }, { Action: 'c:d' }] };
    const judged = (document: Value, action: string) => noStatement(read(document), named(action));
    expect([judged(perhaps, 'c:d').state, judged(perhaps, 'e:f').state]).toEqual(['fail', 'unknown']);
    expect(judged(perhaps, 'e:f').at?.path).toBe('Properties.PolicyDocument.Statement.0');
    expect([judged(two, 'e:f').state, judged(undefined, 'a:b').state]).toEqual(['pass', 'not-applicable']);
    expect(judged({ Statement: [open, { Action: 'a:b' }] }, 'c:d').state).toBe('unknown');
  });

  test('is not bad where a Deny of the same policy refuses it', () => {
    const denied = { Statement: [{ Action: 'a:b' }, { Effect: 'Deny', Action: 'a:*' }] };
    expect(noStatement(read(denied), (one) => allows(one, 'a:b')).state).toBe('pass');
  });
});

describe('who is let in', () => {
  test.each<[string, Value, boolean | undefined]>([
    ['a star', '*', true],
    ['any AWS account', { AWS: '*' }, true],
    ['a star in a list', { AWS: ['arn:aws:iam::111122223333:root', '*'] }, true],
    ['any account by ARN', { AWS: 'arn:aws:iam::*:root' }, true],
    ['the own account', { AWS: 'arn:aws:iam::${AWS::AccountId}:root' }, false],
    ['an account of a parameter', { AWS: 'arn:aws:iam::${Account}:root' }, false],
    ['a service', { Service: 'sns.amazonaws.com' }, false],
    ['a parameter', { AWS: open }, undefined],
    ['a role of the template', { AWS: '${Role.Arn}' }, undefined],
    ['an unknown whole', open, undefined],
  ])('%s', (_, Principal, anyone) => expect(admitsAnyone(statement({ Principal }))).toBe(anyone));

  test('a Deny lets nobody in, and NotPrincipal with Allow lets in all others', () => {
    expect(admitsAnyone(statement({ Effect: 'Deny', Principal: '*' }))).toBe(false);
    expect(admitsAnyone(statement({ NotPrincipal: { AWS: '111122223333' } }))).toBe(true);
  });

  test('the account of the stack is not foreign', () => {
    expect(admits(statement({ Principal: { AWS: '111122223333' } }), 'own')).toBe(true);
    expect(admits(statement({ Principal: { AWS: '444455556666' } }), 'foreign')).toBe(true);
  });

  test.each<[string, Value, boolean | undefined]>([
    ['an exact source', { ArnEquals: { 'aws:SourceArn': 'arn:aws:sns:eu-west-1:111122223333:t' } }, false],
    ['a topic of an account', { ArnLike: { 'AWS:SourceArn': 'arn:aws:sns:*:111122223333:*' } }, false],
    ['a bucket', { ArnLike: { 'aws:SourceArn': 'arn:aws:s3:::uploads' } }, false],
    ['any topic', { ArnLike: { 'aws:SourceArn': 'arn:aws:sns:*:*:*' } }, true],
    ['any bucket', { ArnLike: { 'aws:SourceArn': 'arn:aws:s3:::*' } }, true],
    ['a star', { StringLike: { 'aws:SourceArn': '*' } }, true],
    ['an organisation', { StringEquals: { 'aws:PrincipalOrgID': 'o-1234567890' } }, false],
    ['any organisation', { StringLike: { 'aws:PrincipalOrgID': 'o-*' } }, true],
    ['an account of ours', { StringEquals: { 'aws:SourceAccount': '${AWS::AccountId}' } }, false],
    ['the callers of a key', { StringEquals: { 'kms:CallerAccount': '111122223333' } }, false],
    ['an endpoint', { StringEquals: { 'aws:SourceVpce': open } }, false],
    ['an address range', { IpAddress: { 'aws:SourceIp': ['203.0.113.0/24'] } }, false],
    ['the world as addresses', { IpAddress: { 'aws:SourceIp': '0.0.0.0/0' } }, true],
    ['the world in halves', { IpAddress: { 'aws:SourceIp': ['0.0.0.0/1', '128.0.0.0/1'] } }, true],
    ['addresses of a parameter', { IpAddress: { 'aws:SourceIp': open } }, undefined],
    ['one wide value of several', { StringLike: { 'aws:SourceAccount': ['111122223333', '*'] } }, true],
    ['a referer', { StringLike: { 'aws:Referer': 'https://example.com/*' } }, true],
    ['a user agent', { StringEquals: { 'aws:UserAgent': 'secret' } }, true],
    ['TLS', { Bool: { 'aws:SecureTransport': 'true' } }, true],
    [
      'a missing key allowed',
      { StringEqualsIfExists: { 'aws:SourceArn': 'arn:aws:sns:eu-west-1:111122223333:t' } },
      true,
    ],
    ['all of none', { 'ForAllValues:StringEquals': { 'aws:PrincipalOrgID': 'o-1234567890' } }, true],
    [
      'a missing key not allowed after all',
      { StringEqualsIfExists: { 'aws:PrincipalOrgID': 'o-1234567890' }, Null: { 'aws:PrincipalOrgID': 'false' } },
      false,
    ],
    [
      'all of some',
      {
        'ForAllValues:StringLike': { 'aws:PrincipalOrgPaths': 'o-1234567890/*' },
        Null: { 'aws:PrincipalOrgPaths': 'false' },
      },
      false,
    ],
    [
      'another key that must be there',
      { StringEqualsIfExists: { 'aws:PrincipalOrgID': 'o-1234567890' }, Null: { 'aws:PrincipalAccount': 'false' } },
      true,
    ],
    ['all but one', { StringNotEquals: { 'aws:SourceAccount': '111122223333' } }, true],
    ['a function URL without sign-in', { StringEquals: { 'lambda:FunctionUrlAuthType': 'NONE' } }, true],
    ['conditions left to deployment', open, undefined],
  ])('everyone, narrowed by %s', (_, Condition, anyone) =>
    expect(admitsAnyone(statement({ Principal: '*', Condition }))).toBe(anyone),
  );
});
