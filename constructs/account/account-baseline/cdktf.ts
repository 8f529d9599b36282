import { AccessanalyzerAnalyzer } from '@cdktf/provider-aws/lib/accessanalyzer-analyzer';
import { Cloudtrail } from '@cdktf/provider-aws/lib/cloudtrail';
import { ConfigConfigurationAggregator } from '@cdktf/provider-aws/lib/config-configuration-aggregator';
import { ConfigConfigurationRecorder } from '@cdktf/provider-aws/lib/config-configuration-recorder';
import { ConfigConfigurationRecorderStatus } from '@cdktf/provider-aws/lib/config-configuration-recorder-status';
import { ConfigDeliveryChannel } from '@cdktf/provider-aws/lib/config-delivery-channel';
import { EbsEncryptionByDefault } from '@cdktf/provider-aws/lib/ebs-encryption-by-default';
import { EbsSnapshotBlockPublicAccess } from '@cdktf/provider-aws/lib/ebs-snapshot-block-public-access';
import { Ec2InstanceMetadataDefaults } from '@cdktf/provider-aws/lib/ec2-instance-metadata-defaults';
import { GuarddutyDetector } from '@cdktf/provider-aws/lib/guardduty-detector';
import { GuarddutyDetectorFeature } from '@cdktf/provider-aws/lib/guardduty-detector-feature';
import { GuarddutyOrganizationConfiguration } from '@cdktf/provider-aws/lib/guardduty-organization-configuration';
import { GuarddutyOrganizationConfigurationFeature } from '@cdktf/provider-aws/lib/guardduty-organization-configuration-feature';
import { IamAccountPasswordPolicy } from '@cdktf/provider-aws/lib/iam-account-password-policy';
import { IamServiceLinkedRole } from '@cdktf/provider-aws/lib/iam-service-linked-role';
import { Inspector2Enabler } from '@cdktf/provider-aws/lib/inspector2-enabler';
import { Inspector2OrganizationConfiguration } from '@cdktf/provider-aws/lib/inspector2-organization-configuration';
import { Macie2Account } from '@cdktf/provider-aws/lib/macie2-account';
import { Macie2OrganizationConfiguration } from '@cdktf/provider-aws/lib/macie2-organization-configuration';
import { S3AccountPublicAccessBlock } from '@cdktf/provider-aws/lib/s3-account-public-access-block';
import { SecurityhubAccount } from '@cdktf/provider-aws/lib/securityhub-account';
import { SecurityhubConfigurationPolicy } from '@cdktf/provider-aws/lib/securityhub-configuration-policy';
import { SecurityhubConfigurationPolicyAssociation } from '@cdktf/provider-aws/lib/securityhub-configuration-policy-association';
import { SecurityhubFindingAggregator } from '@cdktf/provider-aws/lib/securityhub-finding-aggregator';
import { SecurityhubOrganizationConfiguration } from '@cdktf/provider-aws/lib/securityhub-organization-configuration';
import { SecurityhubStandardsSubscription } from '@cdktf/provider-aws/lib/securityhub-standards-subscription';
import type { SnsTopic } from '@cdktf/provider-aws/lib/sns-topic';
import type { ITerraformDependable, TerraformProvider } from 'cdktf';
import { Construct } from 'constructs';
import { settingsIn } from '../../../tree/settings';
import { recordWaivers } from '../../../tree/waivers';
import { SecurityAlarms } from '../../cloudwatch/security-alarms/cdktf';
import { refuseWeakening } from '../../hardening';
import { homeOf, serviceRole } from '../../iam/cdktf';
import type { Home } from '../../iam/trust';
import { HardenedKey } from '../../kms/hardened-key/cdktf';
import { HardenedLogGroup } from '../../logs/hardened-log-group/cdktf';
import { HardenedBucket } from '../../s3/hardened-bucket/cdktf';
import { guards } from './defaults';
import { memberFeatures, memberScans, membersKnown, ownerOf, refuseMisnamed } from './organization';
import {
  allObjects,
  configDelivered,
  configEncrypted,
  configRoleArnOf,
  standardArnOf,
  trailArnOf,
  trailDelivered,
  trailEncrypted,
  trailLogged,
  trailOwned,
} from './policy';
import { type BaselineProps, type Organization, statusesOf, termsOf, zoneOf } from './props';

