import { defineExamples } from '../../engine/rule';
import { serverlessCache } from './example-serverless-cache';

export default defineExamples({
  only: { dialect: 'cloudformation', because: 'The AWS provider for Terraform has no such argument.' },
  fails: [{ name: 'from everywhere', cloudformation: serverlessCache({ ConnectionType: 'public' }) }],
  passes: [
    { name: 'from its network', cloudformation: serverlessCache({ ConnectionType: 'vpc' }) },
    { name: 'left out', cloudformation: serverlessCache() },
  ],
  unknown: [
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: { Given: { Type: 'String' } },
        Resources: serverlessCache({ ConnectionType: { Ref: 'Given' } }),
      },
    },
  ],
});
