import { Lb } from '@cdktf/provider-aws/lib/lb';
import { LbListener, type LbListenerDefaultAction } from '@cdktf/provider-aws/lib/lb-listener';
import type { S3Bucket } from '@cdktf/provider-aws/lib/s3-bucket';
import { S3BucketPolicy } from '@cdktf/provider-aws/lib/s3-bucket-policy';
import type { SecurityGroup } from '@cdktf/provider-aws/lib/security-group';
import { VpcSecurityGroupIngressRule } from '@cdktf/provider-aws/lib/vpc-security-group-ingress-rule';
import { Wafv2WebAclAssociation } from '@cdktf/provider-aws/lib/wafv2-web-acl-association';
import type { ITerraformDependable, TerraformProvider } from 'cdktf';
import type { Construct } from 'constructs';
import type { Profile } from '../../../lib/engine/settings';
import { settingsIn } from '../../../tree/settings';
import { recordWaivers, type Waive } from '../../../tree/waivers';
import { closedGroup } from '../../ec2/cdktf';
import { refuseWeakening, withDefaults } from '../../hardening';
import { accountOf } from '../../iam/cdktf';
import { BucketWithSettings } from '../../s3/cdktf';
import { LogBucket } from '../../s3/log-bucket/cdktf';
import { HardenedWebAcl } from '../../wafv2/hardened-web-acl/cdktf';
import { type DesyncMitigation, defaultsIn, guards, listenerDefaults, listenerGuards } from './defaults';
import { loggedBelow } from './policy';

/** What can be said of a hardened load balancer. */
export interface HardenedLoadBalancerProps {
  readonly vpcId: string;
  /** Of at least two zones. */
  readonly subnetIds: readonly string[];
  /** Its name. @default one that Terraform makes up */
  readonly loadBalancerName?: string;
  /** @default false */
  readonly internetFacing?: boolean;
  /** @default one that lets nobody in */
  readonly securityGroup?: SecurityGroup;
  /** @default true */
  readonly dropInvalidHeaderFields?: boolean;
  /** @default defensive */
  readonly desyncMitigationMode?: DesyncMitigation;
  /** @default true, outside of `dev` */
  readonly deletionProtection?: boolean;
  /** Whether requests are logged. @default true */
  readonly accessLogs?: boolean;
  /** Where they are logged: no bucket with a KMS key, to which load balancers deliver none. @default a log bucket that the stack shares */
  readonly accessLogsBucket?: S3Bucket;
  /** @default the path of this construct */
  readonly accessLogsPrefix?: string;
  /** Whether a web ACL judges requests. @default true */
  readonly behindWaf?: boolean;
  /** The ARN of that web ACL. @default one that the stack shares */
  readonly webAclArn?: string;
  /** Whether requests pass while the web ACL does not answer. @default false */
  readonly wafFailOpen?: boolean;
  readonly http2Enabled?: boolean;
  /** Seconds. */
  readonly idleTimeout?: number;
  /** Seconds. */
  readonly clientKeepAlive?: number;
  readonly ipAddressType?: 'ipv4' | 'dualstack' | 'dualstack-without-public-ipv4';
  readonly preserveHostHeader?: boolean;
  readonly xffHeaderProcessingMode?: 'append' | 'preserve' | 'remove';
  readonly tags?: { readonly [key: string]: string };
  readonly provider?: TerraformProvider;
  readonly dependsOn?: ITerraformDependable[];
  /** Rules this load balancer, its security group and its listeners may break. */
  readonly waive?: Waive;
}

/** What can be said of a listener. */
export interface ListenerProps {
  /** @default 443, or 80 for HTTP */
  readonly port?: number;
  /** @default HTTPS */
  readonly protocol?: 'HTTPS' | 'HTTP';
  readonly certificateArn?: string;
  /** @default TLS 1.2 and 1.3, with keys that are agreed on with a post-quantum algorithm where the client can */
  readonly sslPolicy?: string;
  readonly defaultAction: LbListenerDefaultAction;
  /** Whether anyone may connect, as far as the security group says. @default false */
  readonly open?: boolean;
}

/**
 * An Application Load Balancer that faces no internet unless told to, logs requests, drops malformed headers, stops
 * ambiguous requests, stands behind a web ACL, and is protected from deletion.
 *
 * A web ACL and a log bucket that are not given are shared by the stack. Its listeners serve HTTPS with TLS 1.2 or 1.3, or
 * redirect to it, and let nobody in until rules for its security group say who: `addListener` refuses what gives that up,
 * and `open` is false unless the rule about it is waived. Targets are its users' own: give their groups HTTPS.
 *
 * @example
 * new HardenedLoadBalancer(this, 'web', {
 *   vpcId: 'vpc-0a1b2c3d',
 *   subnetIds: ['subnet-0a1b2c3d', 'subnet-1a2b3c4d'],
 * });
 */
