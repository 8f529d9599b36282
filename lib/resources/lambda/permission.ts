import { defineResource, fact } from '../../engine/rule';
import { ownPolicy, RESOURCE_POLICIES, typesWith } from '../policies';

/** Lets someone invoke a Lambda function: one statement of the function's policy. */
export const permission = defineResource({
  ...typesWith(RESOURCE_POLICIES.lambda),
  facts: {
    action: fact<string>('Action', 'action'),
    principal: fact<string>('Principal', 'principal'),
    policy: ownPolicy('resource'),
  },
});
