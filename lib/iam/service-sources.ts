import { own } from '../engine/own';
import { both, either, negate, type Truth } from '../engine/truth';
import { namesSource } from './admission';
import { type Items, isAllow, type Statement } from './policy';

/**
 * Services that say on whose behalf they call another one (`aws:SourceArn`, `aws:SourceAccount`), by the prefix of the
 * actions that they call, and where that is documented. `sts` is about the roles that they assume.
 */
export const SERVICE_SOURCES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'airflow.amazonaws.com': {
    sts: 'https://docs.aws.amazon.com/mwaa/latest/userguide/cross-service-confused-deputy-prevention.html',
  },
  'airflow-env.amazonaws.com': {
    sts: 'https://docs.aws.amazon.com/mwaa/latest/userguide/cross-service-confused-deputy-prevention.html',
  },
  'bedrock.amazonaws.com': { sts: 'https://docs.aws.amazon.com/bedrock/latest/userguide/batch-iam-sr.html' },
  'cloudfront.amazonaws.com': {
    s3: 'https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/private-content-restricting-access-to-s3.html',
  },
  'cloudtrail.amazonaws.com': {
    s3: 'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/create-s3-bucket-policy-for-cloudtrail.html',
  },
  'cloudwatch.amazonaws.com': { sns: 'https://docs.aws.amazon.com/sns/latest/dg/sns-access-policy-use-cases.html' },
  'codebuild.amazonaws.com': {
    sts: 'https://docs.aws.amazon.com/codebuild/latest/userguide/setting-up-service-role.html',
    ecr: 'https://docs.aws.amazon.com/codebuild/latest/userguide/sample-ecr.html',
  },
  'codedeploy.amazonaws.com': {
    sts: 'https://docs.aws.amazon.com/codedeploy/latest/userguide/security_confused_deputy.html',
  },
  'config.amazonaws.com': { s3: 'https://docs.aws.amazon.com/config/latest/developerguide/s3-bucket-policy.html' },
  'datasync.amazonaws.com': {
    sts: 'https://docs.aws.amazon.com/datasync/latest/userguide/cross-service-confused-deputy-prevention.html',
  },
  'delivery.logs.amazonaws.com': {
    s3: 'https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs-s3-permissions.html',
  },
  'ecs-tasks.amazonaws.com': { sts: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-iam-roles.html' },
  // EventBridge says so to queues; conditions in topic policies keep it out.
  'events.amazonaws.com': {
    sqs: 'https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-use-resource-based.html',
  },
  'fis.amazonaws.com': {
    sts: 'https://docs.aws.amazon.com/resilience-hub/latest/userguide/next-gen-resilience-testing-iam-single-account.html',
  },
  'logging.s3.amazonaws.com': {
    s3: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/enable-server-access-logging.html',
  },
  'personalize.amazonaws.com': {
    sts: 'https://docs.aws.amazon.com/personalize/latest/dg/cross-service-confused-deputy-prevention.html',
  },
  's3.amazonaws.com': {
    s3: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/example-bucket-policies.html',
    sns: 'https://docs.aws.amazon.com/sns/latest/dg/sns-access-policy-use-cases.html',
    sqs: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/grant-destinations-permissions-to-s3.html',
  },
  'scheduler.amazonaws.com': {
    sts: 'https://docs.aws.amazon.com/scheduler/latest/UserGuide/cross-service-confused-deputy-prevention.html',
  },
  'ses.amazonaws.com': {
    s3: 'https://docs.aws.amazon.com/ses/latest/dg/receiving-email-permissions.html',
    sns: 'https://docs.aws.amazon.com/sns/latest/dg/sns-access-policy-use-cases.html',
  },
  'sms-voice.amazonaws.com': {
    sts: 'https://docs.aws.amazon.com/sms-voice/latest/userguide/configuration-sets-kinesis-creating-role.html',
  },
  'sns.amazonaws.com': { sqs: 'https://docs.aws.amazon.com/sns/latest/dg/sns-access-policy-use-cases.html' },
  'ssm.amazonaws.com': {
    sts: 'https://docs.aws.amazon.com/systems-manager/latest/userguide/cross-service-confused-deputy-prevention.html',
    kms: 'https://docs.aws.amazon.com/systems-manager/latest/userguide/cross-service-confused-deputy-prevention.html',
  },
  'states.amazonaws.com': {
    sts: 'https://docs.aws.amazon.com/step-functions/latest/dg/procedure-create-iam-role.html',
  },
  'transfer.amazonaws.com': { sts: 'https://docs.aws.amazon.com/transfer/latest/userguide/confused-deputy.html' },
  'vpc-flow-logs.amazonaws.com': { sts: 'https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs-iam-role.html' },
};

/**
 * Whether an Allow lets a service act on behalf of anyone, though the service says on whose: nothing in the conditions
 * asks. https://docs.aws.amazon.com/IAM/latest/UserGuide/confused-deputy.html
 */
export function trustsAnySource(statement: Statement): Truth {
  const { principals, actions } = statement;
  if (principals.negated || !principals.list.some(({ type }) => type === 'Service')) return false;
  return both(
    isAllow(statement),
    either(
      ...principals.list.map(({ type, text, open }) =>
        type !== 'Service' ? false : open ? undefined : saysSource(text, actions),
      ),
    ),
    negate(namesSource(statement)),
  );
}

function saysSource(principal: string, actions: Items): boolean {
  const service = principal.toLowerCase().replace('${aws::urlsuffix}', 'amazonaws.com').replace(/\.cn$/, '');
  const calls = own(SERVICE_SOURCES, service);
  if (!calls) return false;
  if (actions.negated) return true;
  return actions.list.some(({ text }) => /^\*+$/.test(text) || calls[text.slice(0, text.indexOf(':')).toLowerCase()]);
}
