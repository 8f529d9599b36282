import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'no policy',
      terraform: {
        aws_cloudformation_stack: {
          network: {
            name: 'network',
            template_url: 'https://s3.amazonaws.com/templates/network.yaml',
          },
        },
      },
    },
  ],
  passes: [
    {
      name: 'a policy',
      terraform: {
        aws_cloudformation_stack: {
          network: {
            name: 'network',
            template_url: 'https://s3.amazonaws.com/templates/network.yaml',
            policy_body: '{"Statement":[{"Effect":"Deny","Action":"Update:Delete","Principal":"*","Resource":"*"}]}',
          },
        },
      },
    },
  ],
  only: {
    dialect: 'terraform',
    because: 'nested stacks of CloudFormation take no policy',
  },
});
