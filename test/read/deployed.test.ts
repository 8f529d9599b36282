import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, CfnStack, CfnStackSet, NestedStack, Stack } from 'aws-cdk-lib';
import { Bucket, CfnBucket } from 'aws-cdk-lib/aws-s3';
import { Asset } from 'aws-cdk-lib/aws-s3-assets';
import { check, defineConfig, presets } from '../../lib';
import { readAssembly } from '../../lib/read/assembly';
import type { CloudFormationTemplate } from '../../lib/read/cloudformation';
import { brokenSeal, seal } from '../../lib/read/seal';

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'deployed-'));
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

const write = (name: string, content: object): string => {
  mkdirSync(directory, { recursive: true });
  writeFileSync(join(directory, name), JSON.stringify(content));
  return join(directory, name);
};
const edit = (name: string, change: (data: any) => void): void => {
  const data = JSON.parse(readFileSync(join(directory, 'out', name), 'utf8'));
  change(data);
  writeFileSync(join(directory, 'out', name), JSON.stringify(data));
};
const app = () => new App({ outdir: join(directory, 'out') });
const open = { Resources: { Open: { Type: 'AWS::S3::Bucket', Properties: { AccessControl: 'PublicRead' } } } };
const ids = () => readAssembly(join(directory, 'out')).flatMap(({ resources }) => [...resources.keys()]);
const left = () => readAssembly(join(directory, 'out')).flatMap(({ unjudged }) => [...(unjudged?.keys() ?? [])]);

test('an asset that is deployed as a nested stack is judged', () => {
  const it = app();
  const stack = new Stack(it, 'Shop');
  new CfnStack(stack, 'Inner', {
    templateUrl: new Asset(stack, 'Template', { path: write('inner.json', open) }).httpUrl,
  });
  it.synth();
  expect(ids()).toContain('Open');
  expect(left()).toEqual([]);
});

test('a nested stack is what its URL leads to, whatever its metadata says', () => {
  const it = app();
  const stack = new Stack(it, 'Shop');
  const sound = new NestedStack(stack, 'Sound');
  new CfnBucket(sound, 'Uploads');
  const resource = sound.nestedStackResource as CfnStack;
  resource.addPropertyOverride('TemplateURL', new Asset(stack, 'Other', { path: write('other.json', open) }).httpUrl);
  it.synth();
  const nested = readAssembly(join(directory, 'out')).filter(
    (template) => (template as CloudFormationTemplate).context.parent,
  );
  expect(nested.flatMap(({ resources }) => [...resources.keys()])).toEqual(['Open']);
});

test('a nested stack whose URL leads out of the assembly was not judged', () => {
  const it = app();
  const stack = new NestedStack(new Stack(it, 'Shop'), 'Inner');
  new CfnBucket(stack, 'Uploads');
  (stack.nestedStackResource as CfnStack).addPropertyOverride(
    'TemplateURL',
    'https://s3.amazonaws.com/else/where.json',
  );
  it.synth();
  expect(left()).toEqual([expect.stringContaining('nested stack Shop/Inner')]);
});

test('a template that a stack set deploys from an asset is judged, in a process that did not copy it too', () => {
  const it = app();
  const stack = new Stack(it, 'Shop');
  new CfnStackSet(stack, 'Set', {
    permissionModel: 'SELF_MANAGED',
    stackSetName: 'all',
    templateUrl: new Asset(stack, 'Template', { path: write('inner.json', open) }).httpUrl,
  });
  it.synth();
  expect(ids()).toContain('Open');
  expect(left()).toEqual([]);
});

test('a template that is uploaded is judged, whoever deploys it and however old the file is', () => {
  const it = app();
  new Asset(new Stack(it, 'Shop'), 'Template', { path: write('product.json', open) });
  it.synth();
  const later = readAssembly(join(directory, 'out'), { since: Number.POSITIVE_INFINITY });
  expect(later.flatMap(({ resources }) => [...resources.keys()])).toContain('Open');
});

test('a stack that deploys another file than its template is refused', () => {
  const it = app();
  new Bucket(new Stack(it, 'Shop'), 'Uploads');
  it.synth();
  write('out/else.json', open);
  edit('Shop.assets.json', (assets) => {
    for (const { source } of Object.values<any>(assets.files)) source.path = 'else.json';
  });
  expect(() => ids()).toThrow(/stack 'Shop' deploys .*else\.json, which is not its template/);
});

