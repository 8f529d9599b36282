import {
  Wafv2WebAcl,
  type Wafv2WebAclAssociationConfig,
  type Wafv2WebAclCaptchaConfig,
  type Wafv2WebAclChallengeConfig,
  type Wafv2WebAclCustomResponseBody,
  type Wafv2WebAclDataProtectionConfig,
  type Wafv2WebAclDefaultAction,
  type Wafv2WebAclRule,
  type Wafv2WebAclVisibilityConfig,
} from '@cdktf/provider-aws/lib/wafv2-web-acl';
import { Wafv2WebAclAssociation } from '@cdktf/provider-aws/lib/wafv2-web-acl-association';
import { Wafv2WebAclLoggingConfiguration } from '@cdktf/provider-aws/lib/wafv2-web-acl-logging-configuration';
import type { ITerraformDependable, TerraformProvider } from 'cdktf';
import type { Construct } from 'constructs';
import { recordWaivers, type Waive } from '../../../tree/waivers';
import { refuseWeakening, withDefaults } from '../../hardening';
import { nameOf, shared } from '../../iam/cdktf';
import { HardenedLogGroup } from '../../logs/hardened-log-group/cdktf';
import { COUNTED, defaults, FIRST_PRIORITY, guards, metricOf } from './defaults';

/** What can be said of a hardened web ACL. */
export interface HardenedWebAclProps {
  /** What it judges requests to: `REGIONAL`, or `CLOUDFRONT`, for which the provider has to be of us-east-1. @default REGIONAL */
  readonly scope?: 'REGIONAL' | 'CLOUDFRONT';
  /** Its name, which Terraform asks for. @default one made from the path of this construct */
  readonly name?: string;
  readonly description?: string;
  /** What happens to requests that no rule takes. @default they pass */
  readonly defaultAction?: Wafv2WebAclDefaultAction;
  /** Rules that are asked before its own. */
  readonly rules?: readonly Wafv2WebAclRule[];
  readonly visibilityConfig?: Wafv2WebAclVisibilityConfig;
  /** Rule groups of AWS that block. @default common attacks, known bad inputs, known attackers and anonymous sources */
  readonly managedRuleGroups?: readonly string[];
  /** Requests that one address may make in five minutes; 0 for as many as it likes. @default 2000 */
  readonly rateLimit?: number;
  /** Whether requests are logged, in a log group of its own unless `logDestination` is given. @default true */
  readonly logging?: boolean;
  /** The ARN of a log group, bucket or delivery stream whose name begins with `aws-waf-logs-`. */
  readonly logDestination?: string;
  /** Headers that logs leave out, in small letters. @default authorization and cookie */
  readonly redactedHeaders?: readonly string[];
  readonly associationConfig?: Wafv2WebAclAssociationConfig;
  readonly captchaConfig?: Wafv2WebAclCaptchaConfig;
  readonly challengeConfig?: Wafv2WebAclChallengeConfig;
  readonly customResponseBodies?: readonly Wafv2WebAclCustomResponseBody[];
  readonly dataProtectionConfig?: Wafv2WebAclDataProtectionConfig;
  readonly tokenDomains?: readonly string[];
  readonly tags?: { readonly [key: string]: string };
  readonly provider?: TerraformProvider;
  readonly dependsOn?: ITerraformDependable[];
  /** Rules this web ACL may break. */
  readonly waive?: Waive;
}

/**
 * A web ACL that stops common attacks, known bad inputs, addresses that are known to attack, sources that hide who they
 * are, and clients that ask more than 2000 times in five minutes; it logs what it judges, but for tokens and cookies, and
 * sends metrics.
 *
 * Rules that are given are asked first. What none of them takes passes, unless `defaultAction` says otherwise. Logs go to
 * a `HardenedLogGroup` of its own, whose name AWS WAF wants to begin with `aws-waf-logs-`
 * (https://docs.aws.amazon.com/waf/latest/developerguide/logging-cw-logs.html). Addresses of hosting providers, which are
 * among those that hide, are only counted. Samples that the console shows have all headers.
 *
 * @example
 * new HardenedWebAcl(this, 'Web');
 */
