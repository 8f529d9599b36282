import { defineExamples } from '../../engine/rule';

const inCloudFormation = (own: object = {}) => ({
  It: { Type: 'AWS::EC2::VPC', Properties: { CidrBlock: '10.0.0.0/16', ...own } },
});

const inTerraform = (own: object = {}) => ({ aws_vpc: { it: { cidr_block: '10.0.0.0/16', ...own } } });

const withEndpoint = (service: unknown) => ({
  cloudformation: {
    ...inCloudFormation(),
    Endpoint: {
      Type: 'AWS::EC2::VPCEndpoint',
      Properties: { VpcId: { Ref: 'It' }, VpcEndpointType: 'Interface', ServiceName: service },
    },
  },
  terraform: {
    ...inTerraform(),
    aws_vpc_endpoint: {
      endpoint: { vpc_id: '${aws_vpc.it.id}', vpc_endpoint_type: 'Interface', service_name: service },
    },
  },
});

/** Examples of a rule that asks for an interface endpoint of a service in each VPC. */
export const examplesOfEndpoint = (service: string) =>
  defineExamples({
    fails: [{ name: 'no endpoint', cloudformation: inCloudFormation(), terraform: inTerraform() }],
    passes: [{ name: 'an endpoint', ...withEndpoint(`com.amazonaws.eu-west-1.${service}`) }],
    unknown: [
      {
        name: 'an endpoint for a service that deployment decides',
        cloudformation: {
          Parameters: { Service: { Type: 'String' } },
          Resources: withEndpoint({ Ref: 'Service' }).cloudformation,
        },
        terraform: { variable: { service: { type: 'string' } }, resource: withEndpoint('${var.service}').terraform },
      },
    ],
  });
