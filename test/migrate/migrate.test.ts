import { waive } from '../../lib';
import { sideBySide } from '../../lib/migrate/side-by-side';
import { written } from '../../lib/migrate/written';
import { buckets, kicsId, migrated, rows, withMetadata } from './project';

const skipping = (...ids: string[]): object =>
  withMetadata({ checkov: { skip: ids.map((id) => ({ id, comment: id })) } });

const TERMS = { within: ['**'], because: 'known', owner: 'us', until: '2999-12-31' };

test.each([
  [
    'is off',
    { name: 'off', rules: { 's3/bucket-versioned': 'off' } } as const,
    's3/bucket-versioned: off in the configuration',
  ],
  [
    'is locked',
    { name: 'locked', rules: { 's3/bucket-versioned': 'on' }, locked: true } as const,
    's3/bucket-versioned: locked, so that only the owners of its layer waive it',
  ],
  ['is waived', waive('s3/bucket-versioned', TERMS), 's3/bucket-versioned: waived there already'],
])('what %s already is left out', (_, layer, why) => {
  expect(rows(migrated({ 't.json': skipping('CKV_AWS_21') }, ['t.json'], layer))).toEqual([
    `t.json:8 checkov CKV_AWS_21 -- ${why}`,
  ]);
});

test('what passes, and what a resource cannot have, is told to be found nowhere', () => {
  const template = {
    Resources: {
      Logs: {
        Type: 'AWS::S3::Bucket',
        Metadata: { checkov: { skip: [{ id: 'CKV_AWS_21' }, { id: 'CKV_AWS_26' }] } },
        Properties: { VersioningConfiguration: { Status: 'Enabled' } },
      },
    },
  };
  expect(rows(migrated({ 't.json': template }))).toEqual(
    [
      't.json:8 checkov CKV_AWS_21 -- s3/bucket-versioned: nothing found there',
      't.json:11 checkov CKV_AWS_26 -- sns/topic-encrypted: nothing found there',
    ].sort(),
  );
});

test('suppressions of several tools for one finding are one waiver, which ends with the first of them', () => {
  const found = migrated({
    't.yaml': [
      'Resources:',
      '  Logs:',
      '    # trivy:ignore:AVD-AWS-0089:exp:2026-12-31 audited',
      '    # trivy:ignore:AVD-AWS-0089:exp:2026-10-31 audited',
      '    Type: AWS::S3::Bucket',
      '    Metadata: { cfn_nag: { rules_to_suppress: [{ id: W35, reason: the log bucket }] } }',
    ].join('\n'),
  });
  expect(found.waivers).toEqual([
    expect.objectContaining({
      rule: 's3/bucket-access-logged',
      within: ['Logs'],
      because: 'audited; the log bucket',
      until: '2026-10-31',
    }),
  ]);
});

test('what is waived everywhere is not waived somewhere besides', () => {
  expect(rows(migrated({ 't.json': skipping('CKV_AWS_21'), '.checkov.yaml': 'skip-check: [CKV_AWS_21]' }))).toEqual([
    '.checkov.yaml:1 checkov CKV_AWS_21 -> s3/bucket-versioned within **',
    't.json:8 checkov CKV_AWS_21 -- s3/bucket-versioned: waived everywhere',
  ]);
});

test('what is called the same in another template is waived too, and told', () => {
  const { waivers } = migrated({ 'a.json': skipping('CKV_AWS_21'), 'b.json': withMetadata({}) });
  expect(waivers.map(({ beside }) => beside.map(({ path, template }) => [path, template.split('/').at(-1)]))).toEqual([
    [['Logs', 'b.json']],
  ]);
  expect(written({ waivers, leftOut: [] }, false)).toMatch(
    /\n {2}\/\/ also waives Logs of \S*b\.json, which is called the same\n/,
  );
});

test('an id that stands for one property of a rule is no waiver for another, nor for all of it everywhere', () => {
  const template = {
    Resources: {
      App: {
        Type: 'AWS::Amplify::App',
        Metadata: {
          cfn_nag: {
            rules_to_suppress: [
              { id: 'F41', reason: 'x' },
              { id: 'F50', reason: 'y' },
            ],
          },
        },
        Properties: { Name: 'shop', AccessToken: 'plain' },
      },
    },
  };
  expect(rows(migrated({ 't.json': template }))).toEqual([
    't.json:12 cfn_nag F50 -- amplify/app-secrets-hidden: what is found there is not what it is about',
    't.json:8 cfn_nag F41 -> amplify/app-secrets-hidden within App',
  ]);
  expect(
    rows(
      migrated(
        {
          't.json': { Resources: { App: { ...template.Resources.App, Metadata: {} } } },
          'deny.yml': 'RulesToSuppress: [{id: F41}]',
        },
        ['t.json', 'deny.yml'],
      ),
    ),
  ).toEqual(['deny.yml:1 cfn_nag F41 -> amplify/app-secrets-hidden within App']);
});

