import { defineExamples } from '../../engine/rule';
import { webhook, webhookInTerraform } from './example-webhook';

export default defineExamples({
  fails: [
    {
      name: 'no authentication',
      cloudformation: webhook({ Authentication: 'UNAUTHENTICATED' }),
      terraform: webhookInTerraform({ authentication: 'UNAUTHENTICATED' }),
    },
  ],
  passes: [
    {
      name: 'a signature',
      cloudformation: webhook({ Authentication: 'GITHUB_HMAC' }),
      terraform: webhookInTerraform({ authentication: 'GITHUB_HMAC' }),
    },
  ],
  unknown: [
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: { Kind: { Type: 'String' } },
        Resources: webhook({ Authentication: { Ref: 'Kind' } }),
      },
      terraform: {
        variable: { kind: { type: 'string' } },
        resource: webhookInTerraform({ authentication: '${var.kind}' }),
      },
    },
  ],
});
