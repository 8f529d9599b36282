import { defineExamples } from '../../engine/rule';

const endpoint = (Statement?: object, service = 's3') => ({
  Endpoint: {
    Type: 'AWS::EC2::VPCEndpoint',
    Properties: {
      VpcId: 'vpc-1',
      ServiceName: { 'Fn::Sub': `com.amazonaws.\${AWS::Region}.${service}` },
      ...(Statement && { PolicyDocument: { Version: '2012-10-17', Statement: [Statement] } }),
    },
  },
});

const endpointInTerraform = (Statement?: object, service = 's3') => ({
  aws_vpc_endpoint: {
    endpoint: {
      vpc_id: 'vpc-1',
      service_name: `com.amazonaws.eu-west-1.${service}`,
      ...(Statement && { policy: JSON.stringify({ Version: '2012-10-17', Statement: [Statement] }) }),
    },
  },
});

const everything = { Effect: 'Allow', Principal: '*', Action: '*', Resource: '*' };
const own = { ...everything, Condition: { StringEquals: { 'aws:ResourceAccount': '111122223333' } } };
const oneBucket = { ...everything, Action: 's3:GetObject', Resource: 'arn:aws:s3:::uploads/*' };

export default defineExamples({
  fails: [
    {
      name: 'to S3, without a policy',
      cloudformation: endpoint(),
      terraform: endpointInTerraform(),
    },
    {
      name: 'a policy that allows everything',
      cloudformation: endpoint(everything, 'secretsmanager'),
      terraform: endpointInTerraform(everything, 'secretsmanager'),
    },
  ],
  passes: [
    {
      name: 'for resources of the own account alone',
      cloudformation: endpoint(own),
      terraform: endpointInTerraform(own),
    },
    {
      name: 'for one bucket',
      cloudformation: endpoint(oneBucket),
      terraform: endpointInTerraform(oneBucket),
    },
    {
      name: 'with the policy in a resource of its own',
      terraform: {
        ...endpointInTerraform(),
        aws_vpc_endpoint_policy: {
          policy: {
            vpc_endpoint_id: '${aws_vpc_endpoint.endpoint.id}',
            policy: JSON.stringify({ Version: '2012-10-17', Statement: [oneBucket] }),
          },
        },
      },
    },
  ],
  unknown: [
    {
      name: 'a policy that a parameter decides',
      cloudformation: {
        Parameters: { Policy: { Type: 'String' } },
        Resources: {
          Endpoint: {
            Type: 'AWS::EC2::VPCEndpoint',
            Properties: {
              VpcId: 'vpc-1',
              ServiceName: 'com.amazonaws.eu-west-1.s3',
              PolicyDocument: { Ref: 'Policy' },
            },
          },
        },
      },
    },
  ],
  notApplicable: [
    {
      name: 'to a service of another company',
      cloudformation: endpoint(undefined, 'vpce-svc-0123456789abcdef0'),
      terraform: endpointInTerraform(undefined, 'vpce-svc-0123456789abcdef0'),
    },
  ],
});
