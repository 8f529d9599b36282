import { check, defineConfig, presets } from '../../lib';

/** What rules say of a resource in a configuration: findings by rule. */
const said = (content: object) =>
  Object.fromEntries(
    check([{ name: 'it.json', content }], defineConfig(presets.all)).findings.map(({ rule, state }) => [rule, state]),
  );
const inStack = (P: object, type: string, properties: object) =>
  said({ Parameters: { P }, Resources: { It: { Type: type, Properties: properties } } });

test.each([
  ['nothing', {}, 'unknown'],
  ['at least enough', { MinValue: 1, MaxValue: 35 }, undefined],
  ['at most too little', { MinValue: 0, MaxValue: 0 }, 'fail'],
  ['enough and too little', { MinValue: 0, MaxValue: 35 }, 'unknown'],
])('a number of which a parameter says %s', (_, limits, state) => {
  const findings = inStack({ Type: 'Number', ...limits }, 'AWS::RDS::DBInstance', {
    Engine: 'postgres',
    BackupRetentionPeriod: { Ref: 'P' },
  });
  expect(findings['rds/instance-backed-up']).toBe(state);
});

test.each([
  ['^(true|false)$', 'fail'],
  ['true', undefined],
  ['[a-z]+', 'unknown'],
])('a flag whose parameter matches %s', (AllowedPattern, state) => {
  const findings = inStack({ Type: 'String', AllowedPattern }, 'AWS::KMS::Key', { EnableKeyRotation: { Ref: 'P' } });
  expect(findings['kms/key-rotated']).toBe(state);
});

test('a text that no value of a parameter is', () => {
  const state = (P: object) =>
    inStack({ Type: 'String', ...P }, 'AWS::EC2::Instance', { MetadataOptions: { HttpTokens: { Ref: 'P' } } })[
      'ec2/instance-imdsv2-required'
    ];
  expect(state({})).toBe('unknown');
  expect(state({ AllowedPattern: 'opt.*' })).toBe('fail');
});

test('a condition that no value of a parameter meets', () => {
  const content = (P: object) => ({
    Parameters: { P: { Type: 'String', ...P } },
    Conditions: { HasKey: { 'Fn::Not': [{ 'Fn::Equals': [{ Ref: 'P' }, ''] }] } },
    Resources: {
      It: {
        Type: 'AWS::SNS::Topic',
        Properties: { KmsMasterKeyId: { 'Fn::If': ['HasKey', { Ref: 'P' }, { Ref: 'AWS::NoValue' }] } },
      },
    },
  });
  expect(said(content({}))['sns/topic-encrypted']).toBe('fail');
  expect(said(content({ AllowedPattern: '^arn:aws:kms:.+$' }))['sns/topic-encrypted']).toBeUndefined();
  expect(said(content({ MinLength: 1 }))['sns/topic-encrypted']).toBeUndefined();
});

