import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [{ name: 'nothing said', terraform: { aws_athena_database: { sales: { name: 'sales', bucket: 'sales' } } } }],
  passes: [
    {
      name: 'keys in KMS',
      terraform: {
        aws_athena_database: {
          sales: {
            name: 'sales',
            bucket: 'sales',
            encryption_configuration: {
              encryption_option: 'SSE_KMS',
              kms_key: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
            },
          },
        },
      },
    },
  ],
  only: { dialect: 'terraform', because: 'CloudFormation has no resource for Athena databases.' },
});
