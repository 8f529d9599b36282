import { child } from '../engine/template';
import type { Json } from '../engine/value';

/**
 * Policy templates of SAM: actions, and the ARNs they are for, with the parameters of the template as `<Name>`.
 * https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/serverless-policy-template-list.html, November 2026
 */
const TEMPLATES: Readonly<Record<string, readonly (readonly [actions: string, resources: string])[]>> = {
  AMIDescribePolicy: [['ec2:DescribeImages', '*']],
  AWSSecretsManagerGetSecretValuePolicy: [['secretsmanager:GetSecretValue', '<SecretArn>']],
  AcmGetCertificatePolicy: [['acm:GetCertificate', '<CertificateArn>']],
  AthenaQueryPolicy: [
    [
      'athena:ListWorkGroups athena:GetExecutionEngine athena:GetExecutionEngines athena:GetNamespace athena:GetCatalogs athena:GetNamespaces athena:GetTables athena:GetTable',
      '*',
    ],
    [
      'athena:StartQueryExecution athena:GetQueryResults athena:DeleteNamedQuery athena:GetNamedQuery athena:ListQueryExecutions athena:StopQueryExecution athena:GetQueryResultsStream athena:ListNamedQueries athena:CreateNamedQuery athena:GetQueryExecution athena:BatchGetNamedQuery athena:BatchGetQueryExecution athena:GetWorkGroup',
      'athena:workgroup/<WorkgroupName>',
    ],
  ],
  CloudFormationDescribeStacksPolicy: [['cloudformation:DescribeStacks', 'cloudformation:stack/*']],
  CloudWatchDashboardPolicy: [
    ['cloudwatch:GetDashboard cloudwatch:ListDashboards cloudwatch:PutDashboard cloudwatch:ListMetrics', '*'],
  ],
  CloudWatchDescribeAlarmHistoryPolicy: [['cloudwatch:DescribeAlarmHistory', '*']],
  CloudWatchPutMetricPolicy: [['cloudwatch:PutMetricData', '*']],
  CodePipelineLambdaExecutionPolicy: [['codepipeline:PutJobSuccessResult codepipeline:PutJobFailureResult', '*']],
  DynamoDBCrudPolicy: [
    [
      'dynamodb:GetItem dynamodb:DeleteItem dynamodb:PutItem dynamodb:Scan dynamodb:Query dynamodb:UpdateItem dynamodb:BatchWriteItem dynamodb:BatchGetItem dynamodb:DescribeTable dynamodb:ConditionCheckItem',
      'dynamodb:table/<TableName> dynamodb:table/<TableName>/index/*',
    ],
  ],
  DynamoDBReadPolicy: [
    [
      'dynamodb:GetItem dynamodb:Scan dynamodb:Query dynamodb:BatchGetItem dynamodb:DescribeTable',
      'dynamodb:table/<TableName> dynamodb:table/<TableName>/index/*',
    ],
  ],
  DynamoDBStreamReadPolicy: [
    [
      'dynamodb:DescribeStream dynamodb:GetRecords dynamodb:GetShardIterator',
      'dynamodb:table/<TableName>/stream/<StreamName>',
    ],
    ['dynamodb:ListStreams', 'dynamodb:table/<TableName>/stream/*'],
  ],
  DynamoDBWritePolicy: [
    [
      'dynamodb:PutItem dynamodb:UpdateItem dynamodb:BatchWriteItem',
      'dynamodb:table/<TableName> dynamodb:table/<TableName>/index/*',
    ],
  ],
  EC2DescribePolicy: [['ec2:DescribeRegions ec2:DescribeInstances', '*']],
  EKSDescribePolicy: [['eks:DescribeCluster eks:ListClusters', '*']],
  EcsRunTaskPolicy: [['ecs:RunTask', 'ecs:task-definition/<TaskDefinition>']],
  ElasticsearchHttpPostPolicy: [['es:ESHttpPost es:ESHttpPut', 'es:domain/<DomainName>/*']],
  EventBridgePutEventsPolicy: [['events:PutEvents', 'events:event-bus/<EventBusName>']],
  FilterLogEventsPolicy: [['logs:FilterLogEvents', 'logs:log-group:<LogGroupName>:log-stream:*']],
  FirehoseCrudPolicy: [
    [
      'firehose:CreateDeliveryStream firehose:DeleteDeliveryStream firehose:DescribeDeliveryStream firehose:PutRecord firehose:PutRecordBatch firehose:UpdateDestination',
      'firehose:deliverystream/<DeliveryStreamName>',
    ],
  ],
  FirehoseWritePolicy: [['firehose:PutRecord firehose:PutRecordBatch', 'firehose:deliverystream/<DeliveryStreamName>']],
  KMSDecryptPolicy: [['kms:Decrypt', 'kms:key/<KeyId>']],
  KMSEncryptPolicy: [['kms:Encrypt', 'kms:key/<KeyId>']],
  KinesisCrudPolicy: [
    [
      'kinesis:AddTagsToStream kinesis:CreateStream kinesis:DecreaseStreamRetentionPeriod kinesis:DeleteStream kinesis:DescribeStream kinesis:DescribeStreamSummary kinesis:GetShardIterator kinesis:IncreaseStreamRetentionPeriod kinesis:ListTagsForStream kinesis:MergeShards kinesis:PutRecord kinesis:PutRecords kinesis:SplitShard kinesis:RemoveTagsFromStream',
      'kinesis:stream/<StreamName>',
    ],
  ],
  KinesisStreamReadPolicy: [
    ['kinesis:ListStreams kinesis:DescribeLimits', 'kinesis:stream/*'],
    [
      'kinesis:DescribeStream kinesis:DescribeStreamSummary kinesis:GetRecords kinesis:GetShardIterator',
      'kinesis:stream/<StreamName>',
    ],
  ],
  LambdaInvokePolicy: [['lambda:InvokeFunction', 'lambda:function:<FunctionName>*']],
  S3CrudPolicy: [
    [
      's3:GetObject s3:ListBucket s3:GetBucketLocation s3:GetObjectVersion s3:PutObject s3:PutObjectAcl s3:GetLifecycleConfiguration s3:PutLifecycleConfiguration s3:DeleteObject',
      's3:::<BucketName> s3:::<BucketName>/*',
    ],
  ],
  S3FullAccessPolicy: [
    [
      's3:GetObject s3:GetObjectAcl s3:GetObjectVersion s3:PutObject s3:PutObjectAcl s3:DeleteObject s3:DeleteObjectTagging s3:DeleteObjectVersionTagging s3:GetObjectTagging s3:GetObjectVersionTagging s3:PutObjectTagging s3:PutObjectVersionTagging',
      's3:::<BucketName>/*',
    ],
    [
      's3:ListBucket s3:GetBucketLocation s3:GetLifecycleConfiguration s3:PutLifecycleConfiguration',
      's3:::<BucketName>',
    ],
  ],
  S3ReadPolicy: [
    [
      's3:GetObject s3:ListBucket s3:GetBucketLocation s3:GetObjectVersion s3:GetLifecycleConfiguration',
      's3:::<BucketName> s3:::<BucketName>/*',
    ],
  ],
  S3WritePolicy: [
    ['s3:PutObject s3:PutObjectAcl s3:PutLifecycleConfiguration', 's3:::<BucketName> s3:::<BucketName>/*'],
  ],
  SESCrudPolicy: [
    [
      'ses:GetIdentityVerificationAttributes ses:SendEmail ses:SendRawEmail ses:VerifyEmailIdentity',
      'ses:identity/<IdentityName>',
    ],
  ],
  SNSCrudPolicy: [
    [
      'sns:ListSubscriptionsByTopic sns:CreateTopic sns:SetTopicAttributes sns:Subscribe sns:Publish',
      'sns:<TopicName>*',
    ],
  ],
  SNSPublishMessagePolicy: [['sns:Publish', 'sns:<TopicName>']],
  SQSPollerPolicy: [
    [
      'sqs:ChangeMessageVisibility sqs:ChangeMessageVisibilityBatch sqs:DeleteMessage sqs:DeleteMessageBatch sqs:GetQueueAttributes sqs:ReceiveMessage',
      'sqs:<QueueName>',
    ],
  ],
  SQSSendMessagePolicy: [['sqs:SendMessage*', 'sqs:<QueueName>']],
  SSMParameterReadPolicy: [
    ['ssm:DescribeParameters', '*'],
    ['ssm:GetParameters ssm:GetParameter ssm:GetParametersByPath', 'ssm:parameter/<ParameterName>'],
  ],
  SSMParameterWithSlashPrefixReadPolicy: [
    ['ssm:DescribeParameters', '*'],
    ['ssm:GetParameters ssm:GetParameter ssm:GetParametersByPath', 'ssm:parameter<ParameterName>'],
  ],
  StepFunctionsExecutionPolicy: [['states:StartExecution', 'states:stateMachine:<StateMachineName>']],
  TextractDetectAnalyzePolicy: [
    [
      'textract:DetectDocumentText textract:StartDocumentTextDetection textract:StartDocumentAnalysis textract:AnalyzeDocument',
      '*',
    ],
  ],
  TextractPolicy: [['textract:*', '*']],
  VPCAccessPolicy: [
    [
      'ec2:CreateNetworkInterface ec2:DeleteNetworkInterface ec2:DescribeNetworkInterfaces ec2:DetachNetworkInterface',
      '*',
    ],
  ],
};

