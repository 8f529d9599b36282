import { defineExamples } from '../../engine/rule';
import { serverlessCache, serverlessCacheInTerraform } from './example-serverless-cache';

export default defineExamples({
  fails: [{ name: 'left out', cloudformation: serverlessCache(), terraform: serverlessCacheInTerraform() }],
  passes: [
    {
      name: 'a key of the account',
      cloudformation: serverlessCache({
        KmsKeyId: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
      }),
      terraform: serverlessCacheInTerraform({
        kms_key_id: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
      }),
    },
  ],
  unknown: [
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: { Given: { Type: 'String' } },
        Resources: serverlessCache({ KmsKeyId: { Ref: 'Given' } }),
      },
      terraform: {
        variable: { given: { type: 'string' } },
        resource: serverlessCacheInTerraform({ kms_key_id: '${var.given}' }),
      },
    },
  ],
});
