import { KICS_QUERIES } from '../../lib/migrate/kics-queries';
import { TERRASCAN_IDS } from '../../lib/migrate/terrascan-ids';
import { TRIVY_NAMES } from '../../lib/migrate/trivy-names';
import { about } from '../../lib/rules/about.generated';
import { buckets, kicsId, migrated, rows, withMetadata } from './project';

const LOGGED = 's3/bucket-access-logged within aws_s3_bucket.logs';
const VERSIONED = 's3/bucket-versioned within aws_s3_bucket.logs';

describe('checkov', () => {
  test('a comment is about the block that it stands in, and its reason goes along', () => {
    const found = migrated({
      'main.tf': buckets(
        '  #checkov:skip=CKV_AWS_18:"it is the log bucket"\n  // checkov:skip=CKV_AWS_21: kept elsewhere',
      ),
    });
    expect(rows(found)).toEqual([
      `main.tf:2 checkov CKV_AWS_18 -> ${LOGGED}`,
      `main.tf:3 checkov CKV_AWS_21 -> ${VERSIONED}`,
    ]);
    expect(found.waivers.map(({ because }) => because)).toEqual(['it is the log bucket', 'kept elsewhere']);
  });

  test('what only looks like a comment is none, and one that names nothing is told', () => {
    expect(
      rows(
        migrated({
          'main.tf': buckets(
            '  bucket = "a#checkov:skip=CKV_AWS_18:x"\n  #checkov:skip=\n',
            '#checkov:skip=CKV_AWS_18:above\n',
          ),
          't.yaml':
            'Resources:\n  A:\n    Type: AWS::S3::Bucket\n    Properties:\n      BucketName: "#checkov:skip=CKV_AWS_18:x"\n      Tags:\n        - Key: a\n          Value: |\n            #checkov:skip=CKV_AWS_18:x\n',
        }),
      ),
    ).toEqual([
      'main.tf:1 checkov CKV_AWS_18 -- it is about no resource that was judged',
      'main.tf:4 checkov  -- it names no check: `checkov:skip=<id>:<reason>`',
    ]);
  });

  test('a comment in YAML is about its resource, and metadata too', () => {
    const yaml = [
      'Resources:',
      '  Logs: # checkov:skip=CKV_AWS_18:beside the name',
      '    Type: AWS::S3::Bucket',
      '    Metadata:',
      '      checkov:',
      '        skip:',
      '          - id: CKV_AWS_21',
      '            comment: scratch',
      '    # checkov:skip=CKV_AWS_145:last',
      '  Other:',
      '    Type: AWS::S3::Bucket',
    ].join('\n');
    expect(rows(migrated({ 't.yaml': yaml }))).toEqual([
      't.yaml:2 checkov CKV_AWS_18 -> s3/bucket-access-logged within Logs',
      't.yaml:7 checkov CKV_AWS_21 -> s3/bucket-versioned within Logs',
      't.yaml:9 checkov CKV_AWS_145 -> s3/bucket-encrypted-with-kms within Logs',
    ]);
  });

  test('a comment may name several checks, and have the name that the tool had before', () => {
    const comments = '  # bridgecrew:skip=CKV_AWS_18,CKV_AWS_21:kept elsewhere\n  # cortex:skip= CKV_AWS_145\n';
    const found = migrated({
      'main.tf': buckets(comments),
      't.json': withMetadata({ bridgecrew: { skip: [{ id: 'CKV_AWS_18', comment: 'the same' }] } }),
    });
    expect(rows(found)).toEqual([
      `main.tf:2 checkov CKV_AWS_18 -> ${LOGGED}`,
      `main.tf:2 checkov CKV_AWS_21 -> ${VERSIONED}`,
      'main.tf:3 checkov CKV_AWS_145 -> s3/bucket-encrypted-with-kms within aws_s3_bucket.logs',
      expect.stringMatching(/^t\.json:\d+ checkov CKV_AWS_18 -> s3\/bucket-access-logged within Logs$/),
    ]);
    expect(found.waivers[0]?.because).toBe('kept elsewhere');
  });

  test('a comment below many short lines is at its line', () => {
    const tags = Array.from({ length: 40 }, (_, at) => `        - { Key: k${at}, Value: v }`).join('\n');
    const yaml = `\uFEFFResources:\n  Logs:\n    Type: AWS::S3::Bucket\n    Properties:\n      Tags:\n${tags}\n    # checkov:skip=CKV_AWS_18:x\n`;
    expect(rows(migrated({ 't.yaml': yaml }))).toEqual([
      't.yaml:46 checkov CKV_AWS_18 -> s3/bucket-access-logged within Logs',
    ]);
  });

  test('its configuration skips everywhere, and what it picks is no suppression', () => {
    expect(
      rows(
        migrated({
          'main.tf': buckets(''),
          '.checkov.yaml': 'skip-check:\n  - CKV_AWS_18\ncheck: CKV_AWS_21,CKV_AWS_1\n',
        }),
      ),
    ).toEqual([
      '.checkov.yaml:2 checkov CKV_AWS_18 -> s3/bucket-access-logged within **',
      '.checkov.yaml:3 checkov CKV_AWS_1 -- it picks what runs, which is no suppression: here `rules` of the configuration does',
      '.checkov.yaml:3 checkov CKV_AWS_21 -- it picks what runs, which is no suppression: here `rules` of the configuration does',
    ]);
  });

  test('its configuration skips by wildcards, and is told of severities and of files that it leaves out', () => {
    const said = rows(
      migrated({
        'main.tf': buckets(''),
        '.checkov.yaml': 'skip-check:\n  - CKV_AWS_14*\n  - CKV_AWS_2*\n  - LOW\nskip-path:\n  - old/\n',
      }),
    );
    expect(said).toEqual([
      '.checkov.yaml:2 checkov CKV_AWS_14* -> s3/bucket-encrypted-with-kms within **',
      '.checkov.yaml:2 checkov CKV_AWS_14* -> s3/bucket-object-lock within **',
      '.checkov.yaml:2 checkov CKV_AWS_14* -> s3/bucket-replicated within **',
      '.checkov.yaml:3 checkov CKV_AWS_2* -> s3/bucket-versioned within **',
      '.checkov.yaml:4 checkov LOW -- it names a severity and no check',
      '.checkov.yaml:6 checkov skip-path old/ -- it leaves out files, whatever is found there: here `paths` of the configuration says what is judged',
    ]);
  });

  test('its baseline is about a resource of a file', () => {
    const baseline = {
      failed_checks: [
        { file: '/app/main.tf', findings: [{ resource: 'aws_s3_bucket.logs', check_ids: ['CKV_AWS_18'] }] },
        { file: '/app/t.yaml', findings: [{ resource: 'AWS::S3::Bucket.Logs', check_ids: ['CKV_AWS_21'] }] },
        { file: '/app/other.tf', findings: [{ resource: 'aws_s3_bucket.logs', check_ids: ['CKV_AWS_21'] }] },
      ],
    };
    expect(
      rows(
        migrated({
          'app/main.tf': buckets(''),
          'app/t.yaml': 'Resources: { Logs: { Type: "AWS::S3::Bucket" } }',
          '.checkov.baseline': baseline,
        }),
      ),
    ).toEqual(
      [
        `.checkov.baseline:9 checkov CKV_AWS_18 -> ${LOGGED}`,
        '.checkov.baseline:20 checkov CKV_AWS_21 -> s3/bucket-versioned within Logs',
        '.checkov.baseline:31 checkov CKV_AWS_21 -- it is about no resource that was judged',
      ].sort(),
    );
  });
});