/** What can be said of an account. */
export interface AccountBaselineProps extends BaselineProps {
  /** Whom alarms tell. One that is given has to let CloudWatch publish, unless it is a `HardenedTopic`. @default a topic of its own */
  readonly alarmTopic?: SnsTopic;
  readonly tags?: { readonly [key: string]: string };
  readonly provider?: TerraformProvider;
}

type Terms = ReturnType<typeof termsOf>;

/**
 * What an account of AWS is to have before anything runs in it, in one region: a trail of all regions with alarms, AWS
 * Config, GuardDuty, Security Hub, IAM Access Analyzer and Amazon Inspector, rules for passwords, and settings that keep
 * buckets and snapshots from being public, disks from being unencrypted and instances from having the older metadata service.
 *
 * The trail and AWS Config write to one bucket, which keeps records for as many days as the settings ask
 * (`logRetentionDays`) and is encrypted with the key that the stack shares. It has no object lock, because AWS Config
 * delivers to no bucket that has one (https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-config-deliverychannel.html).
 *
 * The settings of the account are kept from a destroy, because to take them back would weaken the account; not in `dev`.
 *
 * With `organization` it is of an account that administers security for all accounts of one: the trail, the analyzers and
 * what watches are then of all of them.
 *
 * An account has one of most of these in a region. Switch off what it has already, or what an organisation looks after:
 * `guardDuty: false`. docs/account.md leads from an empty account to this.
 *
 * @example
 * new AccountBaseline(this, 'baseline');
 */
export class AccountBaseline extends Construct {
  /** Where the trail and AWS Config write to, where there is one of them. */
  readonly records?: HardenedBucket;
  /** What the trail writes to as well. */
  readonly logGroup?: HardenedLogGroup;
  /** Alarms about what the trail records. */
  readonly alarms?: SecurityAlarms;
  private readonly provider: TerraformProvider | undefined;
  private readonly tags: AccountBaselineProps['tags'];
  private readonly home: Home;

  constructor(scope: Construct, id: string, props: AccountBaselineProps = {}) {
    super(scope, id);
    const what = `AccountBaseline '${this.node.path}'`;
    const terms = termsOf(what, props);
    refuseWeakening(what, props, guards, terms);
    const { provider, tags, alarmTopic: topic } = props;
    this.provider = provider;
    this.tags = tags;
    this.home = homeOf(this, provider);
    if (terms.organization) refuseMisnamed(what, terms.organization, this.home);
    if (terms.trail || terms.config) this.records = HardenedBucket.forLogs(this, 'AccountRecords', provider);
    if (this.records && terms.config) this.record(this.records, terms);
    if (this.records && terms.trail) {
      this.logGroup = terms.toLogGroup ? new HardenedLogGroup(this, 'TrailLogs', { tags, provider }) : undefined;
      this.trail(this.records, terms);
    }
    if (this.logGroup && terms.alarms)
      this.alarms = new SecurityAlarms(this, 'Alarms', {
        ...{ logGroupName: this.logGroup.name, prefix: terms.name, topic, tags, provider },
      });
    if (terms.config && terms.organization) this.aggregate(terms);
    this.watch(terms);
    this.analyze(terms);
    this.set(terms);
    recordWaivers(this, props.waive);
  }

  private trail(records: HardenedBucket, { name, multiRegion, validated, objectsRecorded, organization }: Terms): void {
    const { provider, tags, home, logGroup } = this;
    const owner = ownerOf(home, organization);
    const arn = trailArnOf(owner, name);
    for (const statement of trailDelivered(owner, arn, records.arn, organization))
      records.addToResourcePolicy(statement);
    if (records.encryptionKey instanceof HardenedKey) records.encryptionKey.addToResourcePolicy(trailEncrypted(arn));
    const role =
      logGroup &&
      serviceRole(
        this,
        'TrailRole',
        'cloudtrail.amazonaws.com',
        [],
        [trailLogged(home, logGroup.arn, organization)],
        provider,
        trailOwned(home, organization),
      );
    new Cloudtrail(this, 'Trail', {
      ...{ name, enableLogging: true, s3BucketName: records.id, includeGlobalServiceEvents: true },
      ...{ isMultiRegionTrail: multiRegion, enableLogFileValidation: validated, tags, provider },
      ...(organization && { isOrganizationTrail: true }),
      eventSelector: [
        {
          ...{ readWriteType: 'All', includeManagementEvents: true },
          ...(objectsRecorded && { dataResource: [{ type: 'AWS::S3::Object', values: [allObjects(home)] }] }),
        },
      ],
      kmsKeyId: records.encryptionKey?.arn,
      ...(logGroup && { cloudWatchLogsGroupArn: `${logGroup.arn}:*` }),
      ...(role && { cloudWatchLogsRoleArn: role.arn }),
      // Whether it may write there is tried as it is made.
      dependsOn: [...policyOf(records), ...(role ? [role, ...role.node.children.filter(isResource)] : [])],
    });
  }

