import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'everyone',
      cloudformation: {
        Access: {
          Type: 'AWS::RDS::DBSecurityGroup',
          Properties: { DBSecurityGroupIngress: [{ CIDRIP: '0.0.0.0/0' }] },
        },
      },
      terraform: { aws_db_security_group: { access: { ingress: [{ cidr: '0.0.0.0/0' }] } } },
    },
    {
      name: 'a large public range that begins as a private one does',
      cloudformation: {
        Access: {
          Type: 'AWS::RDS::DBSecurityGroup',
          Properties: { DBSecurityGroupIngress: [{ CIDRIP: '172.0.0.0/8' }] },
        },
      },
      terraform: { aws_db_security_group: { access: { ingress: [{ cidr: '192.0.0.0/8' }] } } },
    },
  ],
  passes: [
    {
      name: 'a private range',
      cloudformation: {
        Access: {
          Type: 'AWS::RDS::DBSecurityGroup',
          Properties: { DBSecurityGroupIngress: [{ CIDRIP: '10.0.0.0/24' }] },
        },
      },
      terraform: { aws_db_security_group: { access: { ingress: [{ cidr: '10.0.0.0/24' }] } } },
    },
    {
      name: 'a security group of EC2',
      cloudformation: {
        Access: {
          Type: 'AWS::RDS::DBSecurityGroup',
          Properties: { DBSecurityGroupIngress: [{ EC2SecurityGroupName: 'app' }] },
        },
      },
      terraform: { aws_db_security_group: { access: { ingress: [{ security_group_name: 'app' }] } } },
    },
  ],
  unknown: [
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: { Range: { Type: 'String' } },
        Resources: {
          Access: {
            Type: 'AWS::RDS::DBSecurityGroup',
            Properties: { DBSecurityGroupIngress: [{ CIDRIP: { Ref: 'Range' } }] },
          },
        },
      },
      terraform: {
        variable: { range: { type: 'string' } },
        resource: { aws_db_security_group: { access: { ingress: [{ cidr: '${var.range}' }] } } },
      },
    },
  ],
});