describe('cfn_nag', () => {
  test('metadata of a resource', () => {
    const found = migrated({
      't.json': withMetadata({ cfn_nag: { rules_to_suppress: [{ id: 'W35', reason: 'it is the log bucket' }] } }),
    });
    expect(rows(found)).toEqual(['t.json:8 cfn_nag W35 -> s3/bucket-access-logged within Logs']);
    expect(found.waivers[0]?.because).toBe('it is the log bucket');
  });

  test('a deny list that is named', () => {
    const found = migrated(
      { 't.json': withMetadata({}), 'deny.yml': '---\nRulesToSuppress:\n- id: W35\n  reason: never here\n' },
      ['t.json', 'deny.yml'],
    );
    expect(rows(found)).toEqual(['deny.yml:3 cfn_nag W35 -> s3/bucket-access-logged within **']);
    expect(found.waivers[0]?.because).toBe('never here');
    expect(
      rows(
        migrated({ 't.json': withMetadata({}), 'deny.json': { RulesToSuppress: [{ id: 'W35' }] } }, [
          't.json',
          'deny.json',
        ]),
      ),
    ).toEqual(['deny.json:3 cfn_nag W35 -> s3/bucket-access-logged within **']);
  });
});

describe('cdk-nag', () => {
  test('metadata of version 2: an encoded reason is decoded, and what narrows a suppression is told', () => {
    const found = migrated({
      't.json': withMetadata({
        cdk_nag: {
          rules_to_suppress: [
            { id: 'AwsSolutions-S1', reason: Buffer.from('wegen é ✓').toString('base64'), is_reason_encoded: true },
            {
              id: 'NIST.800.53.R5-S3BucketVersioningEnabled',
              reason: 'scratch',
              applies_to: ['Action::s3:*', { regex: '/^Resource::(.*)$/g' }],
            },
            { id: 'Acme-S3BucketVersioningEnabled', reason: 'a pack of our own' },
          ],
        },
      }),
    });
    expect(rows(found)).toEqual(
      [
        't.json:8 cdk-nag AwsSolutions-S1 -> s3/bucket-access-logged within Logs',
        't.json:13 cdk-nag NIST.800.53.R5-S3BucketVersioningEnabled -> s3/bucket-versioned within Logs',
        't.json:23 cdk-nag Acme-S3BucketVersioningEnabled -- no rule here is the same check',
      ].sort(),
    );
    expect(found.waivers.map(({ because, from }) => [because, from[0]?.only])).toEqual([
      ['wegen é ✓', undefined],
      ['scratch', 'Action::s3:*, /^Resource::(.*)$/g'],
    ]);
  });

  test('metadata of a template is about all that is in it', () => {
    const template = { Metadata: { cdk_nag: { rules_to_suppress: [{ id: 'AwsSolutions-S1', reason: 'all' }] } } };
    expect(rows(migrated({ 't.json': { ...template, ...withMetadata({}) } }))).toEqual([
      't.json:5 cdk-nag AwsSolutions-S1 -> s3/bucket-access-logged within Logs, Other',
    ]);
  });

  test('acknowledgements of version 3 are about the construct and what is below it, at the line that made them', () => {
    const acknowledged = (id: string, reason: string, trace?: string[]) => ({
      type: 'aws:cdk:acknowledged-rules',
      data: { [`Annotation::${id}`]: reason },
      ...(trace ? { trace } : {}),
    });
    const logical = (id: string) => ({ type: 'aws:cdk:logicalId', data: id });
    const found = migrated(
      {
        'cdk.out/cdk.out': '{"version":"48.0.0"}',
        'cdk.out/manifest.json': {
          version: '48.0.0',
          artifacts: {
            Shop: {
              type: 'aws:cloudformation:stack',
              properties: { templateFile: 'Shop.template.json' },
              metadata: {
                '/Shop/Logs': [
                  acknowledged('AwsSolutions-S1', 'it is the log bucket', ['    at new Shop (/app/shop.ts:7:3)']),
                  acknowledged('Construct::Other', 'of another plugin'),
                ],
                '/Shop/Logs/Resource': [logical('Logs')],
                '/Shop/Other/Resource': [logical('Other'), acknowledged('AwsSolutions-IAM5[Action::s3:*]', 'no role')],
              },
            },
          },
        },
        'cdk.out/Shop.template.json': withMetadata({}),
        'cdk.out/asset.yaml': '# checkov:skip=CKV_AWS_18:what is deployed along\nname: x\n',
      },
      ['cdk.out'],
    );
    expect(rows(found)).toEqual([
      '/app/shop.ts:7 cdk-nag AwsSolutions-S1 -> s3/bucket-access-logged within Shop/Logs/Resource',
      'cdk.out/manifest.json:41 cdk-nag AwsSolutions-IAM5 -- iam/policy-no-wildcards: nothing found there',
    ]);
    expect(found.leftOut[0]?.suppression).toMatchObject({ only: 'Action::s3:*', reason: 'no role' });
  });
});

