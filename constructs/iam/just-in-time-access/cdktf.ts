import { LambdaPermission } from '@cdktf/provider-aws/lib/lambda-permission';
import type { SnsTopic } from '@cdktf/provider-aws/lib/sns-topic';
import { Fn, type TerraformProvider } from 'cdktf';
import { Construct } from 'constructs';
import { BulwarkError } from '../../../lib/engine/error';
import type { AccessTerms } from '../../../lib/just-in-time/access';
import { CLOSED } from '../../../lib/just-in-time/window';
import { recordWaivers, type Waive } from '../../../tree/waivers';
import { HardenedHttpApi } from '../../apigatewayv2/hardened-http-api/cdktf';
import { alarmIn, letAlarmsPublish } from '../../cloudwatch/cdktf';
import { refuseWeakening, withDefaults } from '../../hardening';
import { plannedFunction } from '../../lambda/cdktf';
import type { HardenedFunction } from '../../lambda/hardened-function/cdktf';
import { invoking } from '../../lambda/hardened-function/policy';
import { EvidenceBucket } from '../../s3/evidence-bucket/cdktf';
import { HardenedTopic } from '../../sns/hardened-topic/cdktf';
import { HardenedQueue } from '../../sqs/hardened-queue/cdktf';
import { HardenedStateMachine } from '../../stepfunctions/hardened-state-machine/cdktf';
import { homeOf, nameOf, policyOf } from '../cdktf';
import { type Grantee, LeastPrivilegeRole } from '../least-privilege-role/cdktf';
import { PermissionsBoundary } from '../permissions-boundary/cdktf';
import { boundaryStatements } from '../permissions-boundary/policy';
import type { Home } from '../trust';
import { defaults, guards } from './defaults';
import { accessDefinition } from './machine';
import {
  alarmsOf,
  applyGrants,
  callGrants,
  FUNCTIONS,
  type JustInTimeAccessOptions,
  planOf,
  ROUTES,
  requestGrants,
  THROTTLE,
  trustOf,
  WRITES,
} from './plan';

/** Which roles can be asked for, by whom, for how long, who decides, and where it is written down. */
export interface JustInTimeAccessProps extends JustInTimeAccessOptions {
  /** Where requests, decisions and ends are written down. @default one of its own */
  readonly evidence?: EvidenceBucket;
  /** Who is told of requests, and by alarms. @default a topic of its own */
  readonly topic?: HardenedTopic;
  readonly tags?: { readonly [key: string]: string };
  readonly provider?: TerraformProvider;
  /** Whether its alarms tell anybody. @default true */
  readonly actionsEnabled?: boolean;
  /** Rules this may break. */
  readonly waive?: Waive;
}

/**
 * Roles that nobody holds until somebody else lets them, for a time: a request, an approval by another person, the role until
 * a time, and the end of it with all of its sessions, each written down once in a bucket that keeps records.
 *
 * Each role has a boundary that denies everything to everybody. While somebody holds the role, a function has the boundary let
 * their sessions through, until `aws:CurrentTime` is the end, and none that were taken before, by `aws:TokenIssueTime`. So
 * it ends by itself where everything else has failed. At the end, or once who asked or who decides ends it, the boundary
 * denies their sessions again, those that last included; IAM takes some seconds to do either. A role is held by three or
 * more at once, as far as its boundary has room. As a boundary grants nothing, the function gives nobody more than the role
 * is granted, nor another role.
 *
 * Requests go to an HTTP API, signed as any call of AWS: `POST /requests` with `{ role, minutes, reason, key }`, where the
 * same `key` is the same request; `POST /requests/{id}/decision` with `{ approve, reason }`; `POST /requests/{id}/end`; and
 * `GET /requests/{id}`. A topic is told of each request. Who calls is what API Gateway says of whoever signed, and nothing in
 * the request. That proves a user of IAM by their ARN. Of IAM Identity Center it proves the role of a permission set, by its
 * path and id, which nobody else can make, and that the session is called as IAM Identity Center called it; that this is the
 * name of who signed in can be seen of any session, and is not documented. Sessions of other roles are refused, as anybody
 * names those as they like. Nobody decides of a request by their own name, case aside: a user of IAM and somebody of IAM
 * Identity Center of one name are one person here, and who has two names is two. To take a role, users bring a second factor
 * of the last hour; IAM Identity Center asks for one where people sign in. Both have to call the session as they are called
 * themselves. It proves nothing against who may invoke the functions, write to the bucket or change any of it: give that to
 * nobody.
 *
 * A state machine has one execution for each request. Alarms tell of one that failed, was stopped or took too long, so that a
 * role may be held until its time is over. A deployment that changes the bounds of a role closes it; with Terraform, any that
 * is made while somebody holds it. Its functions are not signed.
 *
 * It costs an alarm or more, the topic, the bucket and their key by the month, and for each request some cents at most.
 *
 * @example
 * const access = new JustInTimeAccess(this, 'access', {
 *   roles: { database: { services: ['rds'] } },
 *   requesters: { permissionSets: ['Developers'] },
 *   approvers: { permissionSets: ['Operators'] },
 * });
 * access.role('database').allow({
 *   actions: ['rds:RebootDBInstance'],
 *   resources: ['arn:aws:rds:eu-west-1:111122223333:db:orders'],
 * });
 */
export class JustInTimeAccess extends Construct {
  /** Where requests are sent to, signed with AWS Signature Version 4. */
  readonly url: string;
  /** Where requests, decisions and ends are written down. */
  readonly evidence: EvidenceBucket;
  /** Who is told of requests, and by alarms. */
  readonly topic: SnsTopic;
  private readonly home: Home;
  private readonly apiId: string;
  private readonly granted: Readonly<Record<string, LeastPrivilegeRole>>;