const bodies: [string, object][] = [
  [
    'a stack set',
    {
      Resources: { Set: { Type: 'AWS::CloudFormation::StackSet', Properties: { TemplateBody: JSON.stringify(open) } } },
    },
  ],
  ['a stack of Terraform', { resource: { aws_cloudformation_stack: { a: { template_body: JSON.stringify(open) } } } }],
  [
    'a stack of Terraform, encoded',
    {
      resource: {
        aws_cloudformation_stack: {
          a: {
            template_body:
              '${jsonencode({ Resources = { Open = { Type = "AWS::S3::Bucket", Properties = { AccessControl = "PublicRead" } } } })}',
          },
        },
      },
    },
  ],
  [
    'a resource of Cloud Control',
    {
      resource: {
        aws_cloudcontrolapi_resource: {
          a: { type_name: 'AWS::S3::Bucket', desired_state: JSON.stringify({ AccessControl: 'PublicRead' }) },
        },
      },
    },
  ],
];
test.each(bodies)('what %s deploys is judged', (_, content) => {
  const { findings } = check([{ name: 'a.tf.json', content }], defineConfig(presets.baseline));
  expect(findings.map(({ rule, blocking }) => [rule, blocking])).toContainEqual(['s3/bucket-no-public-read-acl', true]);
});

const tf = (type: string, body: object) => ({ resource: { [type]: { a: body } } });
const cfn = (Type: string, Properties: object = {}) => ({ Resources: { A: { Type, Properties } } });
const unread: [string, object][] = [
  ['a macro', { ...cfn('AWS::S3::Bucket'), Transform: ['Acme'] }],
  ['an include', { Resources: { 'Fn::Transform': { Name: 'AWS::Include', Parameters: { Location: 's3://a/b' } } } }],
  ['a module', cfn('Acme::S3::Bucket::MODULE')],
  ['a nested stack elsewhere', cfn('AWS::CloudFormation::Stack', { TemplateURL: 'https://example.com/a.json' })],
  ['a stack set elsewhere', cfn('AWS::CloudFormation::StackSet', { TemplateURL: 'https://example.com/a.json' })],
  ['a call of the API', cfn('Custom::AWS', { Create: '{}' })],
  [
    'a loop over what is open',
    {
      Transform: 'AWS::LanguageExtensions',
      Parameters: { P: { Type: 'CommaDelimitedList' } },
      Resources: { 'Fn::ForEach::A': ['N', { Ref: 'P' }, { 'B${N}': { Type: 'AWS::S3::Bucket' } }] },
    },
  ],
  ['a body that is open', { variable: { b: {} }, ...tf('aws_cloudformation_stack', { template_body: '${var.b}' }) }],
  ['a body that is no template', tf('aws_cloudformation_stack', { template_body: '{' })],
  ['a remote module', { module: { a: { source: 'acme/a/aws' } } }],
  ['a resource of the Cloud Control provider', tf('awscc_s3_bucket', {})],
  ['an include among mappings', { ...cfn('AWS::S3::Bucket'), Mappings: { 'Fn::Transform': { Name: 'AWS::Include' } } }],
  ['an include at the top', { ...cfn('AWS::S3::Bucket'), 'Fn::Transform': { Name: 'AWS::Include' } }],
  [
    'a template that a catalogue offers',
    cfn('AWS::ServiceCatalog::CloudFormationProduct', {
      ProvisioningArtifactParameters: [{ Info: { LoadTemplateFromURL: 'https://example.com/a.json' } }],
    }),
  ],
  ['a repository that a catalogue offers', cfn('AWS::ServiceCatalog::CloudFormationProduct', { SourceConnection: {} })],
  ['a product of a catalogue', cfn('AWS::ServiceCatalog::CloudFormationProvisionedProduct')],
  ['a product of a catalogue, in Terraform', tf('aws_servicecatalog_provisioned_product', {})],
  [
    'an offer in Terraform',
    tf('aws_servicecatalog_product', {
      provisioning_artifact_parameters: [{ template_url: 'https://example.com/a.json' }],
    }),
  ],
  [
    'an application in Terraform',
    tf('aws_serverlessapplicationrepository_cloudformation_stack', {
      application_id: 'arn:aws:serverlessrepo:us-east-1:111122223333:applications/a',
    }),
  ],
  ['a program of a plan', { data: { external: { a: { program: ['sh'] } } } }],
  ['a local command', tf('terraform_data', { provisioner: [{ 'local-exec': { command: 'aws s3 mb s3://x' } }] })],
];
const call = (action: string) => ({
  'Fn::Join': ['', [`{"service":"KMS","action":"${action}","parameters":{"KeyId":"`, { Ref: 'AWS::StackName' }, '"}}']],
});
const application = (account: string) =>
  cfn('AWS::Serverless::Application', {
    Location: { ApplicationId: { 'Fn::FindInMap': ['Application', { Ref: 'AWS::Partition' }, account] } },
  });
