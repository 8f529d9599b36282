import type { Fact } from '../../engine/fact';
import type { Reading } from '../../engine/reading';

/** The bucket that a property names, where it is in the same assembly: by reference or by its name. */
export function bucketNamed(name: Fact, it: Reading): Reading | undefined {
  const named = (other: Reading) => other.fact('BucketName', 'bucket').text;
  return (
    it.follow(name) ??
    (name.text === undefined
      ? undefined
      : it.all('AWS::S3::Bucket', 'aws_s3_bucket').find((other) => named(other) === name.text))
  );
}
