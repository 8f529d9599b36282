import { AwsProvider } from '@cdktf/provider-aws/lib/provider';
import { App, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { App as TerraformApp, TerraformStack } from 'cdktf';
import { plain } from '../../constructs/iam/cdk';
import { AccountBaseline, type AccountBaselineProps } from '../../doors/cdk';
import { AccountBaseline as TerraformBaseline, type AccountBaselineProps as TerraformProps } from '../../doors/cdktf';
import { settling } from '../../lib/functions/account-settings/settling';
import { can } from '../../lib/iam/evaluate';
import { decoded } from './decoded';
import { once, refusalOf, waived } from './subjects';

const ACCOUNT = '111122223333';

const byDefault = once(() => make({}));
const declaredByDefault = once(() => declare({}));

const emitted = (props?: Parameters<typeof make>[0]): Template => (props ? make(props) : byDefault());
const declared = (props?: TerraformProps): any => (props ? declare(props) : declaredByDefault());

function make(props: AccountBaselineProps | ((stack: Stack) => AccountBaselineProps)): Template {
  const stack = new Stack(new App(), 'Account', { env: { account: ACCOUNT, region: 'eu-west-1' } });
  new AccountBaseline(stack, 'Baseline', typeof props === 'function' ? props(stack) : props);
  return Template.fromStack(stack);
}

function declare(props: TerraformProps): any {
  const stack = new TerraformStack(new TerraformApp(), 'account');
  new AwsProvider(stack, 'aws', { region: 'eu-west-1' });
  new TerraformBaseline(stack, 'baseline', props);
  stack.prepareStack();
  return stack.toTerraform().resource;
}

const resourcesOf = (template: Template, type: string): any[] => Object.values(template.findResources(type));
const only = (template: Template, type: string): any => {
  const found = resourcesOf(template, type);
  expect(found).toHaveLength(1);
  return found[0].Properties;
};
const onlyIn = (resource: any, type: string): any => {
  const found = Object.values<any>(resource[type] ?? {});
  expect(found).toHaveLength(1);
  return found[0];
};

const SERVICES: readonly (readonly [keyof AccountBaselineProps & keyof TerraformProps, string, string])[] = [
  ['trail', 'AWS::CloudTrail::Trail', 'aws_cloudtrail'],
  ['config', 'AWS::Config::ConfigurationRecorder', 'aws_config_configuration_recorder'],
  ['config', 'AWS::Config::DeliveryChannel', 'aws_config_delivery_channel'],
  ['config', 'AWS::IAM::ServiceLinkedRole', 'aws_iam_service_linked_role'],
  ['guardDuty', 'AWS::GuardDuty::Detector', 'aws_guardduty_detector'],
  ['securityHub', 'AWS::SecurityHub::Hub', 'aws_securityhub_account'],
  ['securityHub', 'AWS::SecurityHub::Standard', 'aws_securityhub_standards_subscription'],
  ['alarms', 'AWS::CloudWatch::Alarm', 'aws_cloudwatch_metric_alarm'],
];

describe.each(SERVICES)('%s: %s', (service, type, terraformType) => {
  test('is there unless it is switched off, in either toolkit', () => {
    expect(resourcesOf(emitted(), type).length).toBeGreaterThan(0);
    expect(resourcesOf(emitted({ [service]: false }), type)).toEqual([]);
    expect(Object.keys(declared()[terraformType])).not.toEqual([]);
    expect(declared({ [service]: false })[terraformType]).toBeUndefined();
  });
});

test('Macie is there where it is asked for', () => {
  expect(resourcesOf(emitted(), 'AWS::Macie::Session')).toEqual([]);
  expect(only(emitted({ macie: true }), 'AWS::Macie::Session')).toMatchObject({ Status: 'ENABLED' });
  expect(declared().aws_macie2_account).toBeUndefined();
  expect(onlyIn(declared({ macie: true }), 'aws_macie2_account').status).toBe('ENABLED');
});

test('records go to one bucket, which is not there where nothing is recorded', () => {
  const template = emitted();
  const trail = only(template, 'AWS::CloudTrail::Trail');
  expect(only(template, 'AWS::Config::DeliveryChannel').S3BucketName).toEqual(trail.S3BucketName);
  expect(trail.S3BucketName.Ref).toMatch(/^AccountRecords/);
  const bare = emitted({ trail: false, config: false });
  expect(JSON.stringify(bare.toJSON())).not.toContain('AccountRecords');
  expect(JSON.stringify(declared({ trail: false, config: false }))).not.toContain('AccountRecords');
});

/** A part of a template as plain data, where references are told by their names. */
const told = (value: unknown): any =>
  plain(value, (reference) =>
    reference === 'AWS::Partition'
      ? 'aws'
      : reference.startsWith('AccountRecords')
        ? 'arn:aws:s3:::records'
        : reference.startsWith('SharedKey')
          ? KEY
          : reference,
  );

const KEY = `arn:aws:kms:eu-west-1:${ACCOUNT}:key/records`;
const TRAIL = `arn:aws:cloudtrail:eu-west-1:${ACCOUNT}:trail/account`;
const source = (arn: string, account = ACCOUNT) => ({ 'aws:SourceArn': arn, 'aws:SourceAccount': account });
const encrypted = {
  's3:x-amz-server-side-encryption': 'aws:kms',
  's3:x-amz-server-side-encryption-aws-kms-key-id': KEY,
};
const RECORDER = `arn:aws:config:eu-west-1:${ACCOUNT}:config-recorder/default`;

describe.each([
  [
    'the CDK',
    () => {
      const { Properties } = emitted().findResources('AWS::S3::BucketPolicy').AccountRecordsPolicy81ED8AA8 as any;
      return told(Properties.PolicyDocument);
    },
  ],
  [
    'CDKTF',
    () => {
      const policies = Object.values<any>(declared().aws_s3_bucket_policy);
      const { policy } = policies.find(({ bucket }) => bucket.includes('AccountRecords'));
      const home = policy.replaceAll(/\$\{data\.aws_region\.[^}]*\}/g, 'eu-west-1');
      return JSON.parse(
        JSON.stringify(decoded(home))
          .replaceAll(/\$\{aws_s3_bucket\.[^}]*\}/g, 'arn:aws:s3:::records')
          .replaceAll(/\$\{aws_kms_key\.[^}]*\}/g, KEY),
      );
    },
  ],
])('the bucket of the records in %s', (_, policyOf) => {
  test.each<[string, string, string, Record<string, string>, string]>([
    ['the trail', 'cloudtrail', `AWSLogs/${ACCOUNT}/CloudTrail/1`, source(TRAIL), 'allowed'],
    [
      'the trail with the key',
      'cloudtrail',
      `AWSLogs/${ACCOUNT}/CloudTrail/1`,
      { ...source(TRAIL), ...encrypted },
      'allowed',
    ],
    ['another trail', 'cloudtrail', `AWSLogs/${ACCOUNT}/CloudTrail/1`, source(`${TRAIL}-2`), 'denied'],
    [
      'a trail elsewhere',
      'cloudtrail',
      `AWSLogs/${ACCOUNT}/CloudTrail/1`,
      source(TRAIL.replace(ACCOUNT, '444455556666'), '444455556666'),
      'denied',
    ],
    ['the trail below another account', 'cloudtrail', 'AWSLogs/444455556666/1', source(TRAIL), 'denied'],
    [
      'the trail with another key',
      'cloudtrail',
      `AWSLogs/${ACCOUNT}/CloudTrail/1`,
      { ...source(TRAIL), ...encrypted, 's3:x-amz-server-side-encryption-aws-kms-key-id': `${KEY}-2` },
      'denied',
    ],
    ['AWS Config', 'config', `AWSLogs/${ACCOUNT}/Config/1`, { ...source(RECORDER), ...encrypted }, 'allowed'],
    ['AWS Config among records of the trail', 'config', `AWSLogs/${ACCOUNT}/CloudTrail/1`, source(RECORDER), 'denied'],
    [
      'AWS Config of another account',
      'config',
      `AWSLogs/${ACCOUNT}/Config/1`,
      source(RECORDER, '444455556666'),
      'denied',
    ],
  ])('%s is let write, or not', (_, service, key, context, decision) => {
    const request = {
      principal: `${service}.amazonaws.com`,
      action: 's3:PutObject',
      resource: `arn:aws:s3:::records/${key}`,
      context: {
        ...{ 'aws:SecureTransport': 'true', 's3:TlsVersion': '1.3', 's3:x-amz-acl': 'bucket-owner-full-control' },
        ...{ 's3:x-amz-server-side-encryption': null, 's3:x-amz-server-side-encryption-aws-kms-key-id': null },
        ...context,
      },
      identity: [],
      resourcePolicy: policyOf(),
    };
    expect(can(request).decision).toBe(decision);
  });
});

