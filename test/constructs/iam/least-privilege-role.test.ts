import { App, Aws, CfnParameter, Stack } from 'aws-cdk-lib';
import { Table } from 'aws-cdk-lib/aws-dynamodb';
import {
  AccountPrincipal,
  ArnPrincipal,
  CompositePrincipal,
  Effect,
  type IPrincipal,
  PolicyStatement,
  ServicePrincipal,
  WebIdentityPrincipal,
} from 'aws-cdk-lib/aws-iam';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import { grantGuards } from '../../../constructs/iam/grants';
import { LeastPrivilegeRole, type LeastPrivilegeRoleProps, PermissionsBoundary } from '../../../doors/cdk';
import { check, defineConfig, presets, rules } from '../../../lib';
import { refusalOf, templateOf, waived } from '../subjects';
import { ACCOUNT, deployedBy, REGION } from './documents';

type Props = Partial<LeastPrivilegeRoleProps>;

const make = (stack: Stack, props: Props = {}): LeastPrivilegeRole =>
  new LeastPrivilegeRole(stack, 'Role', {
    ...props,
    assumedBy: props.assumedBy ?? new ServicePrincipal('lambda.amazonaws.com'),
    permissionsBoundary: new PermissionsBoundary(stack, 'Boundary', { services: ['s3'] }),
  });

const roleOf = (props: Props): any => deployedBy((stack) => make(stack, props))('AWS::IAM::Role')[0];
const trustOf = (assumedBy: IPrincipal, props: Props = {}): any[] =>
  roleOf({ ...props, assumedBy }).AssumeRolePolicyDocument.Statement;

describe('the role', () => {
  test('has a boundary, an hour, and a path that says what it is part of', () => {
    expect(roleOf({})).toMatchObject({ Path: '/app/Stack/', MaxSessionDuration: 3600 });
    expect(roleOf({}).PermissionsBoundary).toMatch(/^Boundary/);
    expect(roleOf({ service: 'shop checkout' }).Path).toBe('/app/shop-checkout/');
    expect(roleOf({ path: '/ops/' }).Path).toBe('/ops/');
    expect(roleOf({}).RoleName).toBeUndefined();
  });

  test('is refused without a boundary, and told of the one that is near', () => {
    const stack = new Stack();
    const assumedBy = new ServicePrincipal('lambda.amazonaws.com');
    const bare = () => new LeastPrivilegeRole(stack, 'Role', { assumedBy } as unknown as LeastPrivilegeRoleProps);
    expect(refusalOf(bare)).toBe(
      "LeastPrivilegeRole 'Default/Role': it has no permissions boundary; give one, as permissionsBoundary: new PermissionsBoundary(this, …, { services: […] })",
    );
    new PermissionsBoundary(stack, 'Bounds', { services: ['s3'] });
    expect(refusalOf(bare)).toContain("PermissionsBoundary.nearest(this), which is 'Default/Bounds'");
  });
});

describe('trust in a service', () => {
  test('that says for whom it acts is for resources of this account, in this region', () => {
    expect(trustOf(new ServicePrincipal('codebuild.amazonaws.com'))).toEqual([
      {
        Effect: 'Allow',
        Action: 'sts:AssumeRole',
        Principal: { Service: 'codebuild.amazonaws.com' },
        Condition: {
          StringEquals: { 'aws:SourceAccount': ACCOUNT },
          ArnLike: { 'aws:SourceArn': [`arn:aws:codebuild:${REGION}:${ACCOUNT}:project/*`] },
        },
      },
    ]);
  });

  test.each(['lambda.amazonaws.com', 'ec2.amazonaws.com'])('%s, which says nothing, stays as it is', (service) => {
    expect(trustOf(new ServicePrincipal(service))[0].Condition).toBeUndefined();
  });

  test('is for the resources that are given', () => {
    const sourceArns = [`arn:aws:codebuild:${REGION}:${ACCOUNT}:project/shop`];
    expect(trustOf(new ServicePrincipal('codebuild.amazonaws.com'), { sourceArns })[0].Condition.ArnLike).toEqual({
      'aws:SourceArn': sourceArns,
    });
  });

  test('keeps the conditions that it has', () => {
    const arn = `arn:aws:states:${REGION}:${ACCOUNT}:stateMachine:orders`;
    const principal = new ServicePrincipal('codebuild.amazonaws.com', {
      conditions: { ArnEquals: { 'AWS:SourceArn': arn } },
    });
    expect(trustOf(principal)[0].Condition).toEqual({
      ArnEquals: { 'AWS:SourceArn': arn },
      StringEquals: { 'aws:SourceAccount': ACCOUNT },
    });
  });

  test('asks each of several principals what it can say', () => {
    const [build, functions, partner] = trustOf(
      new CompositePrincipal(
        new ServicePrincipal('codebuild.amazonaws.com'),
        new ServicePrincipal('lambda.amazonaws.com'),
        new ArnPrincipal(`arn:aws:iam::${Aws.ACCOUNT_ID}:role/ops`),
      ),
    );
    expect(Object.keys(build.Condition)).toEqual(['StringEquals', 'ArnLike']);
    expect(functions.Condition).toBeUndefined();
    expect(partner.Condition).toBeUndefined();
  });
});

