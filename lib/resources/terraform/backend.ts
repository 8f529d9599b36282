import { defineResource, fact } from '../../engine/rule';

/** Where the state of a configuration is kept, and what that is reached with. */
export const backend = defineResource({
  terraform: ['backend.s3', 'backend.azurerm', 'backend.http', 'backend.remote'],
  facts: {
    accessKey: fact<string>(undefined, 'access_key'),
    secretKey: fact<string>(undefined, 'secret_key'),
    token: fact<string>(undefined, 'token'),
    password: fact<string>(undefined, 'password'),
    clientSecret: fact<string>(undefined, 'client_secret'),
    sasToken: fact<string>(undefined, 'sas_token'),
  },
});
