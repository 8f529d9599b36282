import { Aws } from 'aws-cdk-lib';
import {
  type ApplicationListener,
  ApplicationLoadBalancer,
  type ApplicationLoadBalancerProps,
  type ApplicationLoadBalancerRedirectConfig,
  ApplicationProtocol,
  type BaseApplicationListenerProps,
  DesyncMitigationMode,
  type ListenerAction,
  type SslPolicy,
} from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import { CfnWebACLAssociation } from 'aws-cdk-lib/aws-wafv2';
import type { Construct } from 'constructs';
import { BulwarkError } from '../../../lib/engine/error';
import type { Profile } from '../../../lib/engine/settings';
import { settingsIn } from '../../../tree/settings';
import { recordWaivers, type Waive } from '../../../tree/waivers';
import { refuseWeakening, withDefaults } from '../../hardening';
import { statementOf } from '../../iam/cdk';
import { hardened, type InPlace } from '../../in-place';
import { LogBucket } from '../../s3/log-bucket/cdk';
import { HardenedWebAcl } from '../../wafv2/hardened-web-acl/cdk';
import { type DesyncMitigation, defaultsIn, guards, listenerDefaults, listenerGuards } from './defaults';
import { loggedBelow } from './policy';

/** Every prop of `ApplicationLoadBalancer`, on top of hardened defaults. */
export interface HardenedLoadBalancerProps extends ApplicationLoadBalancerProps {
  /** Whether requests are logged. @default true */
  readonly accessLogs?: boolean;
  /** Where they are logged: no bucket with a KMS key, to which load balancers deliver none. @default a log bucket that the stack shares */
  readonly accessLogsBucket?: IBucket;
  /** @default the path of this construct */
  readonly accessLogsPrefix?: string;
  /** Whether a web ACL judges requests. @default true */
  readonly behindWaf?: boolean;
  /** The ARN of that web ACL. @default one that the stack shares */
  readonly webAclArn?: string;
  /** Rules this load balancer, its security group and its listeners may break. */
  readonly waive?: Waive;
}

/**
 * An Application Load Balancer that faces no internet unless told to, logs requests, drops malformed headers, stops
 * ambiguous requests, stands behind a web ACL, and is protected from deletion.
 *
 * A web ACL and a log bucket that are not given are shared by the stack. Its listeners serve HTTPS with TLS 1.2 or 1.3, or
 * redirect to it, and let nobody in until `connections` are told who: `addListener` refuses what gives that up, and `open`
 * is false unless the rule about it is waived. Targets are its users' own: give their groups HTTPS.
 *
 * @example
 * import { Vpc } from 'aws-cdk-lib/aws-ec2';
 *
 * new HardenedLoadBalancer(this, 'Web', { vpc: new Vpc(this, 'Network') });
 */
export class HardenedLoadBalancer extends ApplicationLoadBalancer {
  /** What makes an `ApplicationLoadBalancer` one, but for its web ACL and its listeners. */
  static readonly inPlace: InPlace<ApplicationLoadBalancer, HardenedLoadBalancerProps> = {
    name: 'HardenedLoadBalancer',
    id: ApplicationLoadBalancer.PROPERTY_INJECTION_ID,
    props: hardenedProps,
    finish,
  };
  private readonly waive: Waive | undefined;

  constructor(scope: Construct, id: string, props: HardenedLoadBalancerProps) {
    super(scope, id, hardenedProps(scope, id, props));
    this.waive = props.waive;
    finish(this, props);
    if (props.behindWaf ?? true)
      new CfnWebACLAssociation(this, 'WebAcl', {
        resourceArn: this.loadBalancerArn,
        webAclArn: props.webAclArn ?? HardenedWebAcl.shared(this).attrArn,
      });
    recordWaivers(this, props.waive);
  }

  override addListener(id: string, props: BaseApplicationListenerProps): ApplicationListener {
    const terms = listenerTerms(props);
    const what = `listener '${id}' of HardenedLoadBalancer '${this.node.path}'`;
    refuseWeakening(what, { ...props, ...(this.waive && { waive: this.waive }) }, listenerGuards, terms);
    return super.addListener(id, {
      ...props,
      open: terms.open,
      ...(isPlain(props) ? {} : { sslPolicy: terms.policy as SslPolicy }),
    });
  }

