import { execFileSync } from 'node:child_process';
import { chmodSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../scripts/layout';
import { project } from './spawn';

const TEMPLATE = `Resources:
  # the orders
  Orders:
    Type: AWS::RDS::DBInstance
    Properties:
      Engine: mysql
      StorageEncrypted: false # for now
      PubliclyAccessible: !Ref Open
      DBInstanceClass: db.t3.micro
      AllocatedStorage: "20"
  Uploads:
    Type: AWS::S3::Bucket
Parameters:
  Open: {Type: String, Default: "true", AllowedValues: ["true"]}
`;

const RULES = { 'rds/instance-encrypted': 'on', 'rds/instance-not-public': 'on', 's3/bucket-access-logged': 'on' };
const config = (rules: object = RULES): string =>
  `import { defineConfig } from 'cdk-bulwark';\nexport default defineConfig({ name: 'acme', rules: ${JSON.stringify(rules)} });`;

const templates = (text = TEMPLATE, rules: object = RULES) =>
  project({ 'template.yaml': text, 'bulwark.config.ts': config(rules) });
const read = (folder: string, file = 'template.yaml'): string => readFileSync(join(folder, file), 'utf8');

test('changes what is certain where it stands, and says why it leaves the rest and what to write', () => {
  const { folder, bulwark } = templates();
  const { code, out } = bulwark('fix', 'template.yaml');
  expect(read(folder)).toBe(TEMPLATE.replace('StorageEncrypted: false', 'StorageEncrypted: true'));
  expect(out).toMatch(
    /^fixed 1 finding in 1 file; 2 findings left\n {2}rds\/instance-encrypted {2}Orders \(template\.yaml:7:7\)\n/,
  );
  expect(out).toMatch(
    /rds\/instance-not-public {2}Orders .*\n {4}PubliclyAccessible is decided by Ref\n {4}CloudFormation: \{"PubliclyAccessible":false\}\n/,
  );
  expect(out).toMatch(/s3\/bucket-access-logged {2}Uploads .*\n {4}only you know what is to stand there\n/);
  expect(code).toBe(1);
});

test('names the fixes for which a deployed resource is replaced, and leaves them where it is told to', () => {
  const { folder, bulwark } = templates();
  expect(bulwark('fix', 'template.yaml', '--no-replace').out).toMatch(
    /instance-encrypted {2}Orders .*\n {4}the resource would be replaced for it, with what it holds\n/,
  );
  expect(read(folder)).toBe(TEMPLATE);
  expect(bulwark('fix', 'template.yaml').out).toMatch(
    /instance-encrypted {2}Orders .*\n {4}a resource that is deployed already is replaced for it, with what it holds\n/,
  );
  const hcl = 'resource "aws_db_instance" "orders" {\n  engine = "mysql"\n}\n';
  const terraform = project({ 'main.tf': hcl, 'bulwark.config.ts': config({ 'rds/instance-encrypted': 'on' }) });
  terraform.bulwark('fix', '.', '--no-replace');
  expect(read(terraform.folder, 'main.tf')).toBe(hcl);
  expect(terraform.bulwark('fix', '.').out).toContain('is replaced for it');
});

test('in Terraform, what the provider replaces counts, and not what CloudFormation does to another type', () => {
  const files = {
    'main.tf': `resource "aws_ebs_volume" "disk" {
  availability_zone = "eu-west-1a"
  size              = 8
  encrypted         = false
}

resource "aws_instance" "web" {
  ami           = "ami-1"
  instance_type = "t3.micro"
  metadata_options {
    http_tokens = "optional"
  }
}
`,
    'bulwark.config.ts': config({ 'ec2/volume-encrypted': 'on', 'ec2/instance-imdsv2-required': 'on' }),
  };
  const { folder, bulwark } = project(files);
  expect(bulwark('fix', '.', '--no-replace').out).toMatch(
    /volume-encrypted {2}aws_ebs_volume\.disk .*\n {4}the resource would be replaced for it/,
  );
  expect(read(folder, 'main.tf')).toBe(files['main.tf'].replace('optional', 'required'));
});

test('changes nothing in a second run', () => {
  const { folder, bulwark } = templates();
  bulwark('fix', 'template.yaml');
  const once = read(folder);
  expect(bulwark('fix', 'template.yaml').out).toMatch(
    /^nothing that could be fixed for certain was found; 2 findings left/,
  );
  expect(read(folder)).toBe(once);
});

test('ends with 0 once nothing that blocks is left', () => {
  const { bulwark } = templates(TEMPLATE, { 'rds/instance-encrypted': 'on' });
  expect(bulwark('check', 'template.yaml').code).toBe(1);
  expect(bulwark('fix', 'template.yaml')).toEqual(expect.objectContaining({ code: 0, err: '' }));
  expect(bulwark('check', 'template.yaml').code).toBe(0);
});

test('--dry-run writes nothing and prints what git apply takes', () => {
  const { folder, bulwark } = templates();
  const { out, err } = bulwark('fix', '--dry-run', 'template.yaml');
  expect(read(folder)).toBe(TEMPLATE);
  expect(err).toMatch(/^would fix 1 finding in 1 file; 2 findings left/);
  expect(out.split('\n').filter((line) => /^[+-]/.test(line))).toEqual([
    '--- a/template.yaml',
    '+++ b/template.yaml',
    '-      StorageEncrypted: false # for now',
    '+      StorageEncrypted: true # for now',
  ]);
  execFileSync('git', ['init', '--quiet'], { cwd: folder });
  execFileSync('git', ['apply'], { cwd: folder, input: out });
  const changed = read(folder);
  writeFileSync(join(folder, 'template.yaml'), TEMPLATE);
  bulwark('fix', 'template.yaml');
  expect(read(folder)).toBe(changed);
});

test('--rule fixes what that rule finds and nothing else', () => {
  const { folder, bulwark } = templates();
  expect(bulwark('fix', 'template.yaml', '--rule', 's3/bucket-access-logged').out).toMatch(
    /^nothing .*; 1 finding left/,
  );
  expect(read(folder)).toBe(TEMPLATE);
  expect(bulwark('fix', 'template.yaml', '-r', 's3/bucket-access-logged', '-r', 'rds/instance-encrypted').out).toMatch(
    /^fixed 1 finding in 1 file; 1 finding left/,
  );
});

test('a rule that is not on is an error', () => {
  const { bulwark } = templates();
  expect(bulwark('fix', 'template.yaml', '--rule', 'rds/instance-encryptd')).toEqual({
    code: 2,
    out: '',
    err: "bulwark: no rule 'rds/instance-encryptd' is on; did you mean 'rds/instance-encrypted'?\n",
  });
});

test('a template that cannot be read is an error, and nothing is fixed', () => {
  const { folder, write, bulwark } = templates();
  write({ 'broken.yaml': 'Resources:\n  A: [' });
  const { code, err } = bulwark('fix', '.');
  expect(err).toMatch(/^bulwark: not everything could be judged, so nothing was fixed: broken\.yaml:2:/);
  expect(code).toBe(2);
  expect(read(folder)).toBe(TEMPLATE);
});

test('a file that must not be written is an error, and no file is', () => {
  const { folder, write, bulwarkWith } = templates();
  write({ 'a.yaml': TEMPLATE });
  for (const name of ['', ...readdirSync(folder)]) chmodSync(join(folder, name), 0o777);
  chmodSync(join(folder, 'template.yaml'), 0o444);
  const { code, err } = bulwarkWith(
    ['fix', 'a.yaml', 'template.yaml'],
    process.getuid?.() === 0 ? { uid: 65_534 } : {},
  );
  expect(err).toMatch(
    /^bulwark: template\.yaml: this file cannot be written, so nothing was: EACCES: permission denied\n$/,
  );
  expect(code).toBe(2);
  expect([read(folder, 'a.yaml'), read(folder)]).toEqual([TEMPLATE, TEMPLATE]);
  expect(readdirSync(folder).filter((name) => /bulwark-/.test(name))).toEqual([]);
});

test('a file keeps its mode, and a link leads to it still', () => {
  const { folder, bulwark } = templates();
  chmodSync(join(folder, 'template.yaml'), 0o640);
  symlinkSync('template.yaml', join(folder, 'linked.yaml'));
  bulwark('fix', 'linked.yaml');
  expect(statSync(join(folder, 'template.yaml')).mode & 0o777).toBe(0o640);
  expect(read(folder)).toContain('StorageEncrypted: true');
  expect(read(folder, 'linked.yaml')).toBe(read(folder));
});

test('what the CDK writes is left as it is, with the lines to add where the construct is made', () => {
  const made = {
    Resources: {
      Orders4F: {
        Type: 'AWS::RDS::DBInstance',
        Properties: { StorageEncrypted: false },
        Metadata: { 'aws:cdk:path': 'Shop/Orders/Resource' },
      },
    },
  };
  const { folder, bulwark } = project({
    'bulwark.config.ts': config({ 'rds/instance-encrypted': 'on' }),
    'cdk.out/cdk.out': '{"version":"36.0.0"}',
    'cdk.out/Shop.template.json': made,
    'cdk.out/manifest.json': {
      version: '36.0.0',
      artifacts: {
        Shop: {
          type: 'aws:cloudformation:stack',
          environment: 'aws://unknown-account/unknown-region',
          properties: { templateFile: 'Shop.template.json' },
          metadata: {
            '/Shop/Orders/Resource': [
              { type: 'aws:cdk:logicalId', data: 'Orders4F' },
              { type: 'aws:cdk:creationStack', data: ['new Shop (/app/lib/shop.ts:12:5)'] },
            ],
          },
        },
      },
    },
  });
  const before = read(folder, 'cdk.out/Shop.template.json');
  const { out } = bulwark('fix');
  expect(out).toMatch(
    /rds\/instance-encrypted {2}Shop\/Orders\/Resource \(\/app\/lib\/shop\.ts:12:5\)\n {4}the CDK writes this template: add it to the code\n {4}CDK: storageEncrypted: true,\n/,
  );
  expect(read(folder, 'cdk.out/Shop.template.json')).toBe(before);
});

test('what CDKTF writes is changed, with the lines to add to the code', () => {
  const { folder, bulwark } = project({
    'bulwark.config.ts': config({ 'rds/instance-encrypted': 'on' }),
    'cdktf.out/stacks/shop/cdk.tf.json': {
      '//': { metadata: { stackName: 'shop', version: '0.21.0' } },
      resource: {
        aws_db_instance: {
          orders: { '//': { metadata: { path: 'shop/orders', uniqueId: 'orders' } }, storage_encrypted: false },
        },
      },
    },
  });
  const { out } = bulwark('fix', 'cdktf.out');
  expect(read(folder, 'cdktf.out/stacks/shop/cdk.tf.json')).toContain('"storage_encrypted": true');
  expect(out).toMatch(
    /rds\/instance-encrypted {2}shop\/orders .*\n {4}the next synthesis undoes this.*\n {4}CDKTF: storageEncrypted: true,\n/,
  );
});

test('the guide shows what the command makes of its template', () => {
  const guide = read(root, 'docs/fix.md');
  const sample = (language: string): string =>
    new RegExp(`^\`\`\`${language}\\n([^]*?)^\`\`\`$`, 'm').exec(guide)?.[1] ?? '';
  const { bulwark } = project({ 'template.yaml': sample('yaml') });
  expect(bulwark('fix', '--dry-run', 'template.yaml').out).toBe(sample('diff'));
});
