import { RemovalPolicy, Stack } from 'aws-cdk-lib';
import type { IVpc, SubnetSelection } from 'aws-cdk-lib/aws-ec2';
import { type ILogGroup, type ILogGroupRef, ResourcePolicy } from 'aws-cdk-lib/aws-logs';
import { Domain, type DomainProps, type LoggingOptions, TLSSecurityPolicy } from 'aws-cdk-lib/aws-opensearchservice';
import type { Construct } from 'constructs';
import type { Settings } from '../../../lib/engine/settings';
import { settingsIn } from '../../../tree/settings';
import { recordWaivers, type Waive } from '../../../tree/waivers';
import { closedGroup, innermost } from '../../ec2/cdk';
import { refuseWeakening, withDefaults } from '../../hardening';
import { homeOf, statementOf } from '../../iam/cdk';
import { hardened, type InPlace } from '../../in-place';
import { HardenedKey } from '../../kms/hardened-key/cdk';
import { HardenedLogGroup } from '../../logs/hardened-log-group/cdk';
import { defaultsIn, guards, nodesIn, zonesOf } from './defaults';
import { writtenByDomains } from './policy';

/** Every prop of `Domain`, on top of hardened defaults. */
export interface HardenedSearchDomainProps extends DomainProps {
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
 * and a policy that lets OpenSearch Service write to them for domains of this account. `accessPolicies` are
 * set by a function of the CDK, which it makes where there are some; without them the policies of roles decide.
 * `grantRead` is `es:ESHttpGet` and `es:ESHttpHead`, `grantWrite` `es:ESHttpDelete`, `Post`, `Put` and `Patch`.
 *
 * @example
 * import { Vpc } from 'aws-cdk-lib/aws-ec2';
 * import { EngineVersion } from 'aws-cdk-lib/aws-opensearchservice';
 *
 * new HardenedSearchDomain(this, 'Products', {
 *   vpc: new Vpc(this, 'Network'),
 *   version: EngineVersion.OPENSEARCH_2_19,
 *   fineGrainedAccessControl: { masterUserArn: 'arn:aws:iam::111122223333:role/search-admin' },
 * });
 */
export class HardenedSearchDomain extends Domain {
  /** What makes a `Domain` one. */
  static readonly inPlace: InPlace<Domain, HardenedSearchDomainProps> = {
    name: 'HardenedSearchDomain',
    id: Domain.PROPERTY_INJECTION_ID,
    props: hardenedProps,
    finish,
  };