describe('kics', () => {
  const LOGGING = kicsId('terraform', 's3_bucket_logging_disabled');

  test('comments at the start of a file are about all of it', () => {
    const found = rows(
      migrated({ 'main.tf': buckets('', `# kics-scan disable=${LOGGING},0\n# kics-scan enable=${LOGGING}\n`) }),
    );
    expect(found).toEqual([
      'main.tf:1 kics 0 -- no rule here is the same check',
      `main.tf:1 kics ${LOGGING} -> s3/bucket-access-logged within aws_s3_bucket.logs, aws_s3_bucket.other`,
      `main.tf:2 kics ${LOGGING} -- it picks what runs, which is no suppression: here \`rules\` of the configuration does`,
    ]);
    expect(rows(migrated({ 'main.tf': buckets('  # kics-scan ignore') }))).toEqual([
      'main.tf:2 kics * -- it counts only where nothing but comments stands before it',
    ]);
  });

  test('a block that is ignored has what KICS would find waived, and its neighbour has not', () => {
    const { waivers } = migrated({ 'main.tf': buckets('', '# kics-scan ignore-block\n') });
    expect(waivers.map(({ rule }) => rule)).toContain('s3/bucket-access-logged');
    expect(new Set(waivers.flatMap(({ within }) => within))).toEqual(new Set(['aws_s3_bucket.logs']));
    for (const { rule } of waivers) expect(about[rule]?.sameAs).toHaveProperty('kics');
  });

  test('where nothing is found that a wildcard may be about, that is said in few words', () => {
    expect(rows(migrated({ 'main.tf': buckets('  bucket = "x"\n  # kics-scan ignore-line\n  tags = {}\n') }))).toEqual([
      'main.tf:3 kics * -- nothing found there',
    ]);
    expect(
      rows(migrated({ 'main.tf': '# kics-scan ignore-block\nresource "aws_sns_topic_policy" "of" {\n}\n' })),
    ).toEqual(['main.tf:1 kics * -- nothing found there']);
  });

  test('a line that is ignored has what is found at it waived', () => {
    const { waivers } = migrated({ 'main.tf': buckets('  # kics-scan ignore-line\n  acl = "public-read"\n') });
    expect(waivers.map(({ rule, within }) => [rule, within])).toEqual([
      ['s3/bucket-no-public-read-acl', ['aws_s3_bucket.logs']],
    ]);
  });

  test.each([
    ['YAML', `exclude-queries:\n  - "x"\n  - ${LOGGING} # noisy\nexclude-results: abc\nexclude-paths: [old]\n`, 3, 4],
    ['JSON', `{\n  "exclude-queries": [\n    "${LOGGING}"\n  ],\n  "exclude-results": "abc"\n}`, 3, 5],
    ['TOML', `exclude-results = [ "abc" ]\nexclude-queries = [ "x", "${LOGGING}" ]\n`, 2, 1],
    ['HCL', `"exclude-queries" = "x,${LOGGING}"\n"exclude-results" = "abc"\n`, 1, 2],
  ])('its configuration in %s', (_, config, at, other) => {
    expect(rows(migrated({ 'main.tf': buckets(''), 'kics.config': config }))).toEqual(
      expect.arrayContaining([
        `kics.config:${at} kics ${LOGGING} -> s3/bucket-access-logged within aws_s3_bucket.logs, aws_s3_bucket.other`,
        `kics.config:${other} kics exclude-results abc -- it names no query`,
      ]),
    );
  });
});

