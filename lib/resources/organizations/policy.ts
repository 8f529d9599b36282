import { defineResource, fact } from '../../engine/rule';
import { policyFact } from '../../iam/policy';

/** A policy of an organisation that limits what its accounts may do, or what may be done with their resources. */
export const policy = defineResource({
  cloudformation: 'AWS::Organizations::Policy',
  terraform: 'aws_organizations_policy',
  where: (it) => {
    const type = it.fact(it.dialect === 'terraform' ? 'type' : 'Type');
    return type.isAbsentHere || type.isUnknown || /^(SERVICE|RESOURCE)_CONTROL_POLICY$/.test(type.text ?? '');
  },
  facts: {
    type: fact<string>('Type', (it) => it.fact<string>('type').or('SERVICE_CONTROL_POLICY')),
    content: policyFact('Content', 'content'),
  },
});
