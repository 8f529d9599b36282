import { rules } from '../../lib';
import type { Declared } from '../../lib/engine/template';
import { placeholderIn } from '../../lib/fix/certain';
import { fixing } from './fixing';
import { HARMLESS } from './harmless';

/** What becomes of files of Terraform, and why findings are left. */
const inTerraform = (files: Record<string, string>, ids: readonly string[]) => {
  const { texts, left } = fixing(files, ids);
  return { texts, why: left.map(({ why }) => why) };
};

const DATABASE = 'resource "aws_db_instance" "orders" {\n  engine = "mysql"\n  storage_encrypted = VALUE\n}\n';
const database = (value: string, more = ''): string => DATABASE.replace('VALUE', value) + more;

describe('what is decided elsewhere is left, and said', () => {
  test.each([
    [
      'a variable',
      database('var.on', 'variable "on" { default = false }\n'),
      'storage_encrypted is decided by ${var.on}',
    ],
    ['a local', database('local.on', 'locals { on = false }\n'), 'storage_encrypted is decided by ${local.on}'],
    [
      'for_each',
      database('each.value').replace('{\n', '{\n  for_each = { a = false }\n'),
      'storage_encrypted is decided by ${each.value}',
    ],
    ['a call', database('tobool("false")'), 'storage_encrypted is decided by ${tobool("false")}'],
  ])('%s', (_, text, why) => {
    expect(inTerraform({ 'main.tf': text }, ['rds/instance-encrypted'])).toEqual({
      texts: { 'main.tf': text },
      why: [why],
    });
  });

  test('a module', () => {
    const files = { 'main.tf': 'module "db" {\n  source = "./db"\n}\n', 'db/main.tf': database('false') };
    expect(inTerraform(files, ['rds/instance-encrypted'])).toEqual({
      texts: files,
      why: ['it stands in a module, which may be called from elsewhere too'],
    });
  });

  test('a plan', () => {
    const plan = JSON.stringify({
      format_version: '1.2',
      planned_values: {
        root_module: {
          resources: [
            {
              address: 'aws_db_instance.orders',
              mode: 'managed',
              type: 'aws_db_instance',
              name: 'orders',
              values: { storage_encrypted: false },
            },
          ],
        },
      },
    });
    expect(inTerraform({ 'plan.json': plan }, ['rds/instance-encrypted']).why).toEqual([
      'a plan is made from the configuration: change it there',
    ]);
  });

  test('a template that the CDK wrote, wherever it lies', () => {
    const Properties = { StorageEncrypted: false };
    const one = { Type: 'AWS::RDS::DBInstance', Properties, Metadata: { 'aws:cdk:path': 'Shop/Orders/Resource' } };
    // A path that two resources claim is nobody's.
    const { left, fixed } = fixing({ 'shop.json': JSON.stringify({ Resources: { A: one, B: one } }) }, [
      'rds/instance-encrypted',
    ]);
    expect(fixed).toEqual([]);
    expect(left.map(({ why }) => why)).toEqual(Array(2).fill('the CDK writes this template: add it to the code'));
  });

  test('a workflow', () => {
    const { texts, left } = fixing(
      { '.github/workflows/a.yml': 'on: push\njobs:\n  a:\n    runs-on: ubuntu-24.04\n    steps: [{run: make}]\n' },
      ['github/workflow-permissions-declared'].filter((id) => Object.hasOwn(rules, id)),
    );
    expect(texts['.github/workflows/a.yml']).toContain('on: push');
    for (const { why } of left) expect(why).toBe('workflows are not changed by this command');
  });
});

test('each block of several resources is changed once', () => {
  const text = database('false').replace('{\n', '{\n  count = 2\n');
  expect(inTerraform({ 'main.tf': text }, ['rds/instance-encrypted'])).toEqual({
    texts: { 'main.tf': text.replace('= false', '= true') },
    why: [],
  });
});

