import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'an expired authority',
      cloudformation: {
        Database: {
          Type: 'AWS::RDS::DBInstance',
          Properties: { Engine: 'postgres', CACertificateIdentifier: 'rds-ca-2019' },
        },
      },
      terraform: {
        aws_db_instance: {
          orders: { instance_class: 'db.t4g.medium', engine: 'postgres', ca_cert_identifier: 'rds-ca-2019' },
        },
      },
    },
  ],
  passes: [
    {
      name: 'a current authority',
      cloudformation: {
        Database: {
          Type: 'AWS::RDS::DBInstance',
          Properties: { Engine: 'postgres', CACertificateIdentifier: 'rds-ca-rsa2048-g1' },
        },
      },
      terraform: {
        aws_db_instance: {
          orders: { instance_class: 'db.t4g.medium', engine: 'postgres', ca_cert_identifier: 'rds-ca-rsa2048-g1' },
        },
      },
    },
    {
      name: 'the default',
      cloudformation: { Database: { Type: 'AWS::RDS::DBInstance', Properties: { Engine: 'postgres' } } },
      terraform: { aws_db_instance: { orders: { instance_class: 'db.t4g.medium', engine: 'postgres' } } },
    },
  ],
  unknown: [
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: { Authority: { Type: 'String' } },
        Resources: {
          Database: {
            Type: 'AWS::RDS::DBInstance',
            Properties: { Engine: 'postgres', CACertificateIdentifier: { Ref: 'Authority' } },
          },
        },
      },
      terraform: {
        variable: { authority: { type: 'string' } },
        resource: {
          aws_db_instance: {
            orders: { instance_class: 'db.t4g.medium', engine: 'postgres', ca_cert_identifier: '${var.authority}' },
          },
        },
      },
    },
  ],
});
