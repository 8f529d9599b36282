/** How a service says on whose behalf it assumes a role, and where AWS writes so. */
export interface ServiceSource {
  /**
   * The resources that it assumes roles for, as the end of an ARN with `{region}` and `{account}`; left out where they
   * are of several kinds.
   */
  readonly arn?: string;
  readonly source: string;
}

const docs = (page: string): string => `https://docs.aws.amazon.com/${page}.html`;

/**
 * Services that send `aws:SourceAccount` and `aws:SourceArn` when they assume a role, so that its trust policy can ask
 * for them. Only what AWS documents of the trust policies of roles is here: a condition on a key that is not sent locks
 * the service out.
 */
export const SERVICE_SOURCES: Readonly<Record<string, ServiceSource>> = {
  'codebuild.amazonaws.com': {
    arn: 'codebuild:{region}:{account}:project/*',
    source: docs('codebuild/latest/userguide/setting-up-service-role'),
  },
  'codedeploy.amazonaws.com': { source: docs('codedeploy/latest/userguide/security_confused_deputy') },
  'ecs-tasks.amazonaws.com': {
    arn: 'ecs:{region}:{account}:*',
    source: docs('AmazonECS/latest/developerguide/task-iam-roles'),
  },
  'fis.amazonaws.com': {
    arn: 'fis:*:{account}:experiment/*',
    source: docs('resilience-hub/latest/userguide/next-gen-resilience-testing-iam-single-account'),
  },
  'personalize.amazonaws.com': {
    arn: 'personalize:{region}:{account}:*',
    source: docs('personalize/latest/dg/cross-service-confused-deputy-prevention'),
  },
  'scheduler.amazonaws.com': {
    arn: 'scheduler:*:{account}:schedule-group/*',
    source: docs('scheduler/latest/UserGuide/cross-service-confused-deputy-prevention'),
  },
  'sms-voice.amazonaws.com': {
    arn: 'sms-voice:{region}:{account}:configuration-set/*',
    source: docs('sms-voice/latest/userguide/configuration-sets-kinesis-creating-role'),
  },
  'ssm.amazonaws.com': {
    source: docs('systems-manager/latest/userguide/cloud-connector-gcp-automation-assume-role'),
  },
  'states.amazonaws.com': {
    arn: 'states:{region}:{account}:stateMachine:*',
    source: docs('step-functions/latest/dg/procedure-create-iam-role'),
  },
  'vpc-flow-logs.amazonaws.com': {
    arn: 'ec2:{region}:{account}:vpc-flow-log/*',
    source: docs('vpc/latest/userguide/flow-logs-iam-role'),
  },
};
