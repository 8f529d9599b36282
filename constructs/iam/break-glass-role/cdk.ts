import { ArnFormat, Aws, Duration, Names, Stack } from 'aws-cdk-lib';
import { type CfnRole, ManagedPolicy, PolicyStatement, Role, type RoleProps } from 'aws-cdk-lib/aws-iam';
import { CfnMetricFilter, type ILogGroup } from 'aws-cdk-lib/aws-logs';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import { recordWaivers, type Waive } from '../../../tree/waivers';
import { alarmIn } from '../../cloudwatch/cdk';
import { refuseWeakening, withDefaults } from '../../hardening';
import { HardenedTopic } from '../../sns/hardened-topic/cdk';
import { homeOf, StatedPrincipal } from '../cdk';
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
export interface BreakGlassRoleProps
  extends People,
    Pick<RoleProps, 'roleName' | 'description' | 'maxSessionDuration'> {
  /** The log group that a trail of CloudTrail writes to: one of all regions, with management events. */
  readonly logGroup: ILogGroup;
  /** Buckets that keep evidence, which the role reads and cannot touch. */
  readonly evidence?: readonly IBucket[];
  /** Who is told. One that is given has to let CloudWatch publish, unless it is a `HardenedTopic`. @default a topic of its own */
  readonly topic?: ITopic;
  /** Whether the alarm tells anybody. @default true */
  readonly actionsEnabled?: boolean;
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
 * const evidence = new EvidenceBucket(this, 'Evidence');
 * new BreakGlassRole(this, 'BreakGlass', {
 *   users: ['alice', 'bob'],
 *   logGroup: new HardenedLogGroup(this, 'Trail'),
 *   evidence: [evidence],
 * });
 */
export class BreakGlassRole extends Construct {
  readonly role: Role;
  /** Who is told. */
  readonly topic: ITopic;

  constructor(scope: Construct, id: string, props: BreakGlassRoleProps) {
    super(scope, id);
    const what = `BreakGlassRole '${this.node.path}'`;
    const { users, permissionSets, roleName, description, logGroup } = props;
    const terms = withDefaults(defaults, {
      sessionSeconds: props.maxSessionDuration?.toSeconds(),
      actionsEnabled: props.actionsEnabled,
    });
    refuseWeakening(what, props, guards, terms);
    refuseSingle(what, { users, permissionSets });
    refuseTooMany(what, props.evidence?.length ?? 0);
    const home = homeOf(this);
    this.role = new Role(this, 'EmergencyRole', {
      ...{ roleName, description, path: '/break-glass/' },
      assumedBy: new StatedPrincipal(trustIn(what, { users, permissionSets }, home, FACTOR_SECONDS)),
      maxSessionDuration: Duration.seconds(terms.sessionSeconds),
      managedPolicies: [ManagedPolicy.fromAwsManagedPolicyName('AdministratorAccess')],
    });
    const { partition, region, account } = home;
    const name = Names.uniqueResourceName(this, { maxLength: 60, separator: '-' });
    this.topic = props.topic ?? new HardenedTopic(this, 'Topic');
    const alarm = `arn:${partition}:cloudwatch:${region}:${account}:alarm:${name}-Taken`;
    if (this.topic instanceof HardenedTopic) this.topic.allowService('cloudwatch.amazonaws.com', alarm);
    new CfnMetricFilter(this, 'CountTaken', {
      logGroupName: logGroup.logGroupName,
      filterPattern: takenPattern(this.role.roleArn),
      metricTransformations: [{ metricNamespace: METRIC.namespace, metricName: name, metricValue: '1' }],
    });
    alarmIn(this, alarmOf(name), { name, topicArn: this.topic.topicArn, actionsEnabled: terms.actionsEnabled });
    const boundaryName = `${name}-${region}`;
    const boundary = new ManagedPolicy(this, 'EmergencyBounds', {
      ...{ managedPolicyName: boundaryName, path: '/break-glass/', description: `Bounds ${this.node.path}` },
      statements: bounds(`arn:${Aws.PARTITION}:iam::${Aws.ACCOUNT_ID}:policy/break-glass/${boundaryName}`, partition, {
        evidence: (props.evidence ?? []).map(({ bucketArn }) => bucketArn),
        logGroup: Stack.of(this).formatArn({
          ...{ service: 'logs', resource: 'log-group', resourceName: logGroup.logGroupName },
          arnFormat: ArnFormat.COLON_RESOURCE_NAME,
        }),
        alarm,
        topic: this.topic.topicArn,
      }).map((statement) => PolicyStatement.fromJson(statement)),
    });
    (this.role.node.defaultChild as CfnRole).permissionsBoundary = boundary.managedPolicyArn;
    recordWaivers(boundary, BROKEN_BY_BOUNDS);
    recordWaivers(this.role, BROKEN);
    recordWaivers(this, props.waive);
  }
}