test('AWS Config encrypts with the key of the bucket, and so does the trail', () => {
  const template = emitted();
  expect(told(only(template, 'AWS::Config::DeliveryChannel')).S3KmsKeyArn).toBe(KEY);
  expect(told(only(template, 'AWS::CloudTrail::Trail')).KMSKeyId).toBe(KEY);
  const key = told(Object.values(template.findResources('AWS::KMS::Key'))[0]?.Properties.KeyPolicy);
  const use = (service: string, context: Record<string, string>) =>
    can({
      principal: `${service}.amazonaws.com`,
      action: 'kms:GenerateDataKey',
      resource: KEY,
      ...{ context, identity: [], resourcePolicy: key },
    }).decision;
  expect(use('cloudtrail', source(TRAIL))).toBe('allowed');
  expect(use('cloudtrail', source(`${TRAIL}-2`))).toBe('denied');
  expect(use('config', source(RECORDER))).toBe('allowed');
  expect(use('config', source(RECORDER, '444455556666'))).toBe('denied');
});

test('the recorder and its channel wait for what they need, and in CloudFormation not for each other', () => {
  const template = emitted();
  const [recorder] = resourcesOf(template, 'AWS::Config::ConfigurationRecorder');
  const [channel] = resourcesOf(template, 'AWS::Config::DeliveryChannel');
  expect(recorder.DependsOn).toEqual([expect.stringMatching(/^BaselineConfigRole/)]);
  expect(channel.DependsOn).toEqual([expect.stringMatching(/^AccountRecordsPolicy/)]);
  const resource = declared();
  expect(onlyIn(resource, 'aws_config_delivery_channel').depends_on).toEqual([
    expect.stringContaining('aws_config_configuration_recorder.'),
    expect.stringContaining('aws_s3_bucket_policy.'),
  ]);
  expect(onlyIn(resource, 'aws_config_configuration_recorder_status')).toMatchObject({
    is_enabled: true,
    depends_on: [expect.stringContaining('aws_config_delivery_channel.')],
  });
  expect(onlyIn(resource, 'aws_cloudtrail').depends_on).toEqual([
    expect.stringContaining('aws_s3_bucket_policy.'),
    expect.stringContaining('aws_iam_role.'),
    expect.stringContaining('aws_iam_policy.'),
    expect.stringContaining('aws_iam_role_policy_attachment.'),
  ]);
});

