import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'nothing said',
      cloudformation: { Proxy: { Type: 'AWS::RDS::DBProxy', Properties: { EngineFamily: 'POSTGRESQL' } } },
      terraform: {
        aws_db_proxy: {
          orders: {
            role_arn: 'arn:aws:iam::111122223333:role/service',
            vpc_subnet_ids: ['subnet-1', 'subnet-2'],
            name: 'orders',
            engine_family: 'POSTGRESQL',
          },
        },
      },
    },
    {
      name: 'turned off',
      cloudformation: {
        Proxy: { Type: 'AWS::RDS::DBProxy', Properties: { EngineFamily: 'POSTGRESQL', RequireTLS: false } },
      },
      terraform: {
        aws_db_proxy: {
          orders: {
            role_arn: 'arn:aws:iam::111122223333:role/service',
            vpc_subnet_ids: ['subnet-1', 'subnet-2'],
            name: 'orders',
            engine_family: 'POSTGRESQL',
            require_tls: false,
          },
        },
      },
    },
  ],
  passes: [
    {
      name: 'turned on',
      cloudformation: {
        Proxy: { Type: 'AWS::RDS::DBProxy', Properties: { EngineFamily: 'POSTGRESQL', RequireTLS: true } },
      },
      terraform: {
        aws_db_proxy: {
          orders: {
            role_arn: 'arn:aws:iam::111122223333:role/service',
            vpc_subnet_ids: ['subnet-1', 'subnet-2'],
            name: 'orders',
            engine_family: 'POSTGRESQL',
            require_tls: true,
          },
        },
      },
    },
  ],
  unknown: [
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: { Choice: { Type: 'String' } },
        Resources: {
          Proxy: {
            Type: 'AWS::RDS::DBProxy',
            Properties: { EngineFamily: 'POSTGRESQL', RequireTLS: { Ref: 'Choice' } },
          },
        },
      },
      terraform: {
        variable: { choice: { type: 'string' } },
        resource: {
          aws_db_proxy: {
            orders: {
              role_arn: 'arn:aws:iam::111122223333:role/service',
              vpc_subnet_ids: ['subnet-1', 'subnet-2'],
              name: 'orders',
              engine_family: 'POSTGRESQL',
              require_tls: '${var.choice}',
            },
          },
        },
      },
    },
  ],
});