  private record(records: HardenedBucket, { name, resourceTypes, configRoleExists }: Terms): void {
    const { provider, tags, home } = this;
    for (const statement of configDelivered(home, records.arn)) records.addToResourcePolicy(statement);
    if (records.encryptionKey instanceof HardenedKey) records.encryptionKey.addToResourcePolicy(configEncrypted(home));
    const role = configRoleExists
      ? undefined
      : new IamServiceLinkedRole(this, 'ConfigRole', { awsServiceName: 'config.amazonaws.com', tags, provider });
    const recorder = new ConfigConfigurationRecorder(this, 'Recorder', {
      name,
      roleArn: role?.arn ?? configRoleArnOf(home),
      recordingGroup: resourceTypes
        ? { allSupported: false, includeGlobalResourceTypes: false, resourceTypes: [...resourceTypes] }
        : { allSupported: true, includeGlobalResourceTypes: true },
      provider,
    });
    const channel = new ConfigDeliveryChannel(this, 'Channel', {
      name,
      s3BucketName: records.id,
      s3KmsKeyArn: records.encryptionKey?.arn,
      dependsOn: [recorder, ...policyOf(records)],
      provider,
    });
    new ConfigConfigurationRecorderStatus(this, 'Recording', {
      ...{ name: recorder.name, isEnabled: true, dependsOn: [channel], provider },
    });
  }

  /** Shows what AWS Config records in all accounts and regions of the organisation. */
  private aggregate({ name }: Terms): void {
    const { provider, tags } = this;
    const role = serviceRole(this, 'AggregatorRole', 'config.amazonaws.com', [], [membersKnown], provider);
    new ConfigConfigurationAggregator(this, 'Aggregator', {
      ...{ name, organizationAggregationSource: { roleArn: role.arn, allRegions: true }, tags, provider },
      dependsOn: [role, ...role.node.children.filter(isResource)],
    });
  }

  private watch(terms: Terms): void {
    const { guardDuty, features, securityHub, standards, macie, organization } = terms;
    const { provider, tags, home } = this;
    if (guardDuty) {
      const findingPublishingFrequency = 'FIFTEEN_MINUTES';
      const detector = new GuarddutyDetector(this, 'Detector', {
        ...{ enable: true, findingPublishingFrequency, tags, provider },
      });
      for (const { name, status, agents } of statusesOf(features))
        new GuarddutyDetectorFeature(this, `Feature-${name}`, {
          ...{ detectorId: detector.id, name, status, provider },
          ...(agents.length > 0 && { additionalConfiguration: agents.map((agent) => ({ name: agent, status })) }),
        });
      if (organization) this.watchMembers(terms, detector.id);
    }
    if (macie) {
      const findingPublishingFrequency = 'FIFTEEN_MINUTES';
      const account = new Macie2Account(this, 'Macie', { status: 'ENABLED', findingPublishingFrequency, provider });
      if (organization)
        new Macie2OrganizationConfiguration(this, 'MacieMembers', { autoEnable: true, dependsOn: [account], provider });
    }
    if (!securityHub) return;
    const hub = new SecurityhubAccount(this, 'Hub', {
      ...{ enableDefaultStandards: false, autoEnableControls: true, controlFindingGenerator: 'SECURITY_CONTROL' },
      provider,
    });
    if (organization) this.configureMembers(hub, standards, organization);
    else
      for (const standard of standards)
        new SecurityhubStandardsSubscription(this, `Standard-${standard}`, {
          ...{ standardsArn: standardArnOf(home, standard), dependsOn: [hub], provider },
        });
  }

  private watchMembers(terms: Terms, detectorId: string): void {
    const { provider } = this;
    new GuarddutyOrganizationConfiguration(this, 'GuardDutyMembers', {
      ...{ detectorId, autoEnableOrganizationMembers: 'ALL', provider },
    });
    for (const { name, autoEnable, agents } of memberFeatures(terms))
      new GuarddutyOrganizationConfigurationFeature(this, `MemberFeature-${name}`, {
        ...{ detectorId, name, autoEnable, provider },
        ...(agents.length > 0 && { additionalConfiguration: agents }),
      });
  }

