import { Rule, Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { Construct } from 'constructs';
import { alarmIn, letAlarmsPublish } from '../cloudwatch/cdk';
import type { Allowance } from '../iam/allowance';
import { allow, homeOf, statementOf } from '../iam/cdk';
import { plannedFunction } from '../lambda/cdk';
import type { HardenedFunction } from '../lambda/hardened-function/cdk';
import { HardenedQueue } from '../sqs/hardened-queue/cdk';
import { queuedForBus } from './hardened-event-bus/policy';
import { failureAlarm, type ScheduledPlan } from './scheduled';

/** A function that runs by a schedule and publishes to a topic, with a queue for what could not be handed on and an alarm. */
export function scheduled(
  scope: Construct,
  plan: ScheduledPlan,
  name: string,
  topic: ITopic,
  { terms, grants, actionsEnabled }: { terms: object; grants: readonly Allowance[]; actionsEnabled: boolean },
): HardenedFunction {
  const { partition, region, account } = homeOf(scope);
  letAlarmsPublish(scope, topic, name);
  const failed = new HardenedQueue(scope, 'Failed', { receivesDeadLetters: true });
  const environment = { TOPIC_ARN: topic.topicArn, TERMS: JSON.stringify(terms) };
  const made = plannedFunction(scope, plan, failed, environment);
  topic.grantPublish(made);
  allow(made, grants);
  const rule = `arn:${partition}:events:${region}:${account}:rule/${name}`;
  failed.encryptionMasterKey?.addToResourcePolicy(statementOf(queuedForBus(rule, account)));
  new Rule(scope, plan.ruleId, {
    ...{ ruleName: name, description: plan.description, schedule: Schedule.expression(plan.every) },
    targets: [new LambdaFunction(made, { deadLetterQueue: failed })],
  });
  alarmIn(scope, failureAlarm(plan, made.functionName), { name, topicArn: topic.topicArn, actionsEnabled });
  return made;
}
