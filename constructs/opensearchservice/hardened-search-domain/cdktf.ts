import type { CloudwatchLogGroup } from '@cdktf/provider-aws/lib/cloudwatch-log-group';
import { CloudwatchLogResourcePolicy } from '@cdktf/provider-aws/lib/cloudwatch-log-resource-policy';
import type { KmsKey } from '@cdktf/provider-aws/lib/kms-key';
import { OpensearchDomain } from '@cdktf/provider-aws/lib/opensearch-domain';
import type { SecurityGroup } from '@cdktf/provider-aws/lib/security-group';
import { dependable, type ITerraformDependable, type TerraformProvider, Token } from 'cdktf';
import type { Construct } from 'constructs';
import type { Settings } from '../../../lib/engine/settings';
import { settingsIn } from '../../../tree/settings';
import { recordWaivers, type Waive } from '../../../tree/waivers';
import { closedGroup } from '../../ec2/cdktf';
import { refuseWeakening, withDefaults } from '../../hardening';
import { homeOf, policyOf } from '../../iam/cdktf';
import type { Grantee } from '../../iam/least-privilege-role/cdktf';
import { HardenedKey } from '../../kms/hardened-key/cdktf';
import { HardenedLogGroup } from '../../logs/hardened-log-group/cdktf';
import { defaultsIn, guards, nodesIn, zonesOf } from './defaults';
import { domainGrants, writtenByDomains } from './policy';

/** What can be said of a hardened search domain. */
export interface HardenedSearchDomainProps {
  readonly vpcId: string;
  /** One of each zone, of two or three, none with a way in from the internet. */
  readonly subnetIds: readonly string[];
  /** `OpenSearch_2.19` and so on. */
  readonly version: string;
  /** Who looks after what others may do: a role, or a user with a password that is kept elsewhere. */
  readonly fineGrainedAccessControl: {
    readonly masterUserArn?: string;
    readonly masterUserName?: string;
    readonly masterUserPassword?: string;
  };
  /** At most 28 letters, digits and hyphens. @default one made from the path of this construct */
  readonly domainName?: string;
  /** @default one that lets nobody in */
  readonly securityGroups?: readonly SecurityGroup[];
  readonly encryptionAtRest?: { readonly enabled?: boolean; readonly kmsKey?: KmsKey };
  /** @default true */
  readonly nodeToNodeEncryption?: boolean;
  /** @default true */
  readonly enforceHttps?: boolean;
  /** @default Policy-Min-TLS-1-2-PFS-2023-10 */
  readonly tlsSecurityPolicy?: string;
  /** Each is on, to a `HardenedLogGroup` of its own, unless it says otherwise. */
  readonly logging?: {
    readonly appLogEnabled?: boolean;
    readonly appLogGroup?: CloudwatchLogGroup;
    readonly auditLogEnabled?: boolean;
    readonly auditLogGroup?: CloudwatchLogGroup;
    readonly slowSearchLogEnabled?: boolean;
    readonly slowSearchLogGroup?: CloudwatchLogGroup;
    readonly slowIndexLogEnabled?: boolean;
    readonly slowIndexLogGroup?: CloudwatchLogGroup;
  };
  /** @default three data nodes and three masters, in `dev` one and none */
  readonly capacity?: {
    readonly dataNodes?: number;
    readonly dataNodeInstanceType?: string;
    readonly masterNodes?: number;
    readonly masterNodeInstanceType?: string;
  };
  readonly zoneAwareness?: { readonly enabled?: boolean; readonly availabilityZoneCount?: number };
  /** GiB of each data node. @default 10 */
  readonly ebs?: { readonly volumeSize?: number; readonly volumeType?: string };
  /** @default true */
  readonly enableAutoSoftwareUpdate?: boolean;
  readonly advancedOptions?: { readonly [key: string]: string };
  /** Whether a destroy is refused as long as the domain is declared. @default retain, and in `dev` destroy */
  readonly removalPolicy?: 'retain' | 'destroy';
  readonly tags?: { readonly [key: string]: string };
  readonly provider?: TerraformProvider;
  readonly dependsOn?: ITerraformDependable[];
  /** Rules this domain may break. */
  readonly waive?: Waive;
}

