import type { Fact } from '../../engine/fact';
import type { Reading } from '../../engine/reading';

/** The bucket that a property names, where it is in the same assembly: by reference, or by a name that no other bucket has. */
export function bucketNamed(name: Fact, it: Reading): Reading | undefined {
  const followed = it.follow(name);
  if (followed || name.text === undefined) return followed;
  const named = it
    .all('AWS::S3::Bucket', 'aws_s3_bucket')
    .filter((other) => other.fact('BucketName', 'bucket').text === name.text);
  return named.length === 1 ? named[0] : undefined;
}