/** The statements of a policy template with what is given for its parameters; undefined for a template that is not known. */
export const samPolicy = (name: string, given: Json): Json[] | undefined =>
  (Object.hasOwn(TEMPLATES, name) ? TEMPLATES[name] : undefined)?.map(([actions, resources]) => ({
    Effect: 'Allow',
    Action: actions.split(' '),
    Resource: resources.split(' ').map((resource) => resourceOf(resource, given)),
  }));

/** An ARN around the values of parameters; S3 has neither region nor account in it. */
function resourceOf(resource: string, given: Json): Json {
  const whole = /^<(\w+)>$/.exec(resource)?.[1];
  if (whole !== undefined) return child(given, whole) ?? '';
  if (resource === '*') return resource;
  const values: { [name: string]: Json } = Object.create(null);
  const named = resource.replace(/<(\w+)>/g, (_, parameter: string) => {
    const value = child(given, parameter) ?? '';
    if (typeof value === 'string') return value;
    values[parameter] = value;
    return `\${${parameter}}`;
  });
  const arn = resource.startsWith('s3:')
    ? `arn:\${AWS::Partition}:${named}`
    : `arn:\${AWS::Partition}:${named.replace(':', ':${AWS::Region}:${AWS::AccountId}:')}`;
  return { 'Fn::Sub': Object.keys(values).length > 0 ? [arn, values] : arn };
}