/**
 * An OpenSearch domain in a VPC that is encrypted with a key of the account, at rest, between its nodes and by HTTPS with
 * TLS 1.2, asks for each index what somebody may do, logs errors, who did what and slow requests, updates its software by
 * itself, and spans zones with three data nodes and three masters, in `dev` with one of the former.
 *
 * Who looks after it is for `fineGrainedAccessControl` to say, best with the ARN of a role. A key that is not given is
 * shared by the stack. It makes a security group that lets nobody in, a `HardenedLogGroup` for each log that is given none,
 * and a policy that lets OpenSearch Service write to them for domains of this account. `grantRead` is
 * `es:ESHttpGet` and `es:ESHttpHead`, `grantWrite` `es:ESHttpDelete`, `Post`, `Put` and `Patch`.
 *
 * @example
 * new HardenedSearchDomain(this, 'products', {
 *   vpcId: 'vpc-0a1b2c3d',
 *   subnetIds: ['subnet-0a1b2c3d', 'subnet-1a2b3c4d', 'subnet-2a3b4c5d'],
 *   version: 'OpenSearch_2.19',
 *   fineGrainedAccessControl: { masterUserArn: 'arn:aws:iam::111122223333:role/search-admin' },
 * });
 */
export class HardenedSearchDomain extends OpensearchDomain {
  /** Who may connect: add rules to let clients in. */
  readonly securityGroups: readonly SecurityGroup[];

  constructor(scope: Construct, id: string, props: HardenedSearchDomainProps) {
    const settings = settingsIn(scope);
    const terms = termsOf(props, settings);
    refuseWeakening(`HardenedSearchDomain '${scope.node.path}/${id}'`, props, guards, terms, settings.profile);
    const { provider, capacity = {}, fineGrainedAccessControl: access } = props;
    const zones = zonesOf(props.subnetIds.length);
    super(scope, id, {
      domainName: props.domainName ?? 'named-below',
      engineVersion: props.version,
      encryptAtRest: {
        enabled: terms.encrypted,
        kmsKeyId: terms.encrypted
          ? (props.encryptionAtRest?.kmsKey ?? HardenedKey.shared(scope, provider)).arn
          : undefined,
      },
      nodeToNodeEncryption: { enabled: terms.nodeToNodeEncrypted },
      domainEndpointOptions: { enforceHttps: terms.enforceHttps, tlsSecurityPolicy: terms.tlsPolicy },
      advancedSecurityOptions: {
        enabled: terms.fineGrained,
        ...(terms.fineGrained && {
          internalUserDatabaseEnabled: access.masterUserName !== undefined,
          masterUserOptions: { ...access },
        }),
      },
      clusterConfig: {
        instanceType: capacity.dataNodeInstanceType ?? 'r5.large.search',
        instanceCount: capacity.dataNodes ?? (terms.zoneAware ? nodesIn(zones) : terms.dataNodes),
        dedicatedMasterEnabled: terms.masterNodes > 0,
        ...(terms.masterNodes > 0 && {
          dedicatedMasterCount: terms.masterNodes,
          dedicatedMasterType: capacity.masterNodeInstanceType ?? 'r5.large.search',
        }),
        zoneAwarenessEnabled: terms.zoneAware,
        ...(terms.zoneAware && {
          zoneAwarenessConfig: { availabilityZoneCount: props.zoneAwareness?.availabilityZoneCount ?? zones },
        }),
      },
      ebsOptions: { ebsEnabled: true, volumeSize: 10, volumeType: 'gp3', ...props.ebs },
      softwareUpdateOptions: { autoSoftwareUpdateEnabled: terms.autoUpdates },
      ...(props.advancedOptions && { advancedOptions: { ...props.advancedOptions } }),
      lifecycle: {
        preventDestroy: props.removalPolicy ? props.removalPolicy === 'retain' : settings.profile !== 'dev',
      },
      tags: props.tags,
      provider,
      dependsOn: props.dependsOn,
    });
    if (!props.domainName) this.domainName = nameOf(this);
    this.securityGroups = props.securityGroups ?? (terms.inVpc ? [closedGroup(this, props.vpcId, provider)] : []);
    if (terms.inVpc)
      this.putVpcOptions({
        subnetIds: props.subnetIds.slice(0, terms.zoneAware ? zones : 1),
        securityGroupIds: this.securityGroups.map((group) => group.id),
      });
    this.log(props, terms);
    recordWaivers(this, props.waive);
  }