  constructor(scope: Construct, id: string, props: JustInTimeAccessProps) {
    super(scope, id);
    const what = `JustInTimeAccess '${this.node.path}'`;
    const { actionsEnabled } = withDefaults(defaults, { actionsEnabled: props.actionsEnabled });
    refuseWeakening(what, props, guards, { actionsEnabled });
    const plan = planOf(what, props);
    const { tags, provider } = props;
    const home = homeOf(this, provider);
    this.home = home;
    const name = nameOf(scope, id, 60);
    const topic = props.topic ?? new HardenedTopic(this, 'Topic', { tags, provider });
    this.topic = topic;
    letAlarmsPublish(home, topic, name);
    this.evidence = props.evidence ?? new EvidenceBucket(this, 'Evidence', { tags, provider });
    const windows = Object.entries(props.roles).map(([role, terms]) => {
      const policyName = `${name}-${role}`;
      const window = new PermissionsBoundary(this, `Window-${role}`, {
        ...{ ...terms, path: '/just-in-time/', managedPolicyName: policyName, tags, provider },
        description: `Says who holds the role ${role}, and until when`,
      });
      const self = `arn:${home.partition}:iam::${home.account}:policy/just-in-time/${policyName}`;
      window.policy = policyOf([...boundaryStatements(what, self, home.partition, terms), CLOSED]);
      return [role, window] as const;
    });
    this.granted = Object.fromEntries(
      windows.map(([role, window]) => [
        role,
        new LeastPrivilegeRole(this, `Role-${role}`, {
          assumedBy: { statements: (where) => trustOf(what, plan.requesters, where) },
          ...{ permissionsBoundary: window, path: '/just-in-time/', tags, provider },
          description: `The role ${role}, for those who hold it`,
        }),
      ]),
    );
    const arns = windows.map(([role, { arn }]) => [role, arn] as const);
    const terms: AccessTerms = {
      ...{ partition: home.partition, account: home.account, roles: Object.fromEntries(arns), ...plan },
    };
    const failed = new HardenedQueue(this, 'Failed', { receivesDeadLetters: true, tags, provider });
    const make = (kind: keyof typeof FUNCTIONS, environment: Record<string, string> = {}): HardenedFunction => {
      const all = {
        ...{ EVIDENCE: this.evidence.bucket, EVIDENCE_PREFIX: `access/${name}`, ...environment },
        TERMS: Fn.jsonencode(terms),
      };
      const made = plannedFunction(this, FUNCTIONS[kind], failed, all, { tags, provider });
      this.evidence.grantRead(made, `access/${name}/*`);
      for (const records of WRITES[kind]) this.evidence.grantPut(made, `access/${name}/${records}/*`);
      return made;
    };
    const watch = make('watch');
    const apply = make('apply');
    for (const one of applyGrants(arns.map(([, arn]) => arn))) apply.allow(one);
    const functions = { watch: watch.arn, apply: apply.arn };
    const machine = new HardenedStateMachine(this, 'Request', {
      definition: Fn.jsonencode(
        accessDefinition(functions, home.partition, plan.approvalMinutes + plan.longestMinutes),
      ),
      ...{ tags, provider },
    });
    machine.allow({ actions: invoking, resources: Object.values(functions) });
    const request = make('request', { STATE_MACHINE: machine.arn, TOPIC_ARN: topic.arn });
    machine.grantStartExecution(request);
    topic.grantPublish(request);
    for (const one of requestGrants(home, plan)) request.allow(one);
    const api = new HardenedHttpApi(this, 'Api', { throttle: THROTTLE, tags, provider });
    for (const route of ROUTES)
      api.addRoute(route, {
        ...{ integrationType: 'AWS_PROXY', integrationUri: request.invokeArn, payloadFormatVersion: '2.0' },
      });
    // The ARN names the account.
    new LambdaPermission(this, 'Requests', {
      ...{ action: invoking[0], functionName: request.functionName, principal: 'apigateway.amazonaws.com', provider },
      sourceArn: `${api.executionArn}/*/*/requests*`,
    });
    this.apiId = api.id;
    this.url = api.apiEndpoint;
    const alarms = alarmsOf(
      machine.arn,
      [request, watch, apply].map(({ functionName }) => functionName),
    );
    for (const alarm of alarms) alarmIn(this, alarm, { name, topicArn: topic.arn, actionsEnabled }, props);
    recordWaivers(this, props.waive);
  }

  /** A role that can be asked for, to grant it what it is for. Throws a `BulwarkError` for a name that is not in `roles`. */
  role(name: string): LeastPrivilegeRole {
    const role = Object.hasOwn(this.granted, name) ? this.granted[name] : undefined;
    if (role) return role;
    const known = Object.keys(this.granted).join("', '");
    throw new BulwarkError(`JustInTimeAccess '${this.node.path}': there is no role '${name}'; it has '${known}'`);
  }

  /** Lets somebody send requests, look at them and end them; who is not among `requesters` is refused all the same. */
  grantRequest(to: Grantee): void {
    for (const one of callGrants('request', this.apiId, this.home)) to.allow(one);
  }

  /** Lets somebody decide of requests, look at them and end them; who is not among `approvers` is refused all the same. */
  grantApprove(to: Grantee): void {
    for (const one of callGrants('approve', this.apiId, this.home)) to.allow(one);
  }
}
