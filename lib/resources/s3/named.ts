import type { Fact } from '../../engine/fact';
import type { Reading } from '../../engine/reading';
import { named } from '../named';

/** The bucket that a property names, where it is in the same assembly. */
export const bucketNamed = (name: Fact, it: Reading): Reading | undefined =>
  named(it, name, it.all('AWS::S3::Bucket', 'aws_s3_bucket'), ['BucketName', 'bucket']);