const rotation = (region: string, account: string) =>
  `arn:aws:serverlessrepo:${region}:${account}:applications/SecretsManagerRDSMySQLRotationSingleUser`;
test.each<[string, object, number]>([
  ['calls that only ask', cfn('Custom::AWS', { Create: call('describeKey'), Update: call('listAliases') }), 0],
  ['a call that makes something', cfn('Custom::AWS', { Create: call('describeKey'), Delete: call('replicateKey') }), 1],
  ['a call that only deployment can tell', cfn('Custom::AWS', { Create: { Ref: 'AWS::StackName' } }), 1],
  ['an application of AWS, in each partition', application('aws'), 0],
  ['an application of AWS in one partition alone', application('mixed'), 1],
  ['an application of somebody else', application('other'), 1],
])('%s', (_, content, expected) => {
  const [ours, theirs] = [rotation('us-east-1', '297356227824'), rotation('us-east-1', '111122223333')];
  const china = rotation('cn-north-1', '193023089310').replace('arn:aws:', 'arn:aws-cn:');
  const Mappings = {
    Application: {
      aws: { aws: ours, mixed: ours, other: theirs },
      'aws-cn': { aws: china, mixed: theirs, other: theirs },
    },
  };
  const { findings } = check([{ name: 'a.json', content: { ...content, Mappings } }], defineConfig(presets.baseline));
  expect(findings.filter(({ rule }) => rule === 'gate/unjudged')).toHaveLength(expected);
});

describe.each(unread)('%s', (_, content) => {
  const found = (...layers: Parameters<typeof defineConfig>) => {
    const { findings, notices } = check([{ name: 'a.json', content }], defineConfig(...layers));
    expect(notices).toHaveLength(1);
    return findings.filter(({ rule }) => rule === 'gate/unjudged').map(({ level, blocking }) => [level, blocking]);
  };
  test('warns in baseline and blocks in strict', () => {
    expect(found(presets.baseline)).toEqual([['warn', false]]);
    expect(found(presets.strict)).toEqual([['error', true]]);
  });

  test('can be waived', () => {
    const waiver = {
      within: ['**'],
      because: 'x',
      owner: 'y',
      until: '9999-01-01',
      rule: 'gate/unjudged',
      from: 'config',
    } as const;
    expect(found(presets.strict, { name: 'w', waivers: [waiver] })).toEqual([['error', false]]);
  });
});

describe('a seal', () => {
  beforeEach(() => {
    const it = app();
    new Bucket(new Stack(it, 'Shop'), 'Uploads');
    it.synth();
    seal(join(directory, 'out'), [defineConfig(presets.baseline)]);
  });
  const broken = () => brokenSeal(join(directory, 'out'));

  test('holds while nothing is changed', () => expect(broken()).toBeUndefined());

  test('breaks with a template that is changed, added or taken away', () => {
    edit('Shop.template.json', (template) => {
      template.Resources = {};
    });
    expect(broken()).toContain('Shop.template.json was changed since');
    rmSync(join(directory, 'out/Shop.template.json'));
    expect(broken()).toContain('Shop.template.json is gone since');
  });

  test('breaks with a file that is added', () => {
    write('out/else.json', open);
    expect(broken()).toContain('else.json was added since');
  });

  test('says nothing where another configuration decided', () => {
    const by = (...layers: Parameters<typeof defineConfig>) =>
      brokenSeal(join(directory, 'out'), defineConfig(...layers));
    expect(by(presets.baseline)).toBeUndefined();
    expect(by(presets.baseline, { name: 'looser', severity: { high: 'warn' } })).toMatch(/another configuration/);
  });

  test('is missed where there is none', () => {
    for (const file of readdirSync(join(directory, 'out')))
      if (file.includes('seal')) rmSync(join(directory, 'out', file));
    expect(broken()).toContain('has no seal');
  });
});
