import { defineExamples } from '../../engine/rule';
import { scheduledCopy, scheduledCopyInTerraform } from './example-lifecycle-policy';

export default defineExamples({
  fails: [
    {
      name: 'not encrypted',
      cloudformation: scheduledCopy({ Encrypted: false }),
      terraform: scheduledCopyInTerraform({ encrypted: false }),
    },
  ],
  passes: [
    {
      name: 'encrypted',
      cloudformation: scheduledCopy({ Encrypted: true }),
      terraform: scheduledCopyInTerraform({ encrypted: true }),
    },
  ],
  unknown: [
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: { Encrypted: { Type: 'String' } },
        Resources: scheduledCopy({ Encrypted: { Ref: 'Encrypted' } }),
      },
      terraform: {
        variable: { encrypted: { type: 'string' } },
        resource: scheduledCopyInTerraform({ encrypted: '${var.encrypted}' }),
      },
    },
  ],
});
