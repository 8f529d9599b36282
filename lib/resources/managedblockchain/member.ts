import { defineResource, fact } from '../../engine/rule';

/** A member of a Managed Blockchain network. */
export const member = defineResource({
  cloudformation: 'AWS::ManagedBlockchain::Member',

  facts: {
    adminPassword: fact<string>(
      'MemberConfiguration.MemberFrameworkConfiguration.MemberFabricConfiguration.AdminPassword',
      undefined,
    ),
  },
});