describe('a resource that the fix needs', () => {
  const BUCKET = 'resource "aws_s3_bucket" "uploads" {\n  bucket = "uploads"\n}\n';
  const VERSIONING =
    'resource "aws_s3_bucket_versioning" "it" {\n  bucket = REF\n  versioning_configuration {\n    status = "Suspended"\n  }\n}\n';
  const versioned = (files: Record<string, string>) => inTerraform(files, ['s3/bucket-versioned']);

  test('is added below the one that it is for, by the same provider', () => {
    const text = BUCKET.replace('"uploads"\n', '"uploads"\n  provider = aws.west\n');
    expect(versioned({ 'main.tf': `${text}\n# the end\n` })).toEqual({
      texts: {
        'main.tf': `${text}
resource "aws_s3_bucket_versioning" "uploads" {
  provider = aws.west
  bucket   = aws_s3_bucket.uploads.id

  versioning_configuration {
    status = "Enabled"
  }
}

# the end
`,
      },
      why: [],
    });
  });

  test('is changed where there is one, in another file too', () => {
    const other = VERSIONING.replace('REF', 'aws_s3_bucket.uploads.id');
    expect(versioned({ 'main.tf': BUCKET, 'more.tf': other })).toEqual({
      texts: { 'main.tf': BUCKET, 'more.tf': other.replace('Suspended', 'Enabled') },
      why: [],
    });
  });

  test('is not added where another one may be for it, or where there would have to be several', () => {
    const files = { 'main.tf': `${BUCKET + VERSIONING.replace('REF', 'var.bucket')}variable "bucket" {}\n` };
    expect(versioned(files)).toEqual({
      texts: files,
      why: ['aws_s3_bucket_versioning.it may be for it, which cannot be told from here'],
    });
    const counted = { 'main.tf': BUCKET.replace('{\n', '{\n  count = 2\n') };
    expect(versioned(counted).texts).toEqual(counted);
  });

  test('exists when the one that it is for does', () => {
    const template = `Conditions: {IsProd: !Equals [!Ref AWS::Region, eu-west-1]}
Resources:
  Uploads:
    Type: AWS::S3::Bucket
    Condition: IsProd
`;
    const { texts } = fixing({ 'template.yaml': template }, ['s3/bucket-tls-only']);
    expect(texts['template.yaml']).toContain(
      '  UploadsBucketPolicy:\n    Type: AWS::S3::BucketPolicy\n    Condition: IsProd\n',
    );
  });

  test('gets a statement beside those that it has', () => {
    const template = `Resources:
  Uploads:
    Type: AWS::S3::Bucket
  Policy:
    Type: AWS::S3::BucketPolicy
    Properties:
      Bucket: !Ref Uploads
      PolicyDocument:
        Version: "2008-10-17"
        Statement:
        - {Effect: Allow, Principal: {Service: cloudtrail.amazonaws.com}, Action: s3:PutObject, Resource: !Sub "\${Uploads.Arn}/*"}
`;
    const { texts } = fixing({ 'template.yaml': template }, ['s3/bucket-tls-only']);
    expect(texts['template.yaml']).toBe(`${template}        - Effect: Deny
          Principal: '*'
          Action: s3:*
          Resource:
          - !GetAtt Uploads.Arn
          - !Sub '\${Uploads.Arn}/*'
          Condition:
            Bool:
              aws:SecureTransport: 'false'
`);
  });
});

test('a fix that would bring another finding is left', () => {
  const template = JSON.stringify({
    Resources: { Db: { Type: 'AWS::RDS::DBInstance', Properties: { Engine: 'mysql' } } },
  });
  const ids = ['rds/instance-encrypted', 'rds/instance-customer-key'];
  expect(fixing({ 'a.json': template }, [ids[0] as string]).fixed).toHaveLength(1);
  const { fixed, left, texts } = fixing({ 'a.json': template }, ids);
  expect(fixed).toEqual([]);
  expect(left.map(({ finding, why }) => `${finding.rule}: ${why}`)).toContain(
    'rds/instance-encrypted: it would bring rds/instance-customer-key on Db',
  );
  expect(texts['a.json']).toBe(template);
});

