import { defineExamples } from '../../engine/rule';

const statement = (Service: unknown, Action: string, Condition?: object) => ({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Principal: { Service }, Action, Resource: '*', ...(Condition ? { Condition } : {}) }],
});
const queue = (Service: unknown, Condition?: object) => {
  const document = statement(Service, 'sqs:SendMessage', Condition);
  return {
    cloudformation: {
      Jobs: { Type: 'AWS::SQS::QueuePolicy', Properties: { Queues: ['jobs'], PolicyDocument: document } },
    },
    terraform: { aws_sqs_queue_policy: { jobs: { queue_url: 'jobs', policy: JSON.stringify(document) } } },
  };
};
const topic = (Service: unknown, Condition?: object) => {
  const document = statement(Service, 'sns:Publish', Condition);
  return {
    cloudformation: {
      Alarms: { Type: 'AWS::SNS::TopicPolicy', Properties: { Topics: ['alarms'], PolicyDocument: document } },
    },
    terraform: {
      aws_sns_topic_policy: {
        alarms: { arn: 'arn:aws:sns:eu-west-1:111122223333:alarms', policy: JSON.stringify(document) },
      },
    },
  };
};
const bucket = (Service: unknown, Action: string, Condition?: object) => {
  const document = statement(Service, Action, Condition);
  return {
    cloudformation: {
      Uploads: { Type: 'AWS::S3::BucketPolicy', Properties: { Bucket: 'uploads', PolicyDocument: document } },
    },
    terraform: { aws_s3_bucket_policy: { uploads: { bucket: 'uploads', policy: JSON.stringify(document) } } },
  };
};

export default defineExamples({
  fails: [
    { name: 'topics of any account, for a queue', ...queue('sns.amazonaws.com') },
    { name: 'buckets of any account, for a topic', ...topic('s3.amazonaws.com') },
    { name: 'distributions of any account, for a bucket', ...bucket('cloudfront.amazonaws.com', 's3:GetObject') },
    {
      name: 'trails of any account, with a condition on what they write',
      ...bucket('cloudtrail.amazonaws.com', 's3:PutObject', {
        StringEquals: { 's3:x-amz-acl': 'bucket-owner-full-control' },
      }),
    },
    {
      name: 'topics of any account, by a pattern',
      ...queue('sns.amazonaws.com', { ArnLike: { 'aws:SourceArn': 'arn:aws:sns:*:*:*' } }),
    },
    {
      name: 'a source that any sender may claim to have',
      ...queue('sns.amazonaws.com', { StringEquals: { 'aws:Referer': '111122223333' } }),
    },
    {
      name: 'a source that need not be said',
      ...queue('sns.amazonaws.com', { ArnLikeIfExists: { 'aws:SourceArn': 'arn:aws:sns:*:111122223333:*' } }),
    },
  ],
  passes: [
    {
      name: 'one topic',
      ...queue('sns.amazonaws.com', { ArnEquals: { 'aws:SourceArn': 'arn:aws:sns:eu-west-1:111122223333:orders' } }),
    },
    {
      name: 'trails of one account',
      ...bucket('cloudtrail.amazonaws.com', 's3:PutObject', { StringEquals: { 'aws:SourceAccount': '111122223333' } }),
    },
    {
      name: 'rules of EventBridge, which conditions in a topic policy would keep out',
      ...topic('events.amazonaws.com'),
    },
    {
      name: 'logs of load balancers, which do not say for whom they are',
      ...bucket('logdelivery.elasticloadbalancing.amazonaws.com', 's3:PutObject'),
    },
  ],
  unknown: [
    {
      name: 'a service decided at deployment',
      cloudformation: {
        Parameters: { Service: { Type: 'String' } },
        Resources: queue({ Ref: 'Service' }).cloudformation,
      },
    },
  ],
});
