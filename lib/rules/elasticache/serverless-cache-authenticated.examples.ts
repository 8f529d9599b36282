import { defineExamples } from '../../engine/rule';
import { serverlessCache, serverlessCacheInTerraform } from './example-serverless-cache';

export default defineExamples({
  fails: [{ name: 'no users', cloudformation: serverlessCache(), terraform: serverlessCacheInTerraform() }],
  passes: [
    {
      name: 'a group of users',
      cloudformation: serverlessCache({ UserGroupId: 'app' }),
      terraform: serverlessCacheInTerraform({ user_group_id: 'app' }),
    },
  ],
  unknown: [
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: { Given: { Type: 'String' } },
        Resources: serverlessCache({ Engine: { Ref: 'Given' } }),
      },
      terraform: {
        variable: { given: { type: 'string' } },
        resource: serverlessCacheInTerraform({ engine: '${var.given}' }),
      },
    },
  ],
});
