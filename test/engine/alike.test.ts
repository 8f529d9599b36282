import fc from 'fast-check';
import { checkTemplates } from '../../lib/engine/check';
import { defineConfig } from '../../lib/engine/config';
import type { Rule } from '../../lib/engine/rule';
import { readInputs } from '../../lib/read/inputs';
import { ruleBook, rules } from '../../lib/rules';
import { merged, oneByOne, type Section, situationsOf, together } from './verdicts';

const services = [...new Set(Object.keys(rules).map((id) => id.split('/')[0] as string))];
const DIALECTS = [
  ['cloudformation', 'template.json', 'Resources'],
  ['terraform', 'main.tf.json', 'resource'],
] as const;

const expectNoDifference = (contents: readonly object[], name: string): void => {
  const inputs = contents.map((content, number) => ({ name: `${number}-${name}`, content }));
  expect(together(readInputs(inputs))).toEqual(oneByOne(readInputs(inputs)));
};

describe.each(services)('all examples of %s', (service) => {
  const ids = Object.keys(rules).filter((id) => id.startsWith(`${service}/`));

  test.each(DIALECTS)('in %s, three times in one template', (dialect, name, section) => {
    const all = situationsOf(ids, dialect);
    expectNoDifference([{ [section]: merged([...all, ...all, ...all], dialect) }], name);
  });

  test.each(DIALECTS)(
    'in %s, with the same names for other things in each of several templates',
    (dialect, name, section) =>
      expectNoDifference(
        situationsOf(ids, dialect).map((situation) => ({ [section]: situation })),
        name,
      ),
  );
});

describe('situations of any rules, in any order and number', () => {
  const all = {
    cloudformation: situationsOf(Object.keys(rules), 'cloudformation'),
    terraform: situationsOf(Object.keys(rules), 'terraform'),
  };

  test.each(DIALECTS)('in %s', (dialect, name, section) => {
    const chosen = fc.array(fc.nat(all[dialect].length - 1), { minLength: 2, maxLength: 8 });
    fc.assert(
      fc.property(chosen, fc.nat(2), (numbers, again) => {
        const situations = numbers.map((number) => all[dialect][number] as Section);
        const repeated = Array.from({ length: again + 1 }, () => situations).flat();
        expectNoDifference([{ [section]: merged(repeated, dialect) }], name);
      }),
      { numRuns: 150 },
    );
  });
});

