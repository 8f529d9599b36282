import type { Statement } from '../../iam/policy';

/** Refuses messages that are not encrypted on their way. */
export const refusingPlainHttp = (topicArn: string): Statement => ({
  Sid: 'AllowPublishThroughSSLOnly',
  Effect: 'Deny',
  Principal: '*',
  Action: 'sns:Publish',
  Resource: topicArn,
  Condition: { Bool: { 'aws:SecureTransport': 'false' } },
});

/**
 * Lets a service publish on behalf of one resource of an account only.
 * Without the two source conditions, the service could be made to publish for someone else (confused deputy):
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/confused-deputy.html
 */
export const publishedByService = (
  topicArn: string,
  service: string,
  sourceArn: string,
  account: string,
): Statement => ({
  Effect: 'Allow',
  Principal: { Service: service },
  Action: 'sns:Publish',
  Resource: topicArn,
  Condition: { StringEquals: { 'aws:SourceAccount': account }, ArnLike: { 'aws:SourceArn': sourceArn } },
});

/** What a grant comes to: actions on the topic, and on the key that encrypts its messages. */
export interface TopicGrant {
  readonly topic: readonly string[];
  readonly key: readonly string[];
}

/** What a hardened topic grants, and nothing beside. */
export const topicGrants = {
  publish: { topic: ['sns:Publish'], key: ['kms:Decrypt', 'kms:GenerateDataKey'] },
  subscribe: { topic: ['sns:Subscribe'], key: [] },
} as const satisfies Readonly<Record<string, TopicGrant>>;