test('a role of AWS Config that is there already is used, not made', () => {
  const arn = `arn:aws:iam::${ACCOUNT}:role/aws-service-role/config.amazonaws.com/AWSServiceRoleForConfig`;
  const template = emitted({ configRoleExists: true });
  expect(resourcesOf(template, 'AWS::IAM::ServiceLinkedRole')).toEqual([]);
  expect(told(only(template, 'AWS::Config::ConfigurationRecorder')).RoleARN).toBe(arn);
  const resource = declared({ configRoleExists: true });
  expect(resource.aws_iam_service_linked_role).toBeUndefined();
  expect(onlyIn(resource, 'aws_config_configuration_recorder').role_arn).toContain(arn.slice(arn.indexOf(':role/')));
});

test('GuardDuty watches all there is, and what is switched off is said to be', () => {
  const disabled = { waive: waived('guardduty/detector-s3'), guardDutyFeatures: { S3_DATA_EVENTS: false } };
  for (const [props, s3] of [
    [{}, 'ENABLED'],
    [disabled, 'DISABLED'],
  ] as const) {
    const { Features } = only(emitted(props), 'AWS::GuardDuty::Detector');
    const features = Object.values<any>(declared(props).aws_guardduty_detector_feature);
    const expected = [
      ['S3_DATA_EVENTS', s3],
      ...[
        'EKS_AUDIT_LOGS',
        'EBS_MALWARE_PROTECTION',
        'RDS_LOGIN_EVENTS',
        'LAMBDA_NETWORK_LOGS',
        'RUNTIME_MONITORING',
      ].map((name) => [name, 'ENABLED']),
    ];
    expect(Features.map(({ Name, Status }: any) => [Name, Status])).toEqual(expected);
    expect(features.map(({ name, status }) => [name, status])).toEqual(expected);
  }
});

