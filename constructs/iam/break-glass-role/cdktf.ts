import type { CloudwatchLogGroup } from '@cdktf/provider-aws/lib/cloudwatch-log-group';
import { CloudwatchLogMetricFilter } from '@cdktf/provider-aws/lib/cloudwatch-log-metric-filter';
import { IamPolicy } from '@cdktf/provider-aws/lib/iam-policy';
import { IamRole } from '@cdktf/provider-aws/lib/iam-role';
import { IamRolePolicyAttachment } from '@cdktf/provider-aws/lib/iam-role-policy-attachment';
import type { S3Bucket } from '@cdktf/provider-aws/lib/s3-bucket';
import type { SnsTopic } from '@cdktf/provider-aws/lib/sns-topic';
import type { TerraformProvider } from 'cdktf';
import { Construct } from 'constructs';
import { recordWaivers, type Waive } from '../../../tree/waivers';
import { alarmIn } from '../../cloudwatch/cdktf';
import { refuseWeakening, withDefaults } from '../../hardening';
import { HardenedTopic } from '../../sns/hardened-topic/cdktf';
import { homeOf, nameOf, policyOf } from '../cdktf';
import { type People, trustIn } from '../mfa-role/people';
import { defaults, guards } from './defaults';
import {
  alarmOf,
  BROKEN,
  BROKEN_BY_BOUNDS,
  bounds,
  FACTOR_SECONDS,
  METRIC,
  refuseSingle,
  refuseTooMany,
  takenPattern,
} from './emergency';

/** Who takes the role in an emergency, and what tells of it. */
export interface BreakGlassRoleProps extends People {
  /** The log group that a trail of CloudTrail writes to: one of all regions, with management events. */
  readonly logGroup: CloudwatchLogGroup;
  /** Buckets that keep evidence, which the role reads and cannot touch. */
  readonly evidence?: readonly S3Bucket[];
  /** Who is told. One that is given has to let CloudWatch publish, unless it is a `HardenedTopic`. @default a topic of its own */
  readonly topic?: SnsTopic;
  /** Whether the alarm tells anybody. @default true */
  readonly actionsEnabled?: boolean;
  /** @default one that Terraform makes up */
  readonly roleName?: string;
  readonly description?: string;
  /** Seconds. @default 3600 */
  readonly maxSessionDuration?: number;
  readonly tags?: { readonly [key: string]: string };
  readonly provider?: TerraformProvider;
  /** Rules this role may break. */
  readonly waive?: Waive;
}

/**
 * A role for the day that nothing else helps. Two people at least can take it, with a second factor of the last quarter of
 * an hour, for an hour. It may do everything but hide: it cannot touch evidence, trails, recorders, detectors or what tells
 * of it, and makes no user, and no role that is not bounded as it is. An alarm tells a topic whenever somebody takes it, or
 * tries to.
 *
 * The alarm reads what a trail writes down, some minutes later. Take the role once a quarter, to see that it can be taken
 * and that somebody is told. It binds nobody who may change it: give that to no other role.
 *
 * By what it is for it breaks rules about administrators and boundaries, and waives them: `iam/attachment-no-administrator-access`,
 * `iam/boundary-no-escalation` and `iam/boundary-no-tampering`. A configuration that takes no waivers from code, or wants them
 * reviewed, has to do so itself.
 *
 * It costs an alarm and a metric by the month, the topic and its key.
 *
 * @example
 * const evidence = new EvidenceBucket(this, 'evidence');
 * new BreakGlassRole(this, 'break-glass', {
 *   users: ['alice', 'bob'],
 *   logGroup: new HardenedLogGroup(this, 'trail'),
 *   evidence: [evidence],
 * });
 */
export class BreakGlassRole extends Construct {
  readonly role: IamRole;
  /** Who is told. */
  readonly topic: SnsTopic;

  constructor(scope: Construct, id: string, props: BreakGlassRoleProps) {
    super(scope, id);
    const what = `BreakGlassRole '${this.node.path}'`;
    const { users, permissionSets, roleName, description, logGroup, tags, provider } = props;
    const terms = withDefaults(defaults, {
      sessionSeconds: props.maxSessionDuration,
      actionsEnabled: props.actionsEnabled,
    });
    refuseWeakening(what, props, guards, terms);
    refuseSingle(what, { users, permissionSets });
    refuseTooMany(what, props.evidence?.length ?? 0);
    const home = homeOf(this, provider);
    const { partition, region, account } = home;
    this.role = new IamRole(this, 'EmergencyRole', {
      ...{ name: roleName, description, path: '/break-glass/', tags, provider },
      assumeRolePolicy: policyOf(trustIn(what, { users, permissionSets }, home, FACTOR_SECONDS)),
      maxSessionDuration: terms.sessionSeconds,
    });
    new IamRolePolicyAttachment(this, 'EmergencyAccess', {
      role: this.role.name,
      policyArn: `arn:${partition}:iam::aws:policy/AdministratorAccess`,
      provider,
    });
    const name = nameOf(scope, id, 60);
    this.topic = props.topic ?? new HardenedTopic(this, 'Topic', { tags, provider });
    const alarm = `arn:${partition}:cloudwatch:${region}:${account}:alarm:${name}-Taken`;
    if (this.topic instanceof HardenedTopic) this.topic.allowService('cloudwatch.amazonaws.com', alarm);
    new CloudwatchLogMetricFilter(this, 'CountTaken', {
      ...{ name: `${name}-Taken`, logGroupName: logGroup.name, pattern: takenPattern(this.role.arn), provider },
      metricTransformation: { namespace: METRIC.namespace, name, value: '1' },
    });
    const told = { name, topicArn: this.topic.arn, actionsEnabled: terms.actionsEnabled };
    alarmIn(this, alarmOf(name), told, props);
    const boundary = new IamPolicy(this, 'EmergencyBounds', {
      ...{ name, path: '/break-glass/', description: `Bounds ${this.node.path}`, tags, provider },
      policy: policyOf(
        bounds(`arn:${partition}:iam::${account}:policy/break-glass/${name}`, partition, {
          evidence: (props.evidence ?? []).map(({ arn }) => arn),
          logGroup: logGroup.arn,
          alarm,
          topic: this.topic.arn,
        }),
      ),
    });
    this.role.permissionsBoundary = boundary.arn;
    recordWaivers(boundary, BROKEN_BY_BOUNDS);
    recordWaivers(this.role, BROKEN);
    recordWaivers(this, props.waive);
  }
}
