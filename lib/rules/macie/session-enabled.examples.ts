import { defineExamples } from '../../engine/rule';

const inCloudFormation = (own: object = {}) => ({ It: { Type: 'AWS::Macie::Session', Properties: { ...own } } });

const inTerraform = (own: object = {}) => ({ aws_macie2_account: { it: { ...own } } });

export default defineExamples({
  fails: [
    {
      name: 'suspended',
      cloudformation: inCloudFormation({ Status: 'PAUSED' }),
      terraform: inTerraform({ status: 'PAUSED' }),
    },
  ],
  passes: [
    { name: 'nothing said', cloudformation: inCloudFormation(), terraform: inTerraform() },
    {
      name: 'enabled',
      cloudformation: inCloudFormation({ Status: 'ENABLED' }),
      terraform: inTerraform({ status: 'ENABLED' }),
    },
  ],
  unknown: [
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: { Choice: { Type: 'String' } },
        Resources: inCloudFormation({ Status: { Ref: 'Choice' } }),
      },
      terraform: { variable: { choice: { type: 'string' } }, resource: inTerraform({ status: '${var.choice}' }) },
    },
  ],
});
