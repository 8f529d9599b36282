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
    {
      name: 'off',
      cloudformation: {
        Shop: {
          Type: 'AWS::ElasticBeanstalk::Environment',
          Properties: {
            ApplicationName: 'shop',
            OptionSettings: [
              {
                Namespace: 'aws:elasticbeanstalk:healthreporting:system',
                OptionName: 'SystemType',
                Value: 'basic',
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
                namespace: 'aws:elasticbeanstalk:healthreporting:system',
                name: 'SystemType',
                value: 'basic',
              },
            ],
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
                Namespace: 'aws:elasticbeanstalk:healthreporting:system',
                OptionName: 'SystemType',
                Value: 'enhanced',
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
                namespace: 'aws:elasticbeanstalk:healthreporting:system',
                name: 'SystemType',
                value: 'enhanced',
              },
            ],
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
          Choice: {
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
                  Namespace: 'aws:elasticbeanstalk:healthreporting:system',
                  OptionName: 'SystemType',
                  Value: {
                    Ref: 'Choice',
                  },
                },
              ],
            },
          },
        },
      },
      terraform: {
        variable: {
          choice: {
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
                  namespace: 'aws:elasticbeanstalk:healthreporting:system',
                  name: 'SystemType',
                  value: '${var.choice}',
                },
              ],
            },
          },
        },
      },
    },
  ],
});