  override addRedirect(props: ApplicationLoadBalancerRedirectConfig = {}): ApplicationListener {
    return super.addRedirect({ ...props, open: props.open ?? listenerDefaults.open });
  }

  override logAccessLogs(bucket: IBucket, prefix?: string): void {
    logTo(this, 'access', bucket, prefix);
  }

  override logConnectionLogs(bucket: IBucket, prefix?: string): void {
    logTo(this, 'connection', bucket, prefix);
  }
}

function hardenedProps(scope: Construct, id: string, props: HardenedLoadBalancerProps): ApplicationLoadBalancerProps {
  const { profile } = settingsIn(scope);
  const terms = termsOf(props, profile);
  refuseWeakening(`HardenedLoadBalancer '${scope.node.path}/${id}'`, props, guards, terms, profile);
  const { waive, accessLogs, accessLogsBucket, accessLogsPrefix, behindWaf, webAclArn, ...given } = props;
  return hardened({
    ...given,
    dropInvalidHeaderFields: terms.dropsInvalidHeaders,
    desyncMitigationMode: given.desyncMitigationMode ?? DesyncMitigationMode.DEFENSIVE,
    deletionProtection: terms.deletionProtected,
  });
}

function finish(balancer: ApplicationLoadBalancer, props: HardenedLoadBalancerProps): void {
  if (!(props.accessLogs ?? true)) return;
  logTo(
    balancer,
    'access',
    props.accessLogsBucket ?? LogBucket.shared(balancer),
    props.accessLogsPrefix ?? balancer.node.path,
  );
}

/** Has logs of a kind delivered below a prefix of a bucket, and lets that be done. */
function logTo(balancer: ApplicationLoadBalancer, kind: 'access' | 'connection', bucket: IBucket, prefix = ''): void {
  if (bucket.encryptionKey)
    throw new BulwarkError(
      `HardenedLoadBalancer '${balancer.node.path}': '${bucket.node.path}' is encrypted with a KMS key, and load balancers deliver logs to no such bucket; give a LogBucket`,
    );
  balancer.setAttribute(`${kind}_logs.s3.enabled`, 'true');
  balancer.setAttribute(`${kind}_logs.s3.bucket`, bucket.bucketName);
  balancer.setAttribute(`${kind}_logs.s3.prefix`, prefix);
  bucket.addToResourcePolicy(statementOf(loggedBelow(bucket.bucketArn, prefix, Aws.ACCOUNT_ID)));
  // Whether it may write there is tried as it is told to.
  if (bucket.policy) balancer.node.defaultChild?.node.addDependency(bucket.policy);
}

const termsOf = (props: HardenedLoadBalancerProps, profile: Profile) =>
  withDefaults(defaultsIn(profile), {
    dropsInvalidHeaders: props.dropInvalidHeaderFields,
    desyncMitigation: props.desyncMitigationMode as DesyncMitigation | undefined,
    accessLogged: props.accessLogs,
    deletionProtected: props.deletionProtection,
    behindWaf: props.behindWaf,
    wafFailsOpen: props.wafFailOpen,
  });

const listenerTerms = (props: BaseApplicationListenerProps) =>
  withDefaults(listenerDefaults, {
    servesHttp: isPlain(props) && !redirects(props.defaultAction),
    policy: props.sslPolicy,
    open: props.open,
  });

/** Ports that the CDK takes for those of plain HTTP. */
const HTTP_PORTS: readonly number[] = [80, 8000, 8008, 8080];

const isPlain = ({ protocol, port }: BaseApplicationListenerProps): boolean =>
  protocol === undefined ? port !== undefined && HTTP_PORTS.includes(port) : protocol === ApplicationProtocol.HTTP;

const redirects = (action: ListenerAction | undefined): boolean =>
  ((action?.renderActions() ?? []) as { type: string; redirectConfig?: { protocol?: string } }[]).some(
    ({ type, redirectConfig }) => type === 'redirect' && redirectConfig?.protocol === 'HTTPS',
  );
