import { CustomResource, Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { CfnAnalyzer } from 'aws-cdk-lib/aws-accessanalyzer';
import { CfnTrail } from 'aws-cdk-lib/aws-cloudtrail';
import { CfnConfigurationAggregator, CfnConfigurationRecorder, CfnDeliveryChannel } from 'aws-cdk-lib/aws-config';
import { CfnSnapshotBlockPublicAccess } from 'aws-cdk-lib/aws-ec2';
import { CfnDetector } from 'aws-cdk-lib/aws-guardduty';
import { CfnServiceLinkedRole } from 'aws-cdk-lib/aws-iam';
import { CfnSession } from 'aws-cdk-lib/aws-macie';
import {
  CfnConfigurationPolicy,
  CfnFindingAggregator,
  CfnHub,
  CfnOrganizationConfiguration,
  CfnPolicyAssociation,
  CfnStandard,
} from 'aws-cdk-lib/aws-securityhub';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import { recordWaivers } from '../../../tree/waivers';
import { SecurityAlarms } from '../../cloudwatch/security-alarms/cdk';
import { refuseWeakening } from '../../hardening';
import { homeOf, serviceRole, statementOf } from '../../iam/cdk';
import { customResourceFunction } from '../../lambda/cdk';
import { HardenedLogGroup } from '../../logs/hardened-log-group/cdk';
import { HardenedBucket } from '../../s3/hardened-bucket/cdk';
import { guards } from './defaults';
import { membersKnown, ownerOf, refuseMisnamed } from './organization';
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
import { settingStatements, settingsOf } from './settings';

/** What can be said of an account. */
export interface AccountBaselineProps extends BaselineProps {
  /** Whom alarms tell. One that is given has to let CloudWatch publish, unless it is a `HardenedTopic`. @default a topic of its own */
  readonly alarmTopic?: ITopic;
  /**
   * Whether the function that sets what CloudFormation cannot has a limit of its own, of one run at once. Lambda refuses
   * that where too few runs are left for others, as in a new account. Giving it up takes a waiver.
   * @default true
   */
  readonly reservesConcurrency?: boolean;
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
 * CloudFormation has no resources for rules for passwords, the block of public access to S3, encryption of new disks,
 * defaults of the metadata service and Amazon Inspector. A function of this package sets them, under a role that may make
 * those calls and no others; it is not signed, because the CDK uploads its code as it is. What it has set stays when the stack
 * is deleted, because to take it back would weaken the account. The rest goes with the stack, but for the records and the block
 * of public snapshots: turn termination protection on.
 *
 * With `organization` it is of an account that administers security for all accounts of one: the trail, the analyzers and
 * what watches are then of all of them.
 *
 * An account has one of most of these in a region. Switch off what it has already, or what an organisation looks after:
 * `guardDuty: false`. docs/account.md leads from an empty account to this.
 *
 * @example
 * new AccountBaseline(this, 'Baseline');
 */
export class AccountBaseline extends Construct {
  /** Where the trail and AWS Config write to, where there is one of them. */
  readonly records?: HardenedBucket;
  /** What the trail writes to as well. */
  readonly logGroup?: HardenedLogGroup;
  /** Alarms about what the trail records. */
  readonly alarms?: SecurityAlarms;

  constructor(scope: Construct, id: string, props: AccountBaselineProps = {}) {
    super(scope, id);
    const what = `AccountBaseline '${this.node.path}'`;
    const terms = termsOf(what, props);
    refuseWeakening(what, props, guards, terms);
    if (terms.organization) refuseMisnamed(what, terms.organization, homeOf(this));
    if (terms.trail || terms.config) this.records = HardenedBucket.forLogs(this, 'AccountRecords');
    if (this.records && terms.config) this.record(this.records, terms);
    if (this.records && terms.trail) {
      this.logGroup = terms.toLogGroup ? new HardenedLogGroup(this, 'TrailLogs') : undefined;
      this.trail(this.records, terms);
    }
    if (this.logGroup && terms.alarms)
      this.alarms = new SecurityAlarms(this, 'Alarms', {
        ...{ logGroup: this.logGroup, prefix: terms.name },
        ...(props.alarmTopic && { topic: props.alarmTopic }),
      });
    if (terms.config && terms.organization) this.aggregate();
    const watching = this.watch(terms);
    this.analyze(terms);
    new CfnSnapshotBlockPublicAccess(this, 'Snapshots', { state: terms.snapshotSharing }).applyRemovalPolicy(
      RemovalPolicy.RETAIN,
    );
    this.set(terms, props, watching);
    recordWaivers(this, props.waive);
  }

  private trail(records: HardenedBucket, { name, multiRegion, validated, objectsRecorded, organization }: Terms): void {
    const home = homeOf(this);
    const owner = ownerOf(home, organization);
    const arn = trailArnOf(owner, name);
    for (const statement of trailDelivered(owner, arn, records.bucketArn, organization))
      records.addToResourcePolicy(statementOf(statement));
    records.encryptionKey?.addToResourcePolicy(statementOf(trailEncrypted(arn)));
    const { logGroup } = this;
    const role =
      logGroup &&
      serviceRole(
        this,
        'TrailRole',
        'cloudtrail.amazonaws.com',
        [],
        [trailLogged(home, plainArnOf(this, logGroup), organization)],
        trailOwned(home, organization),
      );
    const trail = new CfnTrail(this, 'Trail', {
      ...{ trailName: name, isLogging: true, s3BucketName: records.bucketName, includeGlobalServiceEvents: true },
      ...{ isMultiRegionTrail: multiRegion, enableLogFileValidation: validated },
      ...(organization && { isOrganizationTrail: true }),
      eventSelectors: [
        {
          ...{ readWriteType: 'All', includeManagementEvents: true },
          ...(objectsRecorded && { dataResources: [{ type: 'AWS::S3::Object', values: [allObjects(home)] }] }),
        },
      ],
      ...(records.encryptionKey && { kmsKeyId: records.encryptionKey.keyArn }),
      ...(logGroup && { cloudWatchLogsLogGroupArn: logGroup.logGroupArn }),
      ...(role && { cloudWatchLogsRoleArn: role.roleArn }),
    });
    // Whether it may write there is tried as it is made.
    if (records.policy) trail.node.addDependency(records.policy);
    if (role) trail.node.addDependency(role.node.findChild('Grants'));
  }

  private record(records: HardenedBucket, { resourceTypes, configRoleExists }: Terms): void {
    const home = homeOf(this);
    for (const statement of configDelivered(home, records.bucketArn))
      records.addToResourcePolicy(statementOf(statement));
    records.encryptionKey?.addToResourcePolicy(statementOf(configEncrypted(home)));
    const recorder = new CfnConfigurationRecorder(this, 'Recorder', {
      roleArn: configRoleArnOf(home),
      recordingGroup: resourceTypes
        ? { allSupported: false, includeGlobalResourceTypes: false, resourceTypes: [...resourceTypes] }
        : { allSupported: true, includeGlobalResourceTypes: true },
    });
    // A recorder starts once there is a channel, and a channel is made once there is a recorder: neither waits for the other.
    const channel = new CfnDeliveryChannel(this, 'Channel', {
      s3BucketName: records.bucketName,
      ...(records.encryptionKey && { s3KmsKeyArn: records.encryptionKey.keyArn }),
    });
    if (records.policy) channel.node.addDependency(records.policy);
    if (configRoleExists) return;
    const role = new CfnServiceLinkedRole(this, 'ConfigRole', { awsServiceName: 'config.amazonaws.com' });
    recorder.node.addDependency(role);
  }

  /** Shows what AWS Config records in all accounts and regions of the organisation. */
  private aggregate(): void {
    const role = serviceRole(this, 'AggregatorRole', 'config.amazonaws.com', [], [membersKnown]);
    const aggregator = new CfnConfigurationAggregator(this, 'Aggregator', {
      organizationAggregationSource: { roleArn: role.roleArn, allAwsRegions: true },
    });
    aggregator.node.addDependency(role.node.findChild('Grants'));
  }

  private watch({ guardDuty, features, securityHub, standards, macie, organization }: Terms): Watching {
    const detector =
      guardDuty &&
      new CfnDetector(this, 'Detector', {
        enable: true,
        findingPublishingFrequency: 'FIFTEEN_MINUTES',
        features: statusesOf(features).map(({ name, status, agents }) => ({
          ...{ name, status },
          ...(agents.length > 0 && { additionalConfiguration: agents.map((agent) => ({ name: agent, status })) }),
        })),
      });
    const session =
      macie && new CfnSession(this, 'Macie', { status: 'ENABLED', findingPublishingFrequency: 'FIFTEEN_MINUTES' });
    const watching = { ...(detector && { detector }), ...(session && { session }) };
    if (!securityHub) return watching;
    const hub = new CfnHub(this, 'Hub', {
      ...{ enableDefaultStandards: false, autoEnableControls: true, controlFindingGenerator: 'SECURITY_CONTROL' },
    });
    if (organization) this.configureMembers(hub, standards, organization);
    else
      for (const standard of standards)
        new CfnStandard(this, `Standard-${standard}`, {
          standardsArn: standardArnOf(homeOf(this), standard),
        }).node.addDependency(hub);
    return watching;
  }

  /** Security Hub of all accounts, from this region: https://docs.aws.amazon.com/securityhub/latest/userguide/central-configuration-intro.html */
  private configureMembers(hub: CfnHub, standards: readonly string[], { rootId }: Organization): void {
    const aggregator = new CfnFindingAggregator(this, 'Findings', { regionLinkingMode: 'ALL_REGIONS' });
    aggregator.node.addDependency(hub);
    const central = new CfnOrganizationConfiguration(this, 'CentralConfiguration', {
      ...{ configurationType: 'CENTRAL', autoEnable: false, autoEnableStandards: 'NONE' },
    });
    central.node.addDependency(aggregator);
    const policy = new CfnConfigurationPolicy(this, 'MemberPolicy', {
      name: 'bulwark',
      description: 'What Security Hub checks in every account',
      configurationPolicy: {
        securityHub: {
          serviceEnabled: true,
          enabledStandardIdentifiers: standards.map((standard) => standardArnOf(homeOf(this), standard)),
          securityControlsConfiguration: { disabledSecurityControlIdentifiers: [] },
        },
      },
    });
    policy.node.addDependency(central);
    new CfnPolicyAssociation(this, 'MemberPolicyOfAll', {
      ...{ configurationPolicyId: policy.attrId, targetId: rootId, targetType: 'ROOT' },
    });
  }

  private analyze({ accessAnalyzer, unusedAccess, unusedDays, organization }: Terms): void {
    const zone = zoneOf(organization);
    if (accessAnalyzer) new CfnAnalyzer(this, 'ExternalAccess', { type: zone });
    if (unusedAccess)
      new CfnAnalyzer(this, 'UnusedAccess', {
        type: `${zone}_UNUSED_ACCESS`,
        analyzerConfiguration: { unusedAccessConfiguration: { unusedAccessAge: unusedDays } },
      });
  }

  /** CloudFormation has no resources for these. */
  private set(
    terms: Terms,
    { reservesConcurrency = true, waive }: AccountBaselineProps,
    { detector, session }: Watching,
  ): void {
    const home = homeOf(this);
    const setting = customResourceFunction(
      new Construct(this, 'AccountSettings'),
      'account-settings',
      `Sets what ${this.node.path} asks of the account`,
      settingStatements(terms, home),
      { ...(!reservesConcurrency && { reservesConcurrency }), ...(waive && { waive }) },
    );
    const settings = new CustomResource(this, 'Settings', {
      resourceType: 'Custom::AccountSettings',
      serviceToken: setting.functionArn,
      serviceTimeout: Duration.minutes(5),
      properties: { Settings: Stack.of(this).toJsonString(settingsOf(terms, home, detector?.attrId)) },
    });
    if (session && terms.organization) settings.node.addDependency(session);
  }
}

/** What has to be there before the members of an organisation can have it. */
interface Watching {
  readonly detector?: CfnDetector;
  readonly session?: CfnSession;
}

/** The ARN of a log group without the `:*` that the CDK gives it. */
const plainArnOf = (scope: Construct, { logGroupName }: HardenedLogGroup): string => {
  const { partition, region, account } = homeOf(scope);
  return `arn:${partition}:logs:${region}:${account}:log-group:${logGroupName}`;
};