describe('trivy and tfsec', () => {
  test.each(['trivy', 'tfsec'])('comments of %s: several in one, ends, workspaces, values', (tool) => {
    const found = migrated({
      'main.tf': buckets(
        `  bucket = "logs" #${tool}:ignore:aws-s3-enable-versioning kept elsewhere`,
        `#${tool}:ignore:aws-s3-enable-bucket-logging:exp:2026-12-31 ${tool}:ignore:aws-s3-specify-public-access-block[bucket=logs]:ws:dev\n`,
      ),
    });
    expect(rows(found)).toEqual([
      `main.tf:1 ${tool} aws-s3-enable-bucket-logging -> ${LOGGED}`,
      `main.tf:1 ${tool} aws-s3-specify-public-access-block -> s3/bucket-blocks-public-acls within aws_s3_bucket.logs`,
      `main.tf:1 ${tool} aws-s3-specify-public-access-block -> s3/bucket-blocks-public-policy within aws_s3_bucket.logs`,
      `main.tf:3 ${tool} aws-s3-enable-versioning -> ${VERSIONED}`,
    ]);
    expect(found.waivers.map(({ because, until, from }) => [because, until, from[0]?.only])).toEqual([
      ['', '2026-12-31', undefined],
      ['', undefined, 'bucket=logs, workspace dev'],
      ['', undefined, 'bucket=logs, workspace dev'],
      ['kept elsewhere', undefined, undefined],
    ]);
  });

  test('ids of Trivy in any spelling, and wildcards', () => {
    const found = rows(
      migrated({
        'main.tf': buckets(
          '',
          '#trivy:ignore:AVD-AWS-0089\n#trivy:ignore:aws-0090\n#trivy:ignore:aws-s3-*-public-access-block\n',
        ),
      }),
    );
    expect(found).toEqual([
      `main.tf:1 trivy AVD-AWS-0089 -> ${LOGGED}`,
      `main.tf:2 trivy aws-0090 -> ${VERSIONED}`,
      'main.tf:3 trivy aws-s3-*-public-access-block -> s3/bucket-blocks-public-acls within aws_s3_bucket.logs',
      'main.tf:3 trivy aws-s3-*-public-access-block -> s3/bucket-blocks-public-policy within aws_s3_bucket.logs',
    ]);
  });

  test('a comment above a module is about all that is in it', () => {
    const found = rows(
      migrated({
        'main.tf': '#tfsec:ignore:aws-s3-enable-versioning\nmodule "store" {\n  source = "./store"\n}\n',
        'store/main.tf': buckets(''),
      }),
    );
    expect(found).toEqual([
      'main.tf:1 tfsec aws-s3-enable-versioning -> s3/bucket-versioned within module.store.aws_s3_bucket.logs, module.store.aws_s3_bucket.other',
    ]);
  });

  test('what has run out, ends on no day or names nothing is left out', () => {
    const above =
      '#tfsec:ignore:aws-s3-enable-versioning:exp:2022-01-02\n#trivy:ignore:AVD-AWS-0089:exp:soon\n#tfsec:ignore:\n';
    expect(rows(migrated({ 'main.tf': buckets('', above) }))).toEqual([
      'main.tf:1 tfsec aws-s3-enable-versioning -- it ran out on 2022-01-02',
      "main.tf:2 trivy AVD-AWS-0089 -- it ends on 'soon', which is no day such as 2027-06-30",
      'main.tf:3 tfsec  -- it names no check: `tfsec:ignore:<id>`',
    ]);
  });

  test('.trivyignore: the comment above is the reason, and packages are none of our business', () => {
    const found = migrated({
      'main.tf': buckets(''),
      '.trivyignore': '# Accept the risk\nAVD-AWS-0089 exp:2026-12-31\n\nCVE-2019-14697 exp:2023-01-01\nAVD-DS-0002\n',
    });
    expect(rows(found)).toEqual([
      '.trivyignore:2 trivy AVD-AWS-0089 -> s3/bucket-access-logged within **',
      '.trivyignore:4 trivy CVE-2019-14697 -- it is a vulnerability of a package',
      '.trivyignore:5 trivy AVD-DS-0002 -- no rule here is the same check',
    ]);
    expect(found.waivers[0]).toMatchObject({ because: 'Accept the risk', until: '2026-12-31' });
  });

  test('.trivyignore.yaml: paths, statement and end', () => {
    const found = migrated({
      'app/main.tf': buckets(''),
      'web/main.tf': buckets('').replaceAll('aws_s3_bucket" "', 'aws_s3_bucket" "web_'),
      '.trivyignore.yaml':
        'misconfigurations:\n  - id: AVD-AWS-0089\n    paths: [web/main.tf]\n    expired_at: 2026-07-01\n    statement: public anyway\n  - id: AVD-AWS-0090\n    expired_at: 2026-01-01\n',
    });
    expect(rows(found)).toEqual([
      '.trivyignore.yaml:2 trivy AVD-AWS-0089 -> s3/bucket-access-logged within aws_s3_bucket.web_logs, aws_s3_bucket.web_other',
      '.trivyignore.yaml:6 trivy AVD-AWS-0090 -- it ran out on 2026-01-01',
    ]);
    expect(found.waivers[0]).toMatchObject({ because: 'public anyway', until: '2026-07-01' });
  });

  test('an empty file says nothing', () => {
    expect(rows(migrated({ 'main.tf': buckets(''), '.trivyignore.yaml': '\n', '.checkov.yaml': '' }))).toEqual([]);
  });

  test('the configuration of tfsec', () => {
    const config =
      'exclude:\n  - aws-s3-enable-versioning:2026-12-31\n  - CUS002\ninclude:\n  - aws-s3-enable-bucket-logging\n';
    expect(rows(migrated({ 'main.tf': buckets(''), '.tfsec/config.yml': config }))).toEqual([
      '.tfsec/config.yml:2 tfsec aws-s3-enable-versioning -> s3/bucket-versioned within **',
      '.tfsec/config.yml:3 tfsec CUS002 -- no rule here is the same check',
      '.tfsec/config.yml:5 tfsec aws-s3-enable-bucket-logging -- it picks what runs, which is no suppression: here `rules` of the configuration does',
    ]);
  });
});