export class HardenedWebAcl extends Wafv2WebAcl {
  /** The web ACL that hardened constructs of a stack share when they are given none, one for each scope. */
  static shared(
    scope: Construct,
    provider?: TerraformProvider,
    of: 'REGIONAL' | 'CLOUDFRONT' = 'REGIONAL',
  ): HardenedWebAcl {
    const own = of === 'REGIONAL' ? 'SharedWebAcl' : 'SharedEdgeWebAcl';
    return shared(scope, own, provider, (stack, id) => new HardenedWebAcl(stack, id, { scope: of, provider }));
  }

  constructor(scope: Construct, id: string, props: HardenedWebAclProps = {}) {
    const terms = termsOf(props);
    refuseWeakening(`HardenedWebAcl '${scope.node.path}/${id}'`, props, guards, terms);
    const { provider } = props;
    super(scope, id, {
      name: props.name ?? nameOf(scope, id, 128),
      description: props.description,
      scope: props.scope ?? 'REGIONAL',
      defaultAction: props.defaultAction ?? { allow: {} },
      visibilityConfig: props.visibilityConfig ?? measured(metricOf(id)),
      rule: [...(props.rules ?? []), ...ownRules(terms)],
      associationConfig: props.associationConfig,
      captchaConfig: props.captchaConfig,
      challengeConfig: props.challengeConfig,
      customResponseBody: props.customResponseBodies && [...props.customResponseBodies],
      dataProtectionConfig: props.dataProtectionConfig,
      tokenDomains: props.tokenDomains && [...props.tokenDomains],
      tags: props.tags,
      provider,
      dependsOn: props.dependsOn,
    });
    if (terms.logged)
      new Wafv2WebAclLoggingConfiguration(this, 'Logging', {
        resourceArn: this.arn,
        logDestinationConfigs: [props.logDestination ?? this.logGroup().arn],
        redactedFields: terms.redacted.map((name) => ({ singleHeader: { name } })),
        provider,
      });
    recordWaivers(this, props.waive);
  }

  /** Lets it judge requests to a load balancer, a stage of an API, a user pool or the like. A distribution names its web ACL itself. */
  associate(id: string, resourceArn: string): void {
    new Wafv2WebAclAssociation(this, id, { resourceArn, webAclArn: this.arn, provider: this.provider });
  }

  private logGroup(): HardenedLogGroup {
    const { provider } = this;
    return new HardenedLogGroup(this, 'Logs', { logGroupName: `aws-waf-logs-${nameOf(this, 'Logs', 200)}`, provider });
  }
}

const measured = (metricName: string) => ({ cloudwatchMetricsEnabled: true, metricName, sampledRequestsEnabled: true });

function ownRules({ managed, rateLimit }: typeof defaults): Wafv2WebAclRule[] {
  const groups = managed.map(
    (name, at): Wafv2WebAclRule => ({
      name,
      priority: FIRST_PRIORITY + at,
      overrideAction: { none: {} },
      statement: {
        managed_rule_group_statement: {
          vendor_name: 'AWS',
          name,
          rule_action_override: COUNTED[name]?.map((rule) => ({ name: rule, action_to_use: { count: {} } })),
        },
      },
      visibilityConfig: measured(name),
    }),
  );
  if (rateLimit < 1) return groups;
  return [
    ...groups,
    {
      name: 'RateLimit',
      priority: FIRST_PRIORITY + groups.length,
      action: { block: {} },
      statement: { rate_based_statement: { aggregate_key_type: 'IP', limit: rateLimit } },
      visibilityConfig: measured('RateLimit'),
    },
  ];
}

function termsOf(props: HardenedWebAclProps) {
  const visible = [props.visibilityConfig, ...(props.rules ?? []).map(({ visibilityConfig }) => visibilityConfig)];
  return withDefaults(defaults, {
    managed: props.managedRuleGroups,
    rateLimit: props.rateLimit,
    logged: props.logging,
    redacted: props.redactedHeaders,
    metrics: !visible.some((one) => one?.cloudwatchMetricsEnabled === false),
  });
}
