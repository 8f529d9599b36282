import { defineResource, fact } from '../../engine/rule';

/** The cache of a GraphQL API. */
export const cache = defineResource({
  cloudformation: 'AWS::AppSync::ApiCache',
  terraform: 'aws_appsync_api_cache',
  facts: {
    encryptedAtRest: fact<boolean>('AtRestEncryptionEnabled', 'at_rest_encryption_enabled'),
    encryptedInTransit: fact<boolean>('TransitEncryptionEnabled', 'transit_encryption_enabled'),
  },
});