test('Security Hub checks the standards that are asked for, and no others by itself', () => {
  const arns = (props: object) => [
    told(resourcesOf(emitted(props), 'AWS::SecurityHub::Standard').map(({ Properties }) => Properties.StandardsArn)),
    Object.values<any>(declared(props).aws_securityhub_standards_subscription).map((it) =>
      it.standards_arn
        .replace(/\$\{data\.aws_partition[^}]*\}/, 'aws')
        .replace(/\$\{data\.aws_region[^}]*\}/, 'eu-west-1'),
    ),
  ];
  const ours = 'arn:aws:securityhub:eu-west-1::standards';
  for (const found of arns({}))
    expect(found).toEqual([
      `${ours}/aws-foundational-security-best-practices/v/1.0.0`,
      `${ours}/cis-aws-foundations-benchmark/v/5.0.0`,
    ]);
  for (const found of arns({ standards: ['pci-dss/v/4.0.1'] })) expect(found).toEqual([`${ours}/pci-dss/v/4.0.1`]);
  expect(only(emitted(), 'AWS::SecurityHub::Hub').EnableDefaultStandards).toBe(false);
  expect(onlyIn(declared(), 'aws_securityhub_account').enable_default_standards).toBe(false);
});

test('what other accounts can reach is told, and what nobody uses for 90 days', () => {
  const analyzers = (props: AccountBaselineProps = {}) =>
    resourcesOf(emitted(props), 'AWS::AccessAnalyzer::Analyzer').map(({ Properties }) => [
      Properties.Type,
      Properties.AnalyzerConfiguration?.UnusedAccessConfiguration.UnusedAccessAge,
    ]);
  expect(analyzers()).toEqual([
    ['ACCOUNT', undefined],
    ['ACCOUNT_UNUSED_ACCESS', 90],
  ]);
  expect(analyzers({ unusedAccess: false })).toEqual([['ACCOUNT', undefined]]);
  expect(analyzers({ accessAnalyzer: false, unusedDays: 30 })).toEqual([['ACCOUNT_UNUSED_ACCESS', 30]]);
  const found = Object.values<any>(declared().aws_accessanalyzer_analyzer);
  expect(found.map(({ type, configuration }) => [type, configuration?.unused_access.unused_access_age])).toEqual([
    ['ACCOUNT', undefined],
    ['ACCOUNT_UNUSED_ACCESS', 90],
  ]);
});