describe('trust in others', () => {
  const deploy = new Stack(new App(), 'Home', { env: { account: ACCOUNT, region: REGION } });

  test('a role of the same account needs no more', () => {
    expect(() => make(deploy, { assumedBy: new ArnPrincipal(`arn:aws:iam::${ACCOUNT}:role/ops`) })).not.toThrow();
  });

  test('another account brings an external id', () => {
    const [statement] = trustOf(new AccountPrincipal('444455556666'), { externalIds: ['shop-4711'] });
    expect(statement.Condition).toEqual({ StringEquals: { 'sts:ExternalId': 'shop-4711' } });
    const stack = new Stack(new App(), 'Home', { env: { account: ACCOUNT, region: REGION } });
    expect(refusalOf(() => make(stack, { assumedBy: new AccountPrincipal('444455556666') }))).toContain(
      'gives up iam/role-trust-external-id.',
    );
  });

  const github = (claims: object) =>
    new WebIdentityPrincipal(`arn:aws:iam::${ACCOUNT}:oidc-provider/token.actions.githubusercontent.com`, {
      StringEquals: { 'token.actions.githubusercontent.com:aud': 'sts.amazonaws.com' },
      ...claims,
    });
  const subject = (sub: string) => ({ 'token.actions.githubusercontent.com:sub': sub });

  test.each<[string, object, string]>([
    ['no subject', {}, "it takes tokens of any subject; name those it is for under StringEquals 'token.actions."],
    [
      'any branch',
      { StringLike: subject('repo:acme/web:*') },
      "'repo:acme/web:*' takes tokens of several subjects; name each of them",
    ],
    [
      'some branches',
      { StringLike: subject('repo:acme/web:ref:refs/heads/release-*') },
      'takes tokens of several subjects',
    ],
    ['a subject that must not be', { StringNotEquals: subject('repo:acme/web:pull_request') }, 'tokens of any subject'],
  ])('tokens with %s are refused', (_, claims, message) => {
    expect(
      refusalOf(() => make(new Stack(), { assumedBy: github(claims), waive: waived('iam/role-federation-ref-named') })),
    ).toContain(message);
  });

  test('tokens for one audience and one subject are taken', () => {
    const [statement] = trustOf(
      new WebIdentityPrincipal(`arn:aws:iam::${ACCOUNT}:oidc-provider/token.actions.githubusercontent.com`, {
        StringEquals: {
          'token.actions.githubusercontent.com:aud': 'sts.amazonaws.com',
          ...subject('repo:acme/web:environment:production'),
        },
      }),
    );
    expect(statement.Action).toBe('sts:AssumeRoleWithWebIdentity');
  });
});