test('terrascan: comments and configuration, by the ids of today and of before', () => {
  const comments = '  #ts:skip=AWS.S3Bucket.LM.MEDIUM.0078 it is the log bucket\n  #ts:maxseverity=None\n  #ts:skip=';
  const found = migrated(
    {
      'main.tf': buckets(comments),
      'terrascan.toml': '[rules]\nskip-rules = [\n  "AC_AWS_0214", # versioned\n]\nscan-rules = ["AC_AWS_0001"]\n',
    },
    ['main.tf', 'terrascan.toml'],
  );
  expect(rows(found)).toEqual([
    'main.tf:2 terrascan AWS.S3Bucket.LM.MEDIUM.0078 -> s3/bucket-access-logged within aws_s3_bucket.logs',
    'main.tf:3 terrascan ts:maxseverity=None -- it changes the severity of all rules at a resource',
    'main.tf:4 terrascan  -- it names no rule: `ts:skip=<id> <reason>`',
    'terrascan.toml:3 terrascan AC_AWS_0214 -> s3/bucket-versioned within **',
    'terrascan.toml:5 terrascan AC_AWS_0001 -- it picks what runs, which is no suppression: here `rules` of the configuration does',
  ]);
  expect(found.waivers[0]?.because).toBe('it is the log bucket');
});

