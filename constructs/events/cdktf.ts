import { CloudwatchEventRule } from '@cdktf/provider-aws/lib/cloudwatch-event-rule';
import { CloudwatchEventTarget } from '@cdktf/provider-aws/lib/cloudwatch-event-target';
import type { TerraformProvider } from 'cdktf';
import type { Construct } from 'constructs';
import { alarmIn, letAlarmsPublish } from '../cloudwatch/cdktf';
import type { Allowance } from '../iam/allowance';
import { homeOf } from '../iam/cdktf';
import { HardenedKey } from '../kms/hardened-key/cdktf';
import { plannedFunction } from '../lambda/cdktf';
import type { HardenedFunction } from '../lambda/hardened-function/cdktf';
import type { HardenedTopic } from '../sns/hardened-topic/cdktf';
import { HardenedQueue } from '../sqs/hardened-queue/cdktf';
import { queuedForBus, setAsideForBus } from './hardened-event-bus/policy';
import { failureAlarm, type ScheduledPlan } from './scheduled';

/** A function that runs by a schedule and publishes to a topic, with a queue for what could not be handed on and an alarm. */
export function scheduled(
  scope: Construct,
  plan: ScheduledPlan,
  name: string,
  topic: HardenedTopic,
  { terms, grants, actionsEnabled }: { terms: object; grants: readonly Allowance[]; actionsEnabled: boolean },
  { tags, provider }: { readonly tags?: { readonly [key: string]: string }; readonly provider?: TerraformProvider },
): HardenedFunction {
  const home = homeOf(scope, provider);
  const { partition, region, account } = home;
  const { ruleId, description, every: scheduleExpression } = plan;
  letAlarmsPublish(home, topic, name);
  const failed = new HardenedQueue(scope, 'Failed', { receivesDeadLetters: true, tags, provider });
  const environment = { TOPIC_ARN: topic.arn, TERMS: JSON.stringify(terms) };
  const made = plannedFunction(scope, plan, failed, environment, { tags, provider });
  topic.grantPublish(made);
  for (const one of grants) made.allow(one);
  const arn = `arn:${partition}:events:${region}:${account}:rule/${name}`;
  const { encryptionMasterKey: key } = failed;
  if (key instanceof HardenedKey) key.addToResourcePolicy(queuedForBus(arn, account));
  failed.addToResourcePolicy(setAsideForBus(failed.arn, arn, account));
  const rule = new CloudwatchEventRule(scope, ruleId, { name, description, scheduleExpression, tags, provider });
  made.addPermission('Schedule', { service: 'events.amazonaws.com', sourceArn: rule.arn });
  new CloudwatchEventTarget(scope, `${ruleId}By`, {
    ...{ rule: rule.name, arn: made.arn, deadLetterConfig: { arn: failed.arn }, provider },
  });
  const told = { name, topicArn: topic.arn, actionsEnabled };
  alarmIn(scope, failureAlarm(plan, made.functionName), told, { tags, provider });
  return made;
}
