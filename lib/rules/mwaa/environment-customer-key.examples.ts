import { defineExamples } from '../../engine/rule';
import { environment, environmentInTerraform } from './example-environment';

export default defineExamples({
  fails: [
    {
      name: 'no key',
      cloudformation: environment(),
      terraform: environmentInTerraform(),
    },
  ],
  passes: [
    {
      name: 'a key',
      cloudformation: environment({
        KmsKey: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
      }),
      terraform: environmentInTerraform({
        kms_key: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
      }),
    },
  ],
  unknown: [
    {
      name: 'key decided at deployment',
      cloudformation: { Parameters: { Key: { Type: 'String' } }, Resources: environment({ KmsKey: { Ref: 'Key' } }) },
      terraform: { variable: { key: { type: 'string' } }, resource: environmentInTerraform({ kms_key: '${var.key}' }) },
    },
  ],
});