  /** Security Hub of all accounts, from this region: https://docs.aws.amazon.com/securityhub/latest/userguide/central-configuration-intro.html */
  private configureMembers(
    hub: SecurityhubAccount,
    standards: readonly string[],
    { rootId: targetId }: Organization,
  ): void {
    const { provider, home } = this;
    const aggregator = new SecurityhubFindingAggregator(this, 'Findings', {
      ...{ linkingMode: 'ALL_REGIONS', dependsOn: [hub], provider },
    });
    const central = new SecurityhubOrganizationConfiguration(this, 'CentralConfiguration', {
      ...{
        autoEnable: false,
        autoEnableStandards: 'NONE',
        organizationConfiguration: { configurationType: 'CENTRAL' },
      },
      ...{ dependsOn: [aggregator], provider },
    });
    const policy = new SecurityhubConfigurationPolicy(this, 'MemberPolicy', {
      name: 'bulwark',
      description: 'What Security Hub checks in every account',
      configurationPolicy: {
        serviceEnabled: true,
        enabledStandardArns: standards.map((standard) => standardArnOf(home, standard)),
        securityControlsConfiguration: { disabledControlIdentifiers: [] },
      },
      ...{ dependsOn: [central], provider },
    });
    new SecurityhubConfigurationPolicyAssociation(this, 'MemberPolicyOfAll', {
      ...{ policyId: policy.id, targetId, provider },
    });
  }

  private analyze({ name, accessAnalyzer, unusedAccess, unusedDays, organization }: Terms): void {
    const { provider, tags } = this;
    const zone = zoneOf(organization);
    if (accessAnalyzer)
      new AccessanalyzerAnalyzer(this, 'ExternalAccess', {
        ...{ analyzerName: `${name}-external-access`, type: zone, tags, provider },
      });
    if (unusedAccess)
      new AccessanalyzerAnalyzer(this, 'UnusedAccess', {
        ...{ analyzerName: `${name}-unused-access`, type: `${zone}_UNUSED_ACCESS`, tags, provider },
        configuration: { unusedAccess: { unusedAccessAge: unusedDays } },
      });
  }

  private set(terms: Terms): void {
    const { passwords, publicAccess, disksEncrypted, snapshotSharing, metadataHops, inspector, scans } = terms;
    const { provider, home } = this;
    const kept = { lifecycle: { preventDestroy: settingsIn(this).profile !== 'dev' }, provider };
    new IamAccountPasswordPolicy(this, 'Passwords', {
      ...kept,
      minimumPasswordLength: passwords.minimumLength,
      requireLowercaseCharacters: passwords.requireLowercase,
      requireUppercaseCharacters: passwords.requireUppercase,
      requireNumbers: passwords.requireNumbers,
      requireSymbols: passwords.requireSymbols,
      passwordReusePrevention: passwords.reusePrevention || undefined,
      allowUsersToChangePassword: passwords.changeable,
      maxPasswordAge: passwords.maxDays || undefined,
    });
    new S3AccountPublicAccessBlock(this, 'PublicAccess', { ...kept, ...publicAccess });
    new EbsEncryptionByDefault(this, 'Disks', { ...kept, enabled: disksEncrypted });
    new EbsSnapshotBlockPublicAccess(this, 'Snapshots', { ...kept, state: snapshotSharing });
    new Ec2InstanceMetadataDefaults(this, 'InstanceMetadata', {
      ...{ ...kept, httpTokens: 'required', httpPutResponseHopLimit: metadataHops },
    });
    if (!inspector) return;
    const enabler = new Inspector2Enabler(this, 'Inspector', {
      ...{ ...kept, accountIds: [home.account], resourceTypes: [...scans] },
    });
    if (terms.organization)
      new Inspector2OrganizationConfiguration(this, 'InspectorMembers', {
        ...{ autoEnable: memberScans(terms), dependsOn: [enabler], provider },
      });
  }
}

const isResource = (child: unknown): child is ITerraformDependable & Construct =>
  child instanceof Construct && 'fqn' in child;

/** The policy of a bucket, where it has one. */
function policyOf(bucket: HardenedBucket): ITerraformDependable[] {
  const policy = bucket.node.tryFindChild('Policy');
  return policy && isResource(policy) ? [policy] : [];
}
