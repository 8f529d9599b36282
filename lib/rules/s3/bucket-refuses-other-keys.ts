import { defineRule } from '../../engine/rule';
import { both, either, type Truth } from '../../engine/truth';
import { all, when } from '../../engine/verdict';
import type { Condition, Statement } from '../../iam/policy';
import { refuses } from '../../iam/refusal';
import { isCustomerKey } from '../../resources/customer-key';
import { bucket } from '../../resources/s3/bucket';
import { bucketNamed } from '../../resources/s3/bucket-policy';

const namesOtherKey = ({ operator, key }: Condition): boolean =>
  /^(string|arn)not(equals|like)/.test(operator) && key === 's3:x-amz-server-side-encryption-aws-kms-key-id';

/** That the writer asks for an encryption at all: without it, writers that ask for none are refused too. */
const asksForEncryption = ({ operator, key, values }: Condition): boolean =>
  operator === 'null' &&
  /^s3:x-amz-server-side-encryption(-aws-kms-key-id)?$/.test(key) &&
  values.every(({ text }) => text.toLowerCase() === 'false');

const isOtherKey = ({ conditions }: Statement): Truth =>
  both(
    either(false, ...conditions.map(namesOtherKey)),
    ...conditions.map((condition) => namesOtherKey(condition) || asksForEncryption(condition)),
  );

export default defineRule({
  title: 'S3 buckets with a key of their own refuse objects encrypted with another',
  problem: 'This bucket takes objects that a writer encrypts with another key than its own.',
  why: 'A writer can name a weaker encryption, or a key of an account of their own and take it away afterwards: the objects are lost, and the bucket’s key guards nothing.',
  fix: {
    how: 'Add a bucket policy that denies s3:PutObject to everyone where an encryption is asked for and the key named is not the bucket’s.',
    cdk: "new HardenedBucket(this, 'Bucket')",
    resources: {
      'AWS::S3::BucketPolicy': {
        Bucket: { Ref: 'This' },
        PolicyDocument: {
          Statement: [
            {
              Effect: 'Deny',
              Principal: '*',
              Action: 's3:PutObject',
              Resource: 'arn:aws:s3:::acme-uploads/*',
              Condition: {
                StringNotEquals: {
                  's3:x-amz-server-side-encryption-aws-kms-key-id':
                    'arn:aws:kms:eu-west-1:111122223333:key/6f1d3c1e-8a0b-4a52-9c1e-2f6d8b7a9c10',
                },
              },
            },
          ],
        },
      },
      aws_s3_bucket_policy: {
        bucket: '${aws_s3_bucket.this.id}',
        policy: JSON.stringify({
          Statement: [
            {
              Effect: 'Deny',
              Principal: '*',
              Action: 's3:PutObject',
              Resource: 'arn:aws:s3:::acme-uploads/*',
              Condition: {
                StringNotEquals: {
                  's3:x-amz-server-side-encryption-aws-kms-key-id':
                    'arn:aws:kms:eu-west-1:111122223333:key/6f1d3c1e-8a0b-4a52-9c1e-2f6d8b7a9c10',
                },
              },
            },
          ],
        }),
      },
    },
  },
  severity: 'low',
  preset: 'strict',
  controls: {},
  resource: bucket,
  check: (it) =>
    when(all(it.encryption.is('aws:kms', 'aws:kms:dsse'), isCustomerKey(it.encryptionKey)), () => {
      const [objects] = bucketNamed(it.reading.fact('BucketName').text ?? it.reading.fact('bucket').text);
      return refuses(it.policy, ['s3:PutObject'], [objects], isOtherKey);
    }),
});