test('regula: waivers, disabled rules, and what it excludes', () => {
  const rego = [
    'package fugue.regula.config',
    'waivers[waiver] {',
    '  waiver := { "rule_id": "FG_R00274", "resource_id": "aws_s3_bucket.logs" }',
    '} {',
    '  waiver := {',
    '    "rule_id": "FG_R00101",',
    '    "filepath": "../infra/main.tf",',
    '    "resource_type": "aws_s3_bucket"',
    '  }',
    '} {',
    '  # waiver := { "rule_id": "FG_R00001" }',
    '  waiver := made_elsewhere',
    '}',
    'rules[rule] {',
    '  rule := { "rule_name": "tf_aws_iam_admin_policy", "status": "DISABLED" }',
    '}',
  ].join('\n');
  const found = migrated(
    { 'infra/main.tf': buckets(''), 'waivers.rego': rego, '.regula.yaml': 'exclude:\n  - FG_R00100\n' },
    ['infra', 'waivers.rego', '.regula.yaml'],
  );
  expect(rows(found)).toEqual(
    [
      '.regula.yaml:2 regula FG_R00100 -> s3/bucket-tls-only within **',
      `waivers.rego:3 regula FG_R00274 -> ${LOGGED}`,
      'waivers.rego:5 regula FG_R00101 -> s3/bucket-versioned within aws_s3_bucket.logs, aws_s3_bucket.other',
      'waivers.rego:12 regula  -- it is worked out by Rego, not written',
      'waivers.rego:15 regula tf_aws_iam_admin_policy -- no rule here is the same check',
    ].sort(),
  );
});

