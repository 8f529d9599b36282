import { defineExamples } from '../../engine/rule';
import {
  eventCopy,
  eventCopyInTerraform,
  lifecyclePolicy,
  lifecyclePolicyInTerraform,
} from './example-lifecycle-policy';

export default defineExamples({
  fails: [
    {
      name: 'not encrypted',
      cloudformation: eventCopy({ Encrypted: false }),
      terraform: eventCopyInTerraform({ encrypted: false }),
    },
  ],
  passes: [
    {
      name: 'encrypted',
      cloudformation: eventCopy({ Encrypted: true }),
      terraform: eventCopyInTerraform({ encrypted: true }),
    },
    {
      name: 'no copies',
      cloudformation: lifecyclePolicy({ PolicyType: 'EBS_SNAPSHOT_MANAGEMENT' }),
      terraform: lifecyclePolicyInTerraform({ policy_type: 'EBS_SNAPSHOT_MANAGEMENT' }),
    },
  ],
  unknown: [
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: { Encrypted: { Type: 'String' } },
        Resources: eventCopy({ Encrypted: { Ref: 'Encrypted' } }),
      },
      terraform: {
        variable: { encrypted: { type: 'string' } },
        resource: eventCopyInTerraform({ encrypted: '${var.encrypted}' }),
      },
    },
  ],
});
