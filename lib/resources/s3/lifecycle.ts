import { defineResource, fact } from '../../engine/rule';
import { bucket } from './bucket';

const CONFIGURATION = 'aws_s3_bucket_lifecycle_configuration';
const ofBucket = bucket.facts.lifecycleRules;

/** The lifecycle rules of a bucket; in Terraform also those of a bucket that is declared elsewhere. */
export const lifecycle = defineResource({
  cloudformation: 'AWS::S3::Bucket',
  terraform: ['aws_s3_bucket', CONFIGURATION],
  where: (it) => it.type !== CONFIGURATION || it.follow(it.fact('bucket'))?.type !== 'aws_s3_bucket',
  facts: {
    rules: fact<Record<string, unknown>[]>(ofBucket.cloudformation, (it) =>
      it.type === CONFIGURATION || typeof ofBucket.terraform !== 'function' ? it.fact('rule') : ofBucket.terraform(it),
    ),
  },
});
