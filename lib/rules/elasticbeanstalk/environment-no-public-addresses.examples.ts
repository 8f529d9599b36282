import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'public addresses',
      cloudformation: {
        Shop: {
          Type: 'AWS::ElasticBeanstalk::Environment',
          Properties: {
            ApplicationName: 'shop',
            OptionSettings: [
              {
                Namespace: 'aws:ec2:vpc',
                OptionName: 'AssociatePublicIpAddress',
                Value: 'true',
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
                name: 'AssociatePublicIpAddress',
                value: 'true',
              },
            ],
          },
        },
      },
    },
  ],
  passes: [
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
  unknown: [
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: {
          Public: {
            Type: 'String',
          },
        },
        Resources: {
          Shop: {
            Type: 'AWS::ElasticBeanstalk::Environment',
            Properties: {
              ApplicationName: 'shop',
              OptionSettings: [
                {
                  Namespace: 'aws:ec2:vpc',
                  OptionName: 'AssociatePublicIpAddress',
                  Value: {
                    Ref: 'Public',
                  },
                },
              ],
            },
          },
        },
      },
      terraform: {
        variable: {
          public: {
            type: 'string',
          },
        },
        resource: {
          aws_elastic_beanstalk_environment: {
            shop: {
              name: 'shop',
              application: 'shop',
              setting: [
                {
                  namespace: 'aws:ec2:vpc',
                  name: 'AssociatePublicIpAddress',
                  value: '${var.public}',
                },
              ],
            },
          },
        },
      },
    },
  ],
});