  grantRead(to: Grantee): void {
    this.grantExactly(domainGrants.read, to);
  }

  grantWrite(to: Grantee): void {
    this.grantExactly(domainGrants.write, to);
  }

  grantReadWrite(to: Grantee): void {
    this.grantExactly(domainGrants.readWrite, to);
  }

  private grantExactly(actions: readonly string[], to: Grantee): void {
    to.allow({ actions, resources: [this.arn, `${this.arn}/*`] });
  }

  /** Logs to log groups that OpenSearch Service may write to before there is a domain. */
  private log({ logging = {}, provider, tags }: HardenedSearchDomainProps, terms: ReturnType<typeof termsOf>): void {
    const group = (isOn: boolean, id: string, logType: string, given: CloudwatchLogGroup | undefined) =>
      isOn ? [{ logType, group: given ?? new HardenedLogGroup(this, id, { provider, ...(tags && { tags }) }) }] : [];
    const logs = [
      ...group(terms.appLogged, 'AppLogs', 'ES_APPLICATION_LOGS', logging.appLogGroup),
      ...group(terms.auditLogged, 'AuditLogs', 'AUDIT_LOGS', logging.auditLogGroup),
      ...group(logging.slowSearchLogEnabled ?? true, 'SlowSearchLogs', 'SEARCH_SLOW_LOGS', logging.slowSearchLogGroup),
      ...group(logging.slowIndexLogEnabled ?? true, 'SlowIndexLogs', 'INDEX_SLOW_LOGS', logging.slowIndexLogGroup),
    ];
    if (logs.length === 0) return;
    const arns = logs.map((log) => `${log.group.arn}:*`);
    const policy = new CloudwatchLogResourcePolicy(this, 'LogsPolicy', {
      policyName: nameOf(this),
      policyDocument: policyOf([writtenByDomains(arns, homeOf(this, provider))]),
      provider,
    });
    this.dependsOn = [...(this.dependsOn ?? []), dependable(policy)];
    this.putLogPublishingOptions(
      logs.map((log) => ({ logType: log.logType, enabled: true, cloudwatchLogGroupArn: log.group.arn })),
    );
  }
}

/** OpenSearch Service takes 28 lower-case letters, digits and hyphens, and Terraform makes up no name. */
const nameOf = (domain: HardenedSearchDomain): string =>
  domain.friendlyUniqueId
    .replaceAll('_', '-')
    .replace(/-+/g, '-')
    .toLowerCase()
    .slice(-28)
    .replace(/^[^a-z]+/, '');

function termsOf(props: HardenedSearchDomainProps, { profile }: Settings) {
  const { fineGrainedAccessControl: access } = props;
  const fineGrained = access?.masterUserArn !== undefined || access?.masterUserName !== undefined;
  return withDefaults(defaultsIn(profile), {
    encrypted: props.encryptionAtRest?.kmsKey ? true : props.encryptionAtRest?.enabled,
    nodeToNodeEncrypted: props.nodeToNodeEncryption,
    enforceHttps: props.enforceHttps,
    tlsPolicy: props.tlsSecurityPolicy,
    inVpc: props.subnetIds.length > 0,
    fineGrained,
    passwordHidden: access?.masterUserPassword === undefined || Token.isUnresolved(access.masterUserPassword),
    appLogged: props.logging?.appLogEnabled,
    auditLogged: fineGrained ? props.logging?.auditLogEnabled : false,
    autoUpdates: props.enableAutoSoftwareUpdate,
    dataNodes: props.capacity?.dataNodes,
    masterNodes: props.capacity?.masterNodes,
    zoneAware: props.zoneAwareness?.enabled,
  });
}