  constructor(scope: Construct, id: string, props: HardenedSearchDomainProps) {
    super(scope, id, hardenedProps(scope, id, props));
    finish(this);
    recordWaivers(this, props.waive);
  }
}

function hardenedProps(scope: Construct, id: string, props: HardenedSearchDomainProps): DomainProps {
  const settings = settingsIn(scope);
  const terms = termsOf(scope, props, settings);
  refuseWeakening(`HardenedSearchDomain '${scope.node.path}/${id}'`, props, guards, terms, settings.profile);
  const { waive, vpc, ...given } = props;
  const zones = zonesOf(zonesIn(vpc, given.vpcSubnets));
  const logging = loggingOf(scope, id, props, terms);
  return hardened({
    ...given,
    ...(vpc && {
      vpc,
      vpcSubnets: given.vpcSubnets ?? [{ ...innermost(vpc), availabilityZones: vpc.availabilityZones.slice(0, zones) }],
      securityGroups: given.securityGroups ?? [closedGroup(scope, id, vpc)],
    }),
    encryptionAtRest: {
      ...given.encryptionAtRest,
      enabled: terms.encrypted,
      ...(terms.encrypted && { kmsKey: given.encryptionAtRest?.kmsKey ?? HardenedKey.shared(scope) }),
    },
    nodeToNodeEncryption: terms.nodeToNodeEncrypted,
    enforceHttps: terms.enforceHttps,
    tlsSecurityPolicy: given.tlsSecurityPolicy ?? TLSSecurityPolicy.TLS_1_2_PFS,
    logging,
    // The CDK's own is set by a function, and takes domains of other accounts for ours.
    suppressLogsResourcePolicy: true,
    enableAutoSoftwareUpdate: terms.autoUpdates,
    capacity: {
      ...given.capacity,
      dataNodes: given.capacity?.dataNodes ?? (terms.zoneAware ? nodesIn(zones) : terms.dataNodes),
      masterNodes: terms.masterNodes,
    },
    zoneAwareness: terms.zoneAware
      ? { availabilityZoneCount: zones, ...given.zoneAwareness, enabled: true }
      : { enabled: false },
    removalPolicy: given.removalPolicy ?? (settings.profile === 'dev' ? RemovalPolicy.DESTROY : RemovalPolicy.RETAIN),
  });
}

/** How many zones there are to span. */
const zonesIn = (vpc: IVpc | undefined, subnets: SubnetSelection[] | undefined): number =>
  new Set(vpc && (subnets?.flatMap((one) => vpc.selectSubnets(one).availabilityZones) ?? vpc.availabilityZones)).size;

/** A domain is refused that may not write its logs. */
function finish(made: Domain): void {
  const policy = made.node.scope?.node.tryFindChild(`${made.node.id}LogsPolicy`);
  if (policy) made.node.addDependency(policy);
}

/** A log group for each log that is not turned off, and leave to write to them. */
function loggingOf(
  scope: Construct,
  id: string,
  { logging: given = {}, suppressLogsResourcePolicy = false }: HardenedSearchDomainProps,
  { appLogged, auditLogged }: ReturnType<typeof termsOf>,
): LoggingOptions {
  const group = (isOn: boolean, name: string, own: ILogGroupRef | undefined): ILogGroupRef | undefined =>
    isOn ? (own ?? new HardenedLogGroup(scope, `${id}${name}`)) : undefined;
  const isOn = { slowSearch: given.slowSearchLogEnabled ?? true, slowIndex: given.slowIndexLogEnabled ?? true };
  const [appLogGroup, auditLogGroup, slowSearchLogGroup, slowIndexLogGroup] = [
    group(appLogged, 'AppLogs', given.appLogGroup),
    group(auditLogged, 'AuditLogs', given.auditLogGroup),
    group(isOn.slowSearch, 'SlowSearchLogs', given.slowSearchLogGroup),
    group(isOn.slowIndex, 'SlowIndexLogs', given.slowIndexLogGroup),
  ];
  const arns = [appLogGroup, auditLogGroup, slowSearchLogGroup, slowIndexLogGroup].flatMap((one) =>
    one ? ((one as ILogGroup).logGroupArn ?? one.logGroupRef.logGroupArn) : [],
  );
  if (arns.length > 0 && !suppressLogsResourcePolicy)
    new ResourcePolicy(scope, `${id}LogsPolicy`, {
      policyStatements: [statementOf(writtenByDomains(arns, homeOf(scope)))],
    });
  return {
    appLogEnabled: appLogged,
    auditLogEnabled: auditLogged,
    slowSearchLogEnabled: isOn.slowSearch,
    slowIndexLogEnabled: isOn.slowIndex,
    ...(appLogGroup && { appLogGroup }),
    ...(auditLogGroup && { auditLogGroup }),
    ...(slowSearchLogGroup && { slowSearchLogGroup }),
    ...(slowIndexLogGroup && { slowIndexLogGroup }),
  };
}

function termsOf(scope: Construct, props: HardenedSearchDomainProps, { profile }: Settings) {
  const access = props.fineGrainedAccessControl;
  const fineGrained = access?.masterUserArn !== undefined || access?.masterUserName !== undefined;
  const password: unknown = access?.masterUserPassword && Stack.of(scope).resolve(access.masterUserPassword);
  return withDefaults(defaultsIn(profile), {
    encrypted: props.encryptionAtRest?.kmsKey ? true : props.encryptionAtRest?.enabled,
    nodeToNodeEncrypted: props.nodeToNodeEncryption,
    enforceHttps: props.enforceHttps,
    tlsPolicy: props.tlsSecurityPolicy as string | undefined,
    inVpc: Boolean(props.vpc),
    fineGrained: fineGrained || props.useUnsignedBasicAuth === true,
    passwordHidden: typeof password !== 'string' || password.startsWith('{{resolve:'),
    appLogged: props.logging?.appLogEnabled,
    auditLogged: fineGrained || props.useUnsignedBasicAuth ? props.logging?.auditLogEnabled : false,
    autoUpdates: props.enableAutoSoftwareUpdate,
    dataNodes: props.capacity?.dataNodes,
    masterNodes: props.capacity?.masterNodes,
    zoneAware: props.zoneAwareness?.enabled,
  });
}