describe('the settings of the account', () => {
  const set = async (props: AccountBaselineProps = {}) => {
    const { Settings } = told(only(emitted(props), 'Custom::AccountSettings'));
    const has: Record<string, any> = {};
    const take = (name: string) => async (setting: object) => {
      has[name] = setting;
      return {};
    };
    const answers: unknown[] = [];
    await settling({
      passwordPolicy: take('passwordPolicy'),
      publicAccessBlock: take('publicAccessBlock'),
      diskEncryption: () => take('diskEncryption')({}),
      instanceMetadata: take('instanceMetadata'),
      inspector: take('inspector'),
      guardDutyMembers: take('guardDutyMembers'),
      inspectorMembers: take('inspectorMembers'),
      macieMembers: take('macieMembers'),
      answer: async (_, response) => answers.push(response.Status),
    })({
      ...{ RequestType: 'Create', ResponseURL: '', StackId: '', RequestId: '', LogicalResourceId: '' },
      ResourceProperties: { Settings },
    });
    expect(answers).toEqual(['SUCCESS']);
    return has;
  };

  test('are what the function sets that the CDK deploys', async () => {
    const all = { BlockPublicAcls: true, BlockPublicPolicy: true, IgnorePublicAcls: true, RestrictPublicBuckets: true };
    expect(await set()).toEqual({
      passwordPolicy: {
        ...{ MinimumPasswordLength: 14, PasswordReusePrevention: 24, AllowUsersToChangePassword: true },
        ...{ RequireLowercaseCharacters: true, RequireUppercaseCharacters: true },
        ...{ RequireNumbers: true, RequireSymbols: true },
      },
      publicAccessBlock: { AccountId: ACCOUNT, PublicAccessBlockConfiguration: all },
      diskEncryption: {},
      instanceMetadata: { HttpTokens: 'required', HttpPutResponseHopLimit: 1 },
      inspector: { resourceTypes: ['EC2', 'ECR', 'LAMBDA'] },
    });
  });

  test('are resources in CDKTF, with the same values, kept from a destroy', () => {
    const resource = declared();
    expect(onlyIn(resource, 'aws_iam_account_password_policy')).toMatchObject({
      ...{ minimum_password_length: 14, password_reuse_prevention: 24, allow_users_to_change_password: true },
      ...{ require_lowercase_characters: true, require_uppercase_characters: true },
      ...{ require_numbers: true, require_symbols: true, lifecycle: { prevent_destroy: true } },
    });
    expect(onlyIn(resource, 'aws_s3_account_public_access_block')).toMatchObject({
      ...{ block_public_acls: true, block_public_policy: true, ignore_public_acls: true },
      ...{ restrict_public_buckets: true, lifecycle: { prevent_destroy: true } },
    });
    expect(onlyIn(resource, 'aws_ebs_encryption_by_default')).toMatchObject({ enabled: true });
    expect(onlyIn(resource, 'aws_ec2_instance_metadata_defaults')).toMatchObject({
      ...{ http_tokens: 'required', http_put_response_hop_limit: 1 },
    });
    expect(onlyIn(resource, 'aws_inspector2_enabler').resource_types).toEqual(['EC2', 'ECR', 'LAMBDA']);
  });

  test('are other ones where they are asked for', async () => {
    const props = {
      passwordPolicy: { minimumLength: 20, maxDays: 90, requireSymbols: false },
      metadataHops: 2,
      scans: ['ECR'],
    } as const;
    const has = await set(props);
    expect(has.passwordPolicy).toMatchObject({ MinimumPasswordLength: 20, MaxPasswordAge: 90, RequireSymbols: false });
    expect(has.instanceMetadata.HttpPutResponseHopLimit).toBe(2);
    expect(has.inspector.resourceTypes).toEqual(['ECR']);
    const resource = declared(props);
    expect(onlyIn(resource, 'aws_iam_account_password_policy')).toMatchObject({
      ...{ minimum_password_length: 20, max_password_age: 90, require_symbols: false },
    });
    expect(onlyIn(resource, 'aws_ec2_instance_metadata_defaults').http_put_response_hop_limit).toBe(2);
    expect(onlyIn(resource, 'aws_inspector2_enabler').resource_types).toEqual(['ECR']);
  });

  test('are not all set where that is given up, and the function may do the less', async () => {
    const granted = (props: AccountBaselineProps) => {
      const policies = resourcesOf(emitted(props), 'AWS::IAM::ManagedPolicy');
      const own = policies.filter(({ Properties }) => Properties.Description.includes('AccountSettings'));
      return JSON.stringify(own);
    };
    const given = {
      inspector: false,
      encryptDisks: false,
      waive: waived('ec2/account-disks-encrypted-by-default'),
    };
    expect(Object.keys(await set(given))).toEqual(['passwordPolicy', 'publicAccessBlock', 'instanceMetadata']);
    for (const action of ['inspector2:Enable', 'ec2:EnableEbsEncryptionByDefault', 'iam:CreateServiceLinkedRole']) {
      expect(granted({})).toContain(action);
      expect(granted(given)).not.toContain(action);
    }
  });

  test.each<[string, AccountBaselineProps]>([
    ['iam/password-policy-length', { passwordPolicy: { minimumLength: 8 } }],
    ['iam/password-policy-no-reuse', { passwordPolicy: { reusePrevention: 0 } }],
    ['iam/password-policy-changeable', { passwordPolicy: { changeable: false } }],
    ['s3/account-blocks-public-access', { blockPublicAccess: { ignorePublicAcls: false } }],
    ['ec2/account-disks-encrypted-by-default', { encryptDisks: false }],
  ])('that give up %s are refused in the CDK as well, unless it is waived', (rule, props) => {
    expect(refusalOf(() => emitted(props))).toContain(
      `AccountBaseline 'Account/Baseline': \`${Object.keys(props)[0]}\` gives up ${rule}.`,
    );
    expect(() => emitted({ ...props, waive: waived(rule) })).not.toThrow();
  });
});