test('guard: metadata of a resource', () => {
  expect(
    rows(migrated({ 't.json': withMetadata({ guard: { SuppressedRules: ['S3_BUCKET_LOGGING_ENABLED', 'MINE'] } }) })),
  ).toEqual([
    't.json:8 guard S3_BUCKET_LOGGING_ENABLED -> s3/bucket-access-logged within Logs',
    't.json:9 guard MINE -- no rule here is the same check',
  ]);
});

test.each([
  ['.checkov.yaml', 'skip-check: { a: 1 }', /\/\.checkov\.yaml:1:\d+: `skip-check` must be a list$/],
  ['.checkov.yaml', 'skip-check: [', /\/\.checkov\.yaml:1:\d+: this is no valid YAML/],
  ['.checkov.baseline', '[]', /\/\.checkov\.baseline: a map of settings is expected here$/],
  ['.checkov.baseline', '{"failed_checks": 1}', /\/\.checkov\.baseline:1:\d+: `failed_checks` must be a list$/],
  [
    '.trivyignore.yaml',
    'misconfigurations: AVD-AWS-0089',
    /\/\.trivyignore\.yaml:1:\d+: `misconfigurations` must be a list$/,
  ],
  ['.tfsec/config.json', '{"exclude": "a"}', /\/\.tfsec\/config\.json:1:\d+: `exclude` must be a list$/],
])('%s with %s is one clear error', (file, text, message) => {
  expect(() => migrated({ 'main.tf': buckets(''), [file]: text })).toThrow(
    expect.objectContaining({ message: expect.stringMatching(message) }),
  );
});

test('what is known by other names is of use to a rule', () => {
  const known = (tool: string) => new Set(Object.values(about).flatMap(({ sameAs = {} }) => sameAs[tool] ?? []));
  const kics = known('kics');
  const trivy = known('trivy');
  expect(Object.keys(KICS_QUERIES).filter((name) => !kics.has(name))).toEqual([]);
  expect(Object.entries(TRIVY_NAMES).filter(([, id]) => !trivy.has(id))).toEqual([]);
  const terrascan = known('terrascan');
  expect(Object.entries(TERRASCAN_IDS).filter(([, id]) => !terrascan.has(id))).toEqual([]);
});