test('an id that stands for one dialect waives nothing in the other', () => {
  const id = kicsId('cloudformation', 's3_bucket_logging_disabled');
  expect(rows(migrated({ 'main.tf': buckets(''), 'kics.config': `exclude-queries: ${id}` }))).toEqual([
    `kics.config:1 kics ${id} -- s3/bucket-access-logged: what is found there is not what it is about`,
  ]);
  expect(
    rows(migrated({ 'main.tf': buckets(''), 't.json': withMetadata({}), 'kics.config': `exclude-queries: ${id}` })),
  ).toEqual([`kics.config:1 kics ${id} -> s3/bucket-access-logged within Logs, Other`]);
});

test('a resource of another template with a path of its own and the same name is told too', () => {
  const other = withMetadata({ 'aws:cdk:path': 'Shop/Logs' });
  const { waivers } = migrated({ 'a.json': skipping('CKV_AWS_21'), 'b.json': other });
  expect(waivers.map(({ beside }) => beside.map(({ path }) => path))).toEqual([['Shop/Logs']]);
});

test.each([
  ['nowhere', {}, /^there is no '.*nowhere'/],
  [
    'other.rego',
    { 'other.rego': 'package rules.mine\n\ndefault allow = true\n' },
    /other\.rego: this is neither a CloudFormation template/,
  ],
  ['note.yaml', { 'note.yaml': 'check: [CKV_AWS_1]\n' }, /note\.yaml: this is neither a CloudFormation template/],
])('%s, which is named and no file of a tool, is read as a template', (path, files, message) => {
  expect(() => migrated({ 't.json': skipping('CKV_AWS_21'), ...files }, ['t.json', path])).toThrow(
    expect.objectContaining({ message: expect.stringMatching(message) }),
  );
});

describe('what is written', () => {
  test('says what is left to fill in, and of serious findings who else agreed', () => {
    const template = {
      Resources: {
        Open: {
          Type: 'AWS::S3::Bucket',
          Metadata: { checkov: { skip: [{ id: 'CKV_AWS_20', comment: 'a public site' }, { id: 'CKV_AWS_21' }] } },
          Properties: { AccessControl: 'PublicRead' },
        },
      },
    };
    const text = written(migrated({ 't.json': template }), true);
    expect(text).toContain("because: 'a public site',\n    owner: '',\n    until: '',\n    reviewedBy: '',\n  }),");
    expect(text).toContain("because: '',\n    owner: '',\n    until: '',\n  }),");
    expect(text).not.toContain('Left out');
  });

  test('shows whoever reads it what a reason holds', () => {
    const reason = 'ok\u202e\u2028\u0007 "a" \\ it\u2019s \'b\'';
    const template = withMetadata({ checkov: { skip: [{ id: 'CKV_AWS_21', comment: reason }] } });
    const text = written(migrated({ 't.json': template }), true);
    expect(text).toContain(String.raw`because: 'ok\u202e\u2028\u0007 "a" \\ it’s \'b\'',`);
  });

  test('takes what the reviewer says of all, where a suppression ends no earlier', () => {
    const above = '#tfsec:ignore:aws-s3-enable-versioning:exp:2026-07-01\n#tfsec:ignore:aws-s3-enable-bucket-logging\n';
    const text = written(migrated({ 'main.tf': buckets('', above) }), false, { owner: 'us', until: '2026-12-31' });
    expect(text.match(/until: '[^']*'/g)?.sort()).toEqual(["until: '2026-07-01'", "until: '2026-12-31'"]);
    expect(text.match(/owner: '[^']*'/g)).toEqual(["owner: 'us'", "owner: 'us'"]);
  });

  test('stands beside what was there', () => {
    const found = migrated({ 't.json': skipping('CKV_AWS_21', 'CKV_AWS_9') });
    expect(sideBySide(found).map((line) => line.replace(/ at .*\/t/, ' at t').replace(/ {2,}/, ' | '))).toEqual([
      'checkov CKV_AWS_21 at t.json:8 | waive s3/bucket-versioned within Logs',
      'checkov CKV_AWS_9 at t.json:12 | left out: iam/password-policy-expires: nothing found there',
    ]);
  });
});
