import { defineExamples } from '../../engine/rule';
import { webAcl, webAclInTerraform } from './example-web-acl';

export default defineExamples({
  fails: [
    {
      name: 'allowed',
      cloudformation: webAcl({ DefaultAction: { Allow: {} } }),
      terraform: webAclInTerraform({ default_action: { allow: {} } }),
    },
  ],
  passes: [
    {
      name: 'blocked',
      cloudformation: webAcl({ DefaultAction: { Block: {} } }),
      terraform: webAclInTerraform({ default_action: { block: {} } }),
    },
  ],
});
