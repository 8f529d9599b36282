import { defineExamples } from '../../engine/rule';
import { instance, instanceInTerraform } from './example-instance';

export default defineExamples({
  fails: [
    {
      name: 'nothing said',
      cloudformation: instance({ Engine: 'postgres' }),
      terraform: instanceInTerraform({ engine: 'postgres' }),
    },
    {
      name: 'turned off',
      cloudformation: instance({ Engine: 'postgres', EnableIAMDatabaseAuthentication: false }),
      terraform: instanceInTerraform({ engine: 'postgres', iam_database_authentication_enabled: false }),
    },
  ],
  passes: [
    {
      name: 'turned on',
      cloudformation: instance({ Engine: 'postgres', EnableIAMDatabaseAuthentication: true }),
      terraform: instanceInTerraform({ engine: 'postgres', iam_database_authentication_enabled: true }),
    },
  ],
  unknown: [
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: { Choice: { Type: 'String' } },
        Resources: instance({ Engine: 'postgres', EnableIAMDatabaseAuthentication: { Ref: 'Choice' } }),
      },
      terraform: {
        variable: { choice: { type: 'string' } },
        resource: instanceInTerraform({ engine: 'postgres', iam_database_authentication_enabled: '${var.choice}' }),
      },
    },
  ],
  notApplicable: [
    {
      name: 'an engine without IAM authentication',
      cloudformation: instance({ Engine: 'oracle-ee' }),
      terraform: instanceInTerraform({ engine: 'oracle-ee' }),
    },
  ],
});
