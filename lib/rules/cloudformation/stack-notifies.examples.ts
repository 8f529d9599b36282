import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'left out',
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
  passes: [
    {
      name: 'a topic',
      cloudformation: {
        Network: {
          Type: 'AWS::CloudFormation::Stack',
          Properties: {
            TemplateURL: 'https://s3.amazonaws.com/templates/network.yaml',
            NotificationARNs: ['arn:aws:sns:eu-west-1:111122223333:stacks'],
          },
        },
      },
      terraform: {
        aws_cloudformation_stack: {
          network: {
            name: 'network',
            template_url: 'https://s3.amazonaws.com/templates/network.yaml',
            notification_arns: ['arn:aws:sns:eu-west-1:111122223333:stacks'],
          },
        },
      },
    },
  ],
});