test('the function may make those calls, keep its own log and traces, and nothing else', () => {
  const policies = resourcesOf(emitted(), 'AWS::IAM::ManagedPolicy').map(({ Properties }) => Properties);
  const own = policies.find(({ Description }) => Description.includes('AccountSettings'));
  const actions = own.PolicyDocument.Statement.flatMap(({ Action }: any) => Action).filter(
    (action: string) => !/^(kms|sqs|logs|xray):/.test(action),
  );
  expect(actions.sort()).toEqual([
    'ec2:EnableEbsEncryptionByDefault',
    'ec2:ModifyInstanceMetadataDefaults',
    'iam:CreateServiceLinkedRole',
    'iam:UpdateAccountPasswordPolicy',
    'inspector2:Enable',
    's3:PutAccountPublicAccessBlock',
  ]);
});

test('the function takes no limit of its own where that is waived, for an account that has none to give', () => {
  const limits = (props: AccountBaselineProps) =>
    resourcesOf(emitted(props), 'AWS::Lambda::Function').map(
      ({ Properties }) => Properties.ReservedConcurrentExecutions,
    );
  expect(limits({})).toEqual([1]);
  expect(refusalOf(() => emitted({ reservesConcurrency: false }))).toContain(
    '`reservesConcurrency` gives up lambda/function-concurrency-reserved.',
  );
  expect(limits({ reservesConcurrency: false, waive: waived('lambda/function-concurrency-reserved') })).toEqual([
    undefined,
  ]);
});

test('alarms tell the topic that is given', () => {
  const template = emitted((stack) => ({ alarmTopic: new Topic(stack, 'Told') }));
  const actions = resourcesOf(template, 'AWS::CloudWatch::Alarm').map(({ Properties }) => Properties.AlarmActions);
  expect(actions).toHaveLength(14);
  for (const [action] of actions) expect(action.Ref).toMatch(/^Told/);
});

test.each<[string, AccountBaselineProps, string]>([
  ['alarms without a trail', { alarms: true, trail: false }, 'leave out `trail`'],
  [
    'alarms without a log group',
    { alarms: true, sendToCloudWatchLogs: false, waive: waived('cloudtrail/trail-to-cloudwatch') },
    'leave out `sendToCloudWatchLogs`',
  ],
  [
    'features that there are none of',
    { guardDutyFeatures: { S3: false } as object },
    "`guardDutyFeatures` names 'S3', which is none of S3_DATA_EVENTS,",
  ],
  [
    'rules for passwords that there are none of',
    { passwordPolicy: { length: 20 } as object },
    "`passwordPolicy` names 'length', which is none of minimumLength,",
  ],
  ['a name that CloudTrail does not take', { name: 'my account' }, "which 'my account' does not"],
  ['a name that is too short', { name: 'ab' }, "which 'ab' does not"],
  [
    'standards by their whole ARN',
    { standards: ['arn:aws:securityhub:eu-west-1::standards/pci-dss/v/4.0.1'] },
    "such as 'aws-foundational-security-best-practices/v/1.0.0', not 'arn:aws:securityhub:",
  ],
  ['no types to record', { resourceTypes: [] }, '`resourceTypes` is empty; leave it out, or switch the service off'],
  ['no scans', { scans: [] }, '`scans` is empty'],
  ['days without end', { unusedDays: 400 }, '`unusedDays` is a whole number from 1 to 365, not 400'],
  ['no hops', { metadataHops: 0 }, '`metadataHops` is a whole number from 1 to 64, not 0'],
  [
    'passwords that nobody can type',
    { passwordPolicy: { minimumLength: 200 } },
    '`passwordPolicy.minimumLength` is a whole number from 6 to 128, not 200',
  ],
  [
    'more passwords than IAM remembers',
    { passwordPolicy: { reusePrevention: 24.5 } },
    '`passwordPolicy.reusePrevention` is a whole number from 0 to 24, not 24.5',
  ],
])('%s are refused in one sentence', (_, props, words) => {
  for (const made of [() => emitted(props), () => declared(props as TerraformProps)])
    expect(refusalOf(made)).toContain(words);
});