describe('what the section Rules refuses cannot be deployed', () => {
  const TEXT = (...AllowedValues: string[]) => ({ Type: 'String', AllowedValues });
  const isTrue = { 'Fn::Equals': [{ Ref: 'Encrypted' }, 'true'] };
  const isProd = { 'Fn::Equals': [{ Ref: 'Stage' }, 'prod'] };
  const state = (rule: object | undefined, resource: object = {}) =>
    said({
      Parameters: { Encrypted: TEXT('true', 'false'), Stage: TEXT('prod', 'dev') },
      ...(rule && { Rules: { It: rule } }),
      Conditions: { IsProd: isProd },
      Resources: {
        It: {
          Type: 'AWS::EC2::Volume',
          ...resource,
          Properties: { AvailabilityZone: 'a', Size: 1, Encrypted: { Ref: 'Encrypted' } },
        },
      },
    })['ec2/volume-encrypted'];
  const asserting = (Assert: object) => ({ Assertions: [{ Assert, AssertDescription: 'encrypt' }] });

  test.each<[string, object | undefined, string | undefined]>([
    ['no rule', undefined, 'fail'],
    ['one that demands it', asserting(isTrue), undefined],
    ['one that names what may be', asserting({ 'Fn::Contains': [['true'], { Ref: 'Encrypted' }] }), undefined],
    ['one that allows either', asserting({ 'Fn::Contains': [['true', 'false'], { Ref: 'Encrypted' }] }), 'fail'],
    ['one for another case', { RuleCondition: isProd, ...asserting(isTrue) }, 'fail'],
    ['one that demands something else', asserting(isProd), 'fail'],
    ['one of a list of it', asserting({ 'Fn::EachMemberIn': [[{ Ref: 'Encrypted' }], ['true', 'yes']] }), undefined],
    [
      'one of a list that allows either',
      asserting({ 'Fn::EachMemberIn': [[{ Ref: 'Encrypted' }], ['true', 'false']] }),
      'fail',
    ],
    [
      'one that a list equals',
      asserting({ 'Fn::EachMemberEquals': [['true', { Ref: 'Encrypted' }], 'true'] }),
      undefined,
    ],
    [
      'one of what the account has',
      asserting({ 'Fn::EachMemberIn': [{ 'Fn::RefAll': 'AWS::EC2::VPC::Id' }, ['a']] }),
      'fail',
    ],
    [
      'one of tags of what the account has',
      asserting({ 'Fn::EachMemberEquals': [{ 'Fn::ValueOf': ['Stage', 'Tags.Team'] }, 'a'] }),
      'fail',
    ],
  ])('%s', (_, rule, expected) => expect(state(rule)).toBe(expected));

  test('one for the case that the resource is made in', () => {
    const rule = { RuleCondition: isProd, ...asserting(isTrue) };
    expect(state(rule, { Condition: 'IsProd' })).toBeUndefined();
    expect(state(asserting({ 'Fn::Not': [isProd] }), { Condition: 'IsProd' })).toBeUndefined();
  });
});

test.each([
  ['without a validation', undefined, 'unknown'],
  ['of good values', 'contains(["required"], var.p)', undefined],
  ['of good and bad values', 'contains(["required", "optional"], var.p)', 'fail'],
  ['of good values and more', 'contains(["required"], var.p) && length(var.p) > 0', undefined],
  ['of another variable', 'contains(["required"], var.q)', 'unknown'],
  ['that is not read', 'can(regex("^req", var.p))', 'unknown'],
])('a variable of Terraform %s', (_, condition, state) => {
  const validation = condition && { validation: { condition: `\${${condition}}`, error_message: 'No.' } };
  const findings = said({
    variable: { p: { type: 'string', ...validation }, q: { type: 'string' } },
    resource: { aws_instance: { it: { ami: 'ami-1', metadata_options: { http_tokens: '${var.p}' } } } },
  });
  expect(findings['ec2/instance-imdsv2-required']).toBe(state);
});

test.each([
  ['between numbers that are bad', 'var.p >= 0 && 0 >= var.p', 'fail'],
  ['above a good number', '7 < var.p', undefined],
  ['between good and bad numbers', 'var.p >= 0 && var.p <= 35', 'unknown'],
  ['among numbers in a row', 'contains(range(7, 36), var.p)', 'unknown'],
  ['above another variable', 'var.p > var.q', 'unknown'],
])('a number of Terraform %s', (_, condition, state) => {
  const findings = said({
    variable: { p: { type: 'number', validation: { condition: `\${${condition}}`, error_message: 'No.' } }, q: {} },
    resource: { aws_db_instance: { it: { engine: 'postgres', backup_retention_period: '${var.p}' } } },
  });
  expect(findings['rds/instance-backed-up']).toBe(state);
});

test('a text of Terraform that its validation forbids', () => {
  const state = (condition: string) =>
    said({
      variable: { p: { type: 'string', validation: { condition: `\${${condition}}`, error_message: 'No.' } } },
      resource: { aws_instance: { it: { ami: 'ami-1', metadata_options: { http_tokens: '${var.p}' } } } },
    })['ec2/instance-imdsv2-required'];
  expect(state('length(var.p) > 0')).toBe('unknown');
  expect(state('can(regex("^opt", var.p))')).toBe('fail');
  expect(state('var.p != "required"')).toBe('fail');
});
