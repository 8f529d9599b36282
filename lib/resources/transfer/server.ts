import { defineResource, fact } from '../../engine/rule';

/** A server of AWS Transfer Family. */
export const server = defineResource({
  cloudformation: 'AWS::Transfer::Server',
  terraform: 'aws_transfer_server',
  facts: {
    endpoint: fact<'PUBLIC' | 'VPC' | 'VPC_ENDPOINT'>('EndpointType', 'endpoint_type'),
    protocols: fact<string[]>('Protocols', 'protocols'),
    securityPolicy: fact<string>('SecurityPolicyName', 'security_policy_name'),
    loggingRole: fact<string>('LoggingRole', 'logging_role'),
    structuredLogs: fact<string[]>('StructuredLogDestinations', 'structured_log_destinations'),
  },
});
