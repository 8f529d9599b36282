import { defineResource, fact } from '../../engine/rule';

/** A Cognito identity pool. */
export const identityPool = defineResource({
  cloudformation: 'AWS::Cognito::IdentityPool',
  terraform: 'aws_cognito_identity_pool',
  facts: {
    guests: fact<boolean>('AllowUnauthenticatedIdentities', 'allow_unauthenticated_identities'),
    classicFlow: fact<boolean>('AllowClassicFlow', 'allow_classic_flow'),
  },
});