test('a list that says something else is not replaced, and what is missing in one that does not is added', () => {
  const template = (exports: string) =>
    `Resources:\n  Db:\n    Type: AWS::DocDB::DBCluster\n    Properties:\n      EnableCloudwatchLogsExports: ${exports}\n`;
  const fixed = (exports: string) =>
    fixing({ 'a.yaml': template(exports) }, ['docdb/cluster-profiled']).texts['a.yaml'];
  expect(fixed('[audit]')).toBe(template('[audit, profiler]'));
  expect(fixed('[]')).toBe(template('[audit, profiler]'));
  expect(fixed('[other]')).toBe(template('[other]'));
});

describe('values of fixes', () => {
  test.each(['cloudformation', 'terraform'] as const)(
    'hold for everybody in %s, or are marked as placeholders',
    (dialect) => {
      const others = Object.entries(rules).flatMap(([id, { fix }]) =>
        placeholderIn(fix, dialect) === undefined
          ? valuesIn(toldIn(fix, dialect))
              .filter((value) => !HARMLESS.has(value))
              .map((value) => `${id}: ${value}`)
          : [],
      );
      expect(others).toEqual([]);
    },
  );

  test('none is listed that no fix has', () => {
    const all = new Set(
      (['cloudformation', 'terraform'] as const).flatMap((dialect) =>
        Object.values(rules).flatMap(({ fix }) =>
          placeholderIn(fix, dialect) === undefined ? valuesIn(toldIn(fix, dialect)) : [],
        ),
      ),
    );
    expect([...HARMLESS].filter((value) => !all.has(value))).toEqual([]);
  });

  test.each([
    'arn:aws:kms:eu-west-1:111122223333:key/1',
    'arn:aws:s3:::logs',
    '203.0.113.7/32',
    '10.0.0.0/16',
    'www.example.org',
    '{{resolve:secretsmanager:app}}',
    'subnet-1',
    'alias/app',
    '${var.key}',
    '${aws_kms_key.main.arn}',
  ])('%s is an example by agreement', (value) => {
    expect(placeholderIn({ how: '', properties: { A: [{ B: value }] } }, 'cloudformation')).toBe(value);
    expect(placeholderIn({ how: '', arguments: { a: value } }, 'terraform')).toBe(value);
    expect(placeholderIn({ how: '', arguments: { a: value } }, 'cloudformation')).toBeUndefined();
  });

  test('a reference to the resource, or to one that is added, is none', () => {
    const resources = { aws_x: { bucket: '${aws_s3_bucket.this.id}' }, 'AWS::X::Y': { Bucket: { Ref: 'This' } } };
    expect(placeholderIn({ how: '', resources }, 'terraform')).toBeUndefined();
    expect(placeholderIn({ how: '', resources }, 'cloudformation')).toBeUndefined();
    expect(placeholderIn({ how: '', properties: { Key: { Ref: 'Key' } } }, 'cloudformation')).toBe('Key');
  });
});

const toldIn = ({ properties, arguments: args, resources = {} }: (typeof rules)[string]['fix'], dialect: Declared) => [
  dialect === 'cloudformation' ? properties : args,
  ...Object.entries(resources).flatMap(([type, body]) =>
    /::/.test(type) === (dialect === 'cloudformation') ? [body] : [],
  ),
];

/** Texts and numbers that are neither references nor parts of policies. */
function valuesIn(value: unknown): string[] {
  if (typeof value === 'string' && /^\{/.test(value)) return valuesIn(JSON.parse(value));
  if (typeof value === 'string' || typeof value === 'number') return /\$\{/.test(String(value)) ? [] : [String(value)];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => (/^(Ref|Fn::GetAtt)$/.test(key) ? [] : valuesIn(item)));
}
