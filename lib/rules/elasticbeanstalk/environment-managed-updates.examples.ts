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
                Namespace: 'aws:elasticbeanstalk:managedactions',
                OptionName: 'ManagedActionsEnabled',
                Value: 'false',
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
                namespace: 'aws:elasticbeanstalk:managedactions',
                name: 'ManagedActionsEnabled',
                value: 'false',
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
                Namespace: 'aws:elasticbeanstalk:managedactions',
                OptionName: 'ManagedActionsEnabled',
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
                namespace: 'aws:elasticbeanstalk:managedactions',
                name: 'ManagedActionsEnabled',
                value: 'true',
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
                  Namespace: 'aws:elasticbeanstalk:managedactions',
                  OptionName: 'ManagedActionsEnabled',
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
                  namespace: 'aws:elasticbeanstalk:managedactions',
                  name: 'ManagedActionsEnabled',
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
