import { defineResource, fact } from '../../engine/rule';

/** The AWS provider of a Terraform configuration. */
export const awsProvider = defineResource({
  terraform: 'provider.aws',
  facts: {
    accessKey: fact<string>(undefined, 'access_key'),
    secretKey: fact<string>(undefined, 'secret_key'),
    token: fact<string>(undefined, 'token'),
  },
});