export class HardenedLoadBalancer extends Lb {
  /** Who connects to it. */
  readonly securityGroup: SecurityGroup;
  private readonly waive: Waive | undefined;

  constructor(scope: Construct, id: string, props: HardenedLoadBalancerProps) {
    const { profile } = settingsIn(scope);
    const terms = termsOf(props, profile);
    refuseWeakening(`HardenedLoadBalancer '${scope.node.path}/${id}'`, props, guards, terms, profile);
    const { provider, waive } = props;
    super(scope, id, {
      loadBalancerType: 'application',
      name: props.loadBalancerName,
      internal: !props.internetFacing,
      subnets: [...props.subnetIds],
      dropInvalidHeaderFields: terms.dropsInvalidHeaders,
      desyncMitigationMode: terms.desyncMitigation,
      enableDeletionProtection: terms.deletionProtected,
      enableWafFailOpen: terms.wafFailsOpen,
      enableHttp2: props.http2Enabled,
      idleTimeout: props.idleTimeout,
      clientKeepAlive: props.clientKeepAlive,
      ipAddressType: props.ipAddressType,
      preserveHostHeader: props.preserveHostHeader,
      xffHeaderProcessingMode: props.xffHeaderProcessingMode,
      tags: props.tags,
      provider,
      dependsOn: props.dependsOn,
    });
    this.waive = waive;
    this.securityGroup = props.securityGroup ?? closedGroup(this, props.vpcId, provider);
    this.securityGroups = [this.securityGroup.id];
    if (terms.accessLogged)
      this.logAccessLogs(props.accessLogsBucket ?? LogBucket.shared(scope, provider), props.accessLogsPrefix);
    if (terms.behindWaf)
      new Wafv2WebAclAssociation(this, 'WebAcl', {
        resourceArn: this.arn,
        webAclArn: props.webAclArn ?? HardenedWebAcl.shared(scope, provider).arn,
        provider,
      });
    recordWaivers(this, waive);
  }

  /** Adds a listener. Throws a `BulwarkError` for one that serves plain HTTP, old TLS or everyone. */
  addListener(id: string, props: ListenerProps): LbListener {
    const { protocol = 'HTTPS', defaultAction } = props;
    const isPlain = protocol === 'HTTP';
    const port = props.port ?? (isPlain ? 80 : 443);
    const terms = withDefaults(listenerDefaults, {
      servesHttp: isPlain && !(defaultAction.type === 'redirect' && defaultAction.redirect?.protocol === 'HTTPS'),
      policy: props.sslPolicy,
      open: props.open,
    });
    const what = `listener '${id}' of HardenedLoadBalancer '${this.node.path}'`;
    refuseWeakening(what, { ...props, ...(this.waive && { waive: this.waive }) }, listenerGuards, terms);
    const { provider } = this;
    const listener = new LbListener(this, id, {
      loadBalancerArn: this.arn,
      port,
      protocol,
      certificateArn: props.certificateArn,
      sslPolicy: isPlain ? undefined : terms.policy,
      defaultAction: [defaultAction],
      provider,
    });
    if (terms.open)
      new VpcSecurityGroupIngressRule(listener, 'Open', {
        securityGroupId: this.securityGroup.id,
        description: `Anyone on port ${port}`,
        ipProtocol: 'tcp',
        fromPort: port,
        toPort: port,
        cidrIpv4: '0.0.0.0/0',
        provider,
      });
    return listener;
  }

  /** Adds a listener that redirects plain HTTP to HTTPS. */
  addRedirect({ open }: Pick<ListenerProps, 'open'> = {}): LbListener {
    const redirect = { protocol: 'HTTPS', port: '443', statusCode: 'HTTP_301' };
    return this.addListener('Redirect80To443', {
      protocol: 'HTTP',
      defaultAction: { type: 'redirect', redirect },
      ...(open !== undefined && { open }),
    });
  }

  private logAccessLogs(bucket: S3Bucket, prefix = this.node.path): void {
    this.putAccessLogs({ enabled: true, bucket: bucket.id, prefix });
    if (!(bucket instanceof BucketWithSettings)) return;
    bucket.addToResourcePolicy(loggedBelow(bucket.arn, prefix, accountOf(this, this.provider)));
    // Whether it may write there is tried as it is told to.
    const policy = bucket.node.tryFindChild('Policy');
    if (policy instanceof S3BucketPolicy)
      this.dependsOn = [...(this.dependsOn ?? []), `${policy.terraformResourceType}.${policy.friendlyUniqueId}`];
  }
}

const termsOf = (props: HardenedLoadBalancerProps, profile: Profile) =>
  withDefaults(defaultsIn(profile), {
    dropsInvalidHeaders: props.dropInvalidHeaderFields,
    desyncMitigation: props.desyncMitigationMode,
    accessLogged: props.accessLogs,
    deletionProtected: props.deletionProtection,
    behindWaf: props.behindWaf,
    wafFailsOpen: props.wafFailOpen,
  });