describe('as the delegated administrator of an organisation', () => {
  const MANAGER = '444455556666';
  const organization = { id: 'o-a1b2c3d4e5', rootId: 'r-a1b2', managementAccount: MANAGER };
  const template = once(() => make({ organization, macie: true }));
  const resource = once(() => declare({ organization, macie: true }));
  const ALL = [
    ...['S3_DATA_EVENTS', 'EKS_AUDIT_LOGS', 'EBS_MALWARE_PROTECTION', 'RDS_LOGIN_EVENTS', 'LAMBDA_NETWORK_LOGS'],
    'RUNTIME_MONITORING',
  ].map((name) => [name, 'ALL']);

  test('analyzers and the trail are of the organisation', () => {
    const types = ['ORGANIZATION', 'ORGANIZATION_UNUSED_ACCESS'];
    const analyzers = resourcesOf(template(), 'AWS::AccessAnalyzer::Analyzer');
    expect(analyzers.map(({ Properties }) => Properties.Type)).toEqual(types);
    expect(Object.values<any>(resource().aws_accessanalyzer_analyzer).map(({ type }) => type)).toEqual(types);
    expect(only(template(), 'AWS::CloudTrail::Trail').IsOrganizationTrail).toBe(true);
    expect(onlyIn(resource(), 'aws_cloudtrail').is_organization_trail).toBe(true);
    expect(only(emitted(), 'AWS::CloudTrail::Trail').IsOrganizationTrail).toBeUndefined();
  });

  const owned = `arn:aws:cloudtrail:eu-west-1:${MANAGER}:trail/account`;

  test.each<[string, string, string, string]>([
    ['of a member', `AWSLogs/${organization.id}/777788889999/CloudTrail/1`, owned, 'allowed'],
    ['of the account that manages it', `AWSLogs/${MANAGER}/CloudTrail/1`, owned, 'allowed'],
    ['of another organisation', 'AWSLogs/o-0000000000/777788889999/CloudTrail/1', owned, 'denied'],
    ['by another trail', `AWSLogs/${organization.id}/777788889999/CloudTrail/1`, `${owned}-2`, 'denied'],
    ['by a trail of this account', `AWSLogs/${organization.id}/777788889999/CloudTrail/1`, TRAIL, 'denied'],
  ])('records %s are taken, or not', (_, key, trail, decision) => {
    const { Properties } = template().findResources('AWS::S3::BucketPolicy').AccountRecordsPolicy81ED8AA8 as any;
    const request = {
      ...{ principal: 'cloudtrail.amazonaws.com', action: 's3:PutObject', identity: [] },
      resource: `arn:aws:s3:::records/${key}`,
      context: {
        ...{ 'aws:SecureTransport': 'true', 's3:TlsVersion': '1.3', 's3:x-amz-acl': 'bucket-owner-full-control' },
        ...{ 's3:x-amz-server-side-encryption': null, 's3:x-amz-server-side-encryption-aws-kms-key-id': null },
        ...source(trail, MANAGER),
      },
      resourcePolicy: told(Properties.PolicyDocument),
    };
    expect(can(request).decision).toBe(decision);
  });

  test('Security Hub is configured for all accounts at once, and no standard by itself', () => {
    expect(resourcesOf(template(), 'AWS::SecurityHub::Standard')).toEqual([]);
    expect(only(template(), 'AWS::SecurityHub::OrganizationConfiguration').ConfigurationType).toBe('CENTRAL');
    const { SecurityHub } = told(only(template(), 'AWS::SecurityHub::ConfigurationPolicy').ConfigurationPolicy);
    expect(SecurityHub.ServiceEnabled).toBe(true);
    expect(SecurityHub.EnabledStandardIdentifiers).toEqual([
      'arn:aws:securityhub:eu-west-1::standards/aws-foundational-security-best-practices/v/1.0.0',
      'arn:aws:securityhub:eu-west-1::standards/cis-aws-foundations-benchmark/v/5.0.0',
    ]);
    const target = { TargetId: 'r-a1b2', TargetType: 'ROOT' };
    expect(only(template(), 'AWS::SecurityHub::PolicyAssociation')).toMatchObject(target);
    expect(resource().aws_securityhub_standards_subscription).toBeUndefined();
    expect(onlyIn(resource(), 'aws_securityhub_configuration_policy_association').target_id).toBe('r-a1b2');
    expect(onlyIn(resource(), 'aws_securityhub_organization_configuration')).toMatchObject({
      organization_configuration: { configuration_type: 'CENTRAL' },
      depends_on: [expect.stringContaining('aws_securityhub_finding_aggregator.')],
    });
  });

  test('GuardDuty, Inspector and Macie are on in all accounts', () => {
    const settings = JSON.parse(told(only(template(), 'Custom::AccountSettings').Settings));
    const { DetectorId, AutoEnableOrganizationMembers, Features } = settings.guardDutyMembers;
    expect([DetectorId, AutoEnableOrganizationMembers]).toEqual([expect.stringContaining('Detector'), 'ALL']);
    expect(Features.map(({ Name, AutoEnable }: any) => [Name, AutoEnable])).toEqual(ALL);
    expect(settings.inspectorMembers.autoEnable).toEqual({ ec2: true, ecr: true, lambda: true, lambdaCode: false });
    expect(settings.macieMembers).toEqual({ autoEnable: true });
    const guardDuty = onlyIn(resource(), 'aws_guardduty_organization_configuration');
    expect(guardDuty.auto_enable_organization_members).toBe('ALL');
    const features = Object.values<any>(resource().aws_guardduty_organization_configuration_feature);
    expect(features.map(({ name, auto_enable }) => [name, auto_enable])).toEqual(ALL);
    expect(onlyIn(resource(), 'aws_macie2_organization_configuration').auto_enable).toBe(true);
    expect(onlyIn(resource(), 'aws_inspector2_organization_configuration').auto_enable.ec2).toBe(true);
  });

  test('the function may configure members, where there are any, and nothing more of an organisation', () => {
    const actions = (from: Template) =>
      resourcesOf(from, 'AWS::IAM::ManagedPolicy').flatMap(({ Properties }) =>
        Properties.PolicyDocument.Statement.flatMap(({ Action }: any) => Action).filter((action: string) =>
          /Organization/.test(action),
        ),
      );
    expect(actions(make({ organization, config: false }))).toEqual([
      'guardduty:UpdateOrganizationConfiguration',
      'inspector2:UpdateOrganizationConfiguration',
    ]);
    expect(actions(emitted())).toEqual([]);
  });

  test('AWS Config of all accounts and regions is put together', () => {
    expect(only(template(), 'AWS::Config::ConfigurationAggregator').OrganizationAggregationSource.AllAwsRegions).toBe(
      true,
    );
    const aggregator = onlyIn(resource(), 'aws_config_configuration_aggregator');
    expect(aggregator.organization_aggregation_source.all_regions).toBe(true);
  });

  test.each([
    [{ id: 'o-1' }, "`organization.id` is such as 'o-a1b2c3d4e5', not 'o-1'"],
    [{ rootId: 'ou-a1b2-11111111' }, "`organization.rootId` is such as 'r-a1b2'"],
    [{ managementAccount: 'root' }, '`organization.managementAccount` is such as'],
    [{ managementAccount: ACCOUNT }, 'it is deployed to the account that manages the organisation'],
  ])('refuses %p', (wrong, message) =>
    expect(refusalOf(() => make({ organization: { ...organization, ...wrong } }))).toContain(message),
  );
});