describe('a grant', () => {
  const granting = (grant: (role: LeastPrivilegeRole, stack: Stack) => unknown, props: Props = {}) => {
    const stack = new Stack();
    return grant(make(stack, props), stack);
  };
  const allow = (actions: string[], resources: string[], conditions?: any) => (role: LeastPrivilegeRole) =>
    role.allow({ actions, resources, ...(conditions && { conditions }) });

  test.each<[string, (role: LeastPrivilegeRole, stack: Stack) => unknown, string]>([
    [
      'a misspelt action',
      allow(['s3:GetObjct'], ['*']),
      "there is no action 's3:GetObjct'; did you mean 's3:GetObject'?",
    ],
    [
      'a misspelt service',
      allow(['dynamdb:GetItem'], ['*']),
      "'dynamdb' is no service of IAM's; did you mean 'dynamodb'?",
    ],
    [
      'a pattern',
      allow(['sqs:Delete*'], [`arn:aws:sqs:${REGION}:${ACCOUNT}:jobs`]),
      "'sqs:Delete*' is a pattern. It grants sqs:DeleteMessage, sqs:DeleteQueue, and later what AWS adds; name those that are needed.",
    ],
    ['all of a service', allow(['s3:*'], ['arn:aws:s3:::uploads/*']), "'s3:*' is a pattern. It grants s3:Abort"],
    ['everything', allow(['*'], ['*']), "'*' is a pattern. It takes in actions of many services"],
    [
      'every resource',
      allow(['sqs:SendMessage'], ['*']),
      'sqs:SendMessage is granted on every resource; name the queue (arn:…:sqs:${Region}:${Account}:${QueueName}).',
    ],
    [
      'all of a kind',
      allow(['dynamodb:GetItem'], [`arn:aws:dynamodb:${REGION}:${ACCOUNT}:table/*`]),
      `dynamodb:GetItem is granted on arn:aws:dynamodb:${REGION}:${ACCOUNT}:table/*; name the table`,
    ],
    [
      'all buckets',
      allow(['s3:GetObject'], ['arn:aws:s3:::*/*']),
      'name the object (arn:…:s3:::${BucketName}/${ObjectName})',
    ],
    [
      'all but some',
      (role) => role.addToPolicy(new PolicyStatement({ notActions: ['iam:*'], resources: ['*'] })),
      'NotAction and NotResource allow all the rest',
    ],
    [
      'patterns of another construct',
      (role, stack) => new Bucket(stack, 'Theirs').grantRead(role),
      "'s3:GetObject*' is a pattern.",
    ],
  ])('of %s is refused', (_, grant, message) => {
    const error = refusalOf(() => granting(grant));
    expect(error).toContain("a grant to LeastPrivilegeRole 'Default/Role': ");
    expect(error).toContain(message);
  });

  test.each<[string, (role: LeastPrivilegeRole, stack: Stack) => unknown]>([
    ['actions on what they name', allow(['s3:GetObject'], ['arn:aws:s3:::uploads/*', 'arn:aws:s3:::uploads/a?.txt'])],
    ['actions that work on nothing', allow(['ecr:GetAuthorizationToken', 'sts:GetCallerIdentity'], ['*'])],
    [
      'resources told by their tags',
      allow(['ec2:StopInstances'], ['*'], { StringEquals: { 'aws:ResourceTag/team': 'shop' } }),
    ],
    ['a prefix', allow(['dynamodb:GetItem'], [`arn:aws:dynamodb:${REGION}:${ACCOUNT}:table/shop-*`])],
    [
      'what deployment names',
      (role, stack) =>
        role.allow({
          actions: ['sqs:SendMessage'],
          resources: [
            new CfnParameter(stack, 'Queue').valueAsString,
            `arn:${Aws.PARTITION}:sqs:${Aws.REGION}:${Aws.ACCOUNT_ID}:jobs`,
          ],
        }),
    ],
    [
      'exact grants of other constructs',
      (role, stack) => {
        new Queue(stack, 'Jobs').grantSendMessages(role);
        new Table(stack, 'Orders', { partitionKey: { name: 'id', type: 'S' as never } }).grantReadData(role);
      },
    ],
    [
      'a refusal of anything',
      (role) => role.addToPolicy(new PolicyStatement({ effect: Effect.DENY, actions: ['s3:*'], resources: ['*'] })),
    ],
  ])('of %s is made', (_, grant) => {
    expect(() => granting(grant)).not.toThrow();
  });

  test('is kept in a managed policy under the path of the role', () => {
    const resources = deployedBy((stack) =>
      make(stack).allow({ actions: ['s3:GetObject'], resources: ['arn:aws:s3:::a/*'] }),
    );
    expect(resources('AWS::IAM::Policy')).toEqual([]);
    const [granted] = resources('AWS::IAM::ManagedPolicy').filter(({ Roles }) => Roles);
    expect(granted).toMatchObject({ Path: '/app/Stack/', Description: 'What Stack/Role is granted' });
    expect(granted.PolicyDocument.Statement).toEqual([
      { Effect: 'Allow', Action: 's3:GetObject', Resource: 'arn:aws:s3:::a/*' },
    ]);
  });

  const strict = defineConfig(presets.strict);
  const WIDE: readonly [rule: (typeof grantGuards)[number], action: string][] = [
    ['iam/policy-resources-named', 'sqs:SendMessage'],
    ['iam/policy-pass-role-named', 'iam:PassRole'],
    ['iam/policy-no-decrypt-all', 'kms:Decrypt'],
    ['iam/policy-no-read-all-secrets', 'secretsmanager:GetSecretValue'],
    ['iam/policy-no-read-all-parameters', 'ssm:GetParameter'],
    ['iam/policy-no-read-all-objects', 's3:GetObject'],
    ['iam/policy-no-read-all-tables', 'dynamodb:GetItem'],
    ['iam/policy-no-sql-on-all-databases', 'rds-data:ExecuteStatement'],
  ];

  test('on every resource has a rule that guards it', () => {
    expect(WIDE.map(([rule]) => rule)).toEqual([...grantGuards]);
    expect(grantGuards.filter((rule) => !rules[rule])).toEqual([]);
  });

  test.each(WIDE)('on every resource is refused, or waived and noticed by %s', (rule, action) => {
    const error = refusalOf(() => granting(allow([action], ['*'])));
    expect(error).toContain(`${rules[rule]?.why} Or waive the rule: waive: { '${rule}': { because, owner, until } }`);
    const inputs = templateOf((stack) =>
      make(stack, { waive: waived(rule) }).allow({ actions: [action], resources: ['*'] }),
    );
    const found = check(inputs, strict).findings.flatMap(({ rule, under }) => (under ? [] : rule));
    expect(found).toEqual([rule]);
  });
});
