import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'left out',
      cloudformation: {
        Shop: {
          Type: 'AWS::ElasticBeanstalk::Environment',
          Properties: {
            ApplicationName: 'shop',
          },
        },
      },
      terraform: {
        aws_elastic_beanstalk_environment: {
          shop: {
            name: 'shop',
            application: 'shop',
          },
        },
      },
    },
  ],
  passes: [
    {
      name: 'on',
      cloudformation: {
        Shop: {
          Type: 'AWS::ElasticBeanstalk::Environment',
          Properties: {
            ApplicationName: 'shop',
            OptionSettings: [
              {
                Namespace: 'aws:ec2:vpc',
                OptionName: 'VPCId',
                Value: 'vpc-1',
              },
            ],
          },
        },
      },
      terraform: {
        aws_elastic_beanstalk_environment: {
          shop: {
            name: 'shop',
            application: 'shop',
            setting: [
              {
                namespace: 'aws:ec2:vpc',
                name: 'VPCId',
                value: 'vpc-1',
              },
            ],
          },
        },
      },
    },
  ],
});
