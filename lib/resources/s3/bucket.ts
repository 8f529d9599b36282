import { defineResource, fact } from '../../engine/rule';

/** An S3 bucket, with the settings Terraform keeps in resources of their own. */
export const bucket = defineResource({
  cloudformation: 'AWS::S3::Bucket',
  terraform: 'aws_s3_bucket',
  facts: {
    versioning: fact<'Enabled' | 'Suspended'>('VersioningConfiguration.Status', (it) =>
      it
        .companion('aws_s3_bucket_versioning', 'bucket', 'bucket')
        .fact<'Enabled' | 'Suspended'>('versioning_configuration.status')
        .orElse(() => it.fact<boolean>('versioning.enabled').map((enabled) => (String(enabled) === 'true' ? 'Enabled' : 'Suspended'))),
    ),
  },
});
