import { defineResource, fact } from '../../engine/rule';
import { bucket } from './bucket';

const CONTROLS = 'aws_s3_bucket_ownership_controls';
const ofBucket = bucket.facts.ownership;

/** Who owns the objects of a bucket; in Terraform also of one that is declared elsewhere. */
export const ownership = defineResource({
  cloudformation: 'AWS::S3::Bucket',
  terraform: ['aws_s3_bucket', CONTROLS],
  where: (it) => it.type !== CONTROLS || it.follow(it.fact('bucket'))?.type !== 'aws_s3_bucket',
  facts: {
    /** `BucketOwnerEnforced` turns access control lists off. */
    objects: fact<string>(ofBucket.cloudformation, (it) =>
      it.type === CONTROLS || typeof ofBucket.terraform !== 'function'
        ? it.fact('rule.object_ownership')
        : ofBucket.terraform(it),
    ),
    /** A distribution whose older logs come here; CloudFront writes them by an access control list. */
    legacyLogsOf: fact<string>(
      (it) =>
        it
          .companion('AWS::CloudFront::Distribution', 'DistributionConfig.Logging.Bucket')
          .fact('DistributionConfig.Logging.Bucket'),
      (it) => {
        const bucket = it.type === CONTROLS ? it.follow(it.fact('bucket')) : it;
        return (bucket ?? it)
          .companion('aws_cloudfront_distribution', 'logging_config.bucket')
          .fact('logging_config.bucket');
      },
    ),
  },
});
