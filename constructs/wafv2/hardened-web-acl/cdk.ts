import { ArnFormat, Aws, Fn, Names, Stack, Token } from 'aws-cdk-lib';
import { CfnLoggingConfiguration, CfnWebACL, CfnWebACLAssociation, type CfnWebACLProps } from 'aws-cdk-lib/aws-wafv2';
import type { Construct } from 'constructs';
import { BulwarkError } from '../../../lib/engine/error';
import { recordWaivers, type Waive } from '../../../tree/waivers';
import { refuseWeakening, withDefaults } from '../../hardening';
import { HardenedLogGroup } from '../../logs/hardened-log-group/cdk';
import { COUNTED, defaults, FIRST_PRIORITY, guards, metricOf } from './defaults';

/** Every prop of `CfnWebACL`, on top of hardened defaults. */
export interface HardenedWebAclProps extends Partial<CfnWebACLProps> {
  /** What it judges requests to: `REGIONAL`, or `CLOUDFRONT`, which is in us-east-1 alone. @default REGIONAL */
  readonly scope?: string;
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
export class HardenedWebAcl extends CfnWebACL {
  /** The web ACL that hardened constructs of a stack share when they are given none, one for each scope. */
  static shared(scope: Construct, of: 'REGIONAL' | 'CLOUDFRONT' = 'REGIONAL'): HardenedWebAcl {
    const stack = Stack.of(scope);
    const id = of === 'REGIONAL' ? 'SharedWebAcl' : 'SharedEdgeWebAcl';
    const known = stack.node.tryFindChild(id);
    return known instanceof HardenedWebAcl ? known : new HardenedWebAcl(stack, id, { scope: of });
  }

  constructor(scope: Construct, id: string, props: HardenedWebAclProps = {}) {
    const what = `HardenedWebAcl '${scope.node.path}/${id}'`;
    const terms = termsOf(props);
    refuseWeakening(what, props, guards, terms);
    const { waive, managedRuleGroups, rateLimit, logging, logDestination, redactedHeaders, ...given } = props;
    refuseElsewhere(what, scope, given.scope);
    super(scope, id, {
      ...given,
      scope: given.scope ?? 'REGIONAL',
      defaultAction: given.defaultAction ?? { allow: {} },
      visibilityConfig: given.visibilityConfig ?? measured(metricOf(id)),
      rules: Token.isUnresolved(given.rules)
        ? given.rules
        : [...((given.rules ?? []) as CfnWebACL.RuleProperty[]), ...ownRules(terms)],
    });
    if (terms.logged)
      new CfnLoggingConfiguration(this, 'Logging', {
        resourceArn: this.attrArn,
        logDestinationConfigs: [logDestination ?? this.logGroupArn()],
        redactedFields: terms.redacted.map((Name) => ({ singleHeader: { Name } })),
      });
    recordWaivers(this, waive);
  }

  /** Lets it judge requests to a load balancer, a stage of an API, a user pool or the like. A distribution names its web ACL itself. */
  associate(id: string, resourceArn: string): void {
    new CfnWebACLAssociation(this, id, { resourceArn, webAclArn: this.attrArn });
  }

  /** AWS WAF takes no ARN that ends with `:*`, as those of the CDK do. */
  private logGroupArn(): string {
    // The part of the stack's id keeps a log group that outlived a stack from being in the way of the next one.
    const unique = Fn.select(2, Fn.split('/', Aws.STACK_ID));
    const name = Names.uniqueResourceName(this, { maxLength: 100, separator: '-' });
    const group = new HardenedLogGroup(this, 'Logs', { logGroupName: `aws-waf-logs-${name}-${unique}` });
    return Stack.of(this).formatArn({
      service: 'logs',
      resource: 'log-group',
      resourceName: group.logGroupName,
      arnFormat: ArnFormat.COLON_RESOURCE_NAME,
    });
  }
}

const measured = (metricName: string) => ({ cloudWatchMetricsEnabled: true, metricName, sampledRequestsEnabled: true });

function ownRules({ managed, rateLimit }: typeof defaults): CfnWebACL.RuleProperty[] {
  const groups = managed.map(
    (name, at): CfnWebACL.RuleProperty => ({
      name,
      priority: FIRST_PRIORITY + at,
      overrideAction: { none: {} },
      statement: {
        managedRuleGroupStatement: {
          vendorName: 'AWS',
          name,
          ruleActionOverrides: COUNTED[name]?.map((rule) => ({ name: rule, actionToUse: { count: {} } })),
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
      statement: { rateBasedStatement: { aggregateKeyType: 'IP', limit: rateLimit } },
      visibilityConfig: measured('RateLimit'),
    },
  ];
}

/** Web ACLs of distributions are in one region. */
function refuseElsewhere(what: string, scope: Construct, of: string | undefined): void {
  const { region } = Stack.of(scope);
  if (of === 'CLOUDFRONT' && !Token.isUnresolved(region) && region !== 'us-east-1')
    throw new BulwarkError(
      `${what}: its scope is CLOUDFRONT and its stack is in ${region}; AWS WAF keeps web ACLs of distributions in us-east-1, so make it in a stack that is there`,
    );
}

function termsOf(props: HardenedWebAclProps) {
  const visible = [props.visibilityConfig, ...(Array.isArray(props.rules) ? props.rules : []).map(visibilityOf)];
  return withDefaults(defaults, {
    managed: props.managedRuleGroups,
    rateLimit: props.rateLimit,
    logged: props.logging,
    redacted: props.redactedHeaders,
    metrics: !visible.some(isSilent),
  });
}

const visibilityOf = (rule: unknown): unknown => (rule as Partial<CfnWebACL.RuleProperty>).visibilityConfig;

const isSilent = (visibility: unknown): boolean =>
  (visibility as CfnWebACL.VisibilityConfigProperty | undefined)?.cloudWatchMetricsEnabled === false;
