import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [{ name: 'nothing said', terraform: { aws_s3_object: { report: { bucket: 'reports', key: 'report.pdf' } } } }],
  passes: [
    {
      name: 'a KMS key',
      terraform: {
        aws_s3_object: { report: { bucket: 'reports', key: 'report.pdf', server_side_encryption: 'aws:kms' } },
      },
    },
  ],
  only: { dialect: 'terraform', because: 'CloudFormation has no such resource.' },
});
