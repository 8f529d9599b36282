import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'no template',
      cloudformation: {
        Network: {
          Type: 'AWS::CloudFormation::Stack',
        },
      },
      terraform: {
        aws_cloudformation_stack: {
          network: {
            name: 'network',
          },
        },
      },
    },
  ],
  passes: [
    {
      name: 'a template',
      cloudformation: {
        Network: {
          Type: 'AWS::CloudFormation::Stack',
          Properties: {
            TemplateURL: 'https://s3.amazonaws.com/templates/network.yaml',
          },
        },
      },
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
});
