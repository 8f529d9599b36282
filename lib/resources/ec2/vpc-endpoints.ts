import type { Reading } from '../../engine/reading';
import { any, type Verdict } from '../../engine/verdict';

/** Whether a VPC has an interface endpoint for a service, or one that serves it under the standards of FIPS. */
export function hasEndpoint(vpc: Reading, service: string): Verdict {
  const endpoints = vpc.companions(
    vpc.either('AWS::EC2::VPCEndpoint', 'aws_vpc_endpoint'),
    vpc.either('VpcId', 'vpc_id'),
  );
  const serves = new RegExp(`\\.${service}(-fips)?$`);
  return any(
    vpc.fact('').fail(),
    ...endpoints.map((one) =>
      one.fact<string>('ServiceName', 'service_name').holds((name) => serves.test(String(name))),
    ),
  );
}
