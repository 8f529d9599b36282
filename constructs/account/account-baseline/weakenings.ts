import { defineWeakenings, type Weakening } from '../../weakening';
import * as cdk from './cdk';
import * as cdktf from './cdktf';

const only: Weakening['only'] = {
  toolkit: 'cdktf',
  because: 'CloudFormation has no such resource: the function of the account is told, which no rule reads',
};

const watched = (rule: string, feature: string): Weakening => ({
  name: `${feature} that nobody watches`,
  guards: [rule],
  props: { guardDutyFeatures: { [feature]: false } },
});

const password = (rule: string, name: string, passwordPolicy: object): Weakening => ({
  name,
  guards: [rule],
  props: { passwordPolicy },
  only,
});

export default defineWeakenings({
  make: {
    cdk: (scope, id, props) => new cdk.AccountBaseline(scope, id, props),
    cdktf: (scope, id, props) => new cdktf.AccountBaseline(scope, id, props),
  },
  weakenings: [
    { name: 'a trail of one region', guards: ['cloudtrail/trail-multi-region'], props: { isMultiRegionTrail: false } },
    {
      name: 'records that anybody may have changed',
      guards: ['cloudtrail/trail-validated'],
      props: { enableFileValidation: false },
    },
    {
      name: 'a trail that nobody reads',
      guards: ['cloudtrail/trail-to-cloudwatch'],
      props: { sendToCloudWatchLogs: false },
    },
    {
      name: 'objects that anybody reads and changes',
      guards: ['cloudtrail/bucket-reads-recorded', 'cloudtrail/bucket-writes-recorded'],
      props: { objectEvents: false },
    },
    {
      name: 'a record of buckets alone',
      guards: ['config/recorder-all-resources'],
      props: { resourceTypes: ['AWS::S3::Bucket'] },
    },
    watched('guardduty/detector-s3', 'S3_DATA_EVENTS'),
    watched('guardduty/detector-eks-audit', 'EKS_AUDIT_LOGS'),
    watched('guardduty/detector-malware', 'EBS_MALWARE_PROTECTION'),
    watched('guardduty/detector-rds', 'RDS_LOGIN_EVENTS'),
    watched('guardduty/detector-lambda', 'LAMBDA_NETWORK_LOGS'),
    password('iam/password-policy-length', 'short passwords', { minimumLength: 8 }),
    password('iam/password-policy-no-reuse', 'passwords from before', { reusePrevention: 1 }),
    password('iam/password-policy-changeable', 'passwords that stay', { changeable: false }),
    {
      name: 'buckets that a policy makes public',
      guards: ['s3/account-blocks-public-access'],
      props: { blockPublicAccess: { blockPublicPolicy: false } },
      only,
    },
    {
      name: 'disks in the clear',
      guards: ['ec2/account-disks-encrypted-by-default'],
      props: { encryptDisks: false },
      only,
    },
    {
      name: 'snapshots that stay public',
      guards: ['ec2/account-snapshots-not-public'],
      props: { snapshotSharing: 'block-new-sharing' },
    },
  ],
  defaulted: [
    ...['name', 'trail', 'alarms', 'alarmTopic', 'config', 'configRoleExists', 'guardDuty', 'securityHub', 'standards'],
    ...[
      'accessAnalyzer',
      'unusedAccess',
      'unusedDays',
      'inspector',
      'scans',
      'macie',
      'metadataHops',
      'organization',
      'reservesConcurrency',
    ],
  ],
});