describe('what tells resources apart that look alike', () => {
  const bucket = (more: object = {}) => ({ Type: 'AWS::S3::Bucket', ...more });
  const open = { PublicAccessBlockConfiguration: { BlockPublicAcls: { Ref: 'Open' } } };
  const judged = (template: object) => {
    const templates = () => readInputs([{ name: 'template.json', content: template }]);
    expect(together(templates())).toEqual(oneByOne(templates()));
    return (rule: string) =>
      together(templates()).flatMap((line) => (line.split(' ')[1] === rule ? [line.split(' ')[0]] : []));
  };

  test('the condition that they are made under', () => {
    const failing = judged({
      Conditions: { Never: { 'Fn::Equals': ['a', 'b'] }, Always: { 'Fn::Equals': ['a', 'a'] } },
      Resources: { A: bucket({ Condition: 'Never' }), B: bucket({ Condition: 'Always' }), C: bucket() },
    });
    expect(failing('s3/bucket-versioned')).toEqual(['B', 'C']);
  });

  test('a parameter is no resource', () => {
    const failing = judged({
      Parameters: { Open: { Type: 'String', Default: 'false', AllowedValues: ['false'] } },
      Resources: {
        A: bucket({ Properties: { PublicAccessBlockConfiguration: { BlockPublicAcls: { Ref: 'C' } } } }),
        B: bucket({ Properties: open }),
        C: bucket({ Properties: { PublicAccessBlockConfiguration: { BlockPublicAcls: true } } }),
      },
    });
    expect(failing('s3/bucket-blocks-public-acls')).toEqual(['A', 'B']);
  });

  test('which of several references are the same one', () => {
    const grant = (resource: string, other: string) => ({
      Type: 'AWS::S3::BucketPolicy',
      Properties: {
        Bucket: { Ref: resource },
        PolicyDocument: {
          Statement: {
            Effect: 'Deny',
            Principal: '*',
            Action: 's3:*',
            Resource: [
              { 'Fn::GetAtt': [other, 'Arn'] },
              { 'Fn::Join': ['', [{ 'Fn::GetAtt': [other, 'Arn'] }, '/*']] },
            ],
            Condition: { Bool: { 'aws:SecureTransport': 'false' } },
          },
        },
      },
    });
    judged({ Resources: { A: bucket(), B: bucket(), P: grant('A', 'A'), Q: grant('B', 'A') } });
  });

  test('what a reference that is only named leads to', () => {
    const group = (CidrIp: unknown) => ({
      Type: 'AWS::EC2::SecurityGroup',
      Properties: {
        GroupDescription: 'office',
        SecurityGroupIngress: [{ IpProtocol: 'tcp', FromPort: 22, ToPort: 22, CidrIp }],
      },
    });
    judged({
      Resources: {
        Vpc: { Type: 'AWS::EC2::VPC', Properties: { CidrBlock: '10.0.0.0/16' } },
        Lookup: { Type: 'Custom::Lookup', Properties: { ServiceToken: 'arn' } },
        OfVpc: group({ 'Fn::GetAtt': ['Vpc', 'CidrBlock'] }),
        OfLookup: group({ 'Fn::GetAtt': ['Lookup', 'CidrBlock'] }),
      },
    });
  });

  test('a property that only some of the rules read', () => {
    const failing = judged({
      Resources: {
        A: bucket({ Properties: { WebsiteConfiguration: { IndexDocument: 'index.html' } } }),
        B: bucket(),
        C: bucket({ Properties: { WebsiteConfiguration: { IndexDocument: 'index.html' } } }),
      },
    });
    expect(failing('s3/bucket-no-website')).toEqual(['A', 'C']);
  });

  const withPlugin = (check: Rule['check']) =>
    defineConfig({
      name: 'own',
      plugins: {
        own: { rules: { again: rules['s3/bucket-versioned']!, kept: { ...rules['s3/bucket-versioned']!, check } } },
      },
      rules: { 's3/bucket-versioned': 'error', 'own/kept': 'error', 'own/again': 'error' },
    });

  test('what stands beside the properties of a companion', () => {
    const policy = (name: string, DeletionPolicy: string) => ({
      Type: 'AWS::S3::BucketPolicy',
      DeletionPolicy,
      Properties: { Bucket: { Ref: name }, PolicyDocument: { Statement: [] } },
    });
    const Resources = { A: bucket(), B: bucket(), P: policy('A', 'Retain'), Q: policy('B', 'Delete') };
    const config = withPlugin(({ reading }) =>
      reading.companion('AWS::S3::BucketPolicy', 'Bucket').attribute('DeletionPolicy').is('Retain'),
    );
    const { findings } = checkTemplates(
      readInputs([{ name: 'template.json', content: { Resources } }]),
      config,
      ruleBook,
    );
    expect(findings.flatMap(({ rule, resource }) => (rule === 'own/kept' ? [resource] : []))).toEqual(['B']);
  });

  test('a rule of ours that a plugin takes over is asked under both names', () => {
    const templates = readInputs([{ name: 'template.json', content: { Resources: { A: bucket() } } }]);
    const config = withPlugin(({ reading }) => reading.fact('BucketName').pass());
    expect(checkTemplates(templates, config, ruleBook).findings.map(({ rule }) => rule)).toEqual([
      's3/bucket-versioned',
      'own/again',
    ]);
  });
});

test('what is not there in one assembly says nothing of what stands beside a resource in another', () => {
  const Api = { Type: 'AWS::ApiGatewayV2::Api', Properties: { Name: 'shop', ProtocolType: 'HTTP' } };
  const Domain = {
    Type: 'AWS::ApiGatewayV2::ApiMapping',
    Properties: { ApiId: { Ref: 'Api' }, DomainName: 'api.example.org', Stage: '$default' },
  };
  const assembly = (name: string, Resources: object) => readInputs([{ name, content: { Resources } }]);
  const config = defineConfig({ name: 'one', rules: { 'apigateway/api-default-endpoint-off': 'on' } });
  const templates = [...assembly('one.json', { Api }), ...assembly('two.json', { Api, Domain })];
  const found = checkTemplates(templates, config, ruleBook).findings.map(({ rule, template }) => `${rule} ${template}`);
  expect(found).toEqual(['apigateway/api-default-endpoint-off two.json']);
});
