import { defineExamples } from '../../engine/rule';

const cloudFormation = (group: unknown, ...rules: object[]) => ({
  It: {
    Type: 'AWS::AmazonMQ::Broker',
    Properties: {
      BrokerName: 'jobs',
      EngineType: 'ACTIVEMQ',
      HostInstanceType: 'mq.m5.large',
      DeploymentMode: 'SINGLE_INSTANCE',
      PubliclyAccessible: false,
      SecurityGroups: [group],
    },
  },
  Access: {
    Type: 'AWS::EC2::SecurityGroup',
    Properties: { GroupDescription: 'clients', VpcId: 'vpc-1', SecurityGroupIngress: rules },
  },
});
const access = { 'Fn::GetAtt': ['Access', 'GroupId'] };
const from = (block: string) => ({
  IpProtocol: 'tcp',
  FromPort: 61617,
  ToPort: 61617,
  [block.includes(':') ? 'CidrIpv6' : 'CidrIp']: block,
});

const terraform = (group: string, ...ingress: object[]) => ({
  variable: { password: { type: 'string', sensitive: true } },
  resource: {
    aws_mq_broker: {
      it: {
        broker_name: 'jobs',
        engine_type: 'ActiveMQ',
        engine_version: '5.18',
        host_instance_type: 'mq.m5.large',
        user: [{ username: 'app', password: '${var.password}' }],
        security_groups: [group],
      },
    },
    aws_security_group: { access: { vpc_id: 'vpc-1', ingress } },
  },
});
const declared = '${aws_security_group.access.id}';
const fromIn = (block: string) => ({
  protocol: 'tcp',
  from_port: 61617,
  to_port: 61617,
  [block.includes(':') ? 'ipv6_cidr_blocks' : 'cidr_blocks']: [block],
});

export default defineExamples({
  fails: [
    {
      name: 'open to everyone',
      cloudformation: cloudFormation(access, from('0.0.0.0/0')),
      terraform: terraform(declared, fromIn('0.0.0.0/0')),
    },
    {
      name: 'open to everyone over IPv6',
      cloudformation: cloudFormation(access, from('::/0')),
      terraform: terraform(declared, fromIn('::/0')),
    },
    {
      name: 'open to both halves of the world',
      cloudformation: cloudFormation(access, from('0.0.0.0/1'), from('128.0.0.0/1')),
      terraform: terraform(declared, fromIn('0.0.0.0/1'), fromIn('128.0.0.0/1')),
    },
  ],
  passes: [
    {
      name: 'open to a private network',
      cloudformation: cloudFormation(access, from('10.0.1.0/24')),
      terraform: terraform(declared, fromIn('10.0.1.0/24')),
    },
  ],
  unknown: [
    {
      name: 'open to what deployment decides',
      cloudformation: {
        Parameters: { Clients: { Type: 'String' } },
        Resources: cloudFormation(access, { ...from('0.0.0.0/0'), CidrIp: { Ref: 'Clients' } }),
      },
      terraform: {
        ...terraform(declared, { ...fromIn('0.0.0.0/0'), cidr_blocks: ['${var.clients}'] }),
        variable: { password: { type: 'string', sensitive: true }, clients: { type: 'string' } },
      },
    },
  ],
  notApplicable: [
    {
      name: 'groups declared elsewhere',
      cloudformation: cloudFormation('sg-1'),
      terraform: terraform('sg-1'),
    },
  ],
});
