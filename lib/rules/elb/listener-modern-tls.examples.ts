import { defineExamples } from '../../engine/rule';
import { listener, listenerInTerraform } from './example-listener';

export default defineExamples({
  fails: [
    {
      name: 'no policy, which is the default of 2016',
      cloudformation: listener({ Port: 443, Protocol: 'HTTPS', DefaultActions: [] }),
      terraform: listenerInTerraform({ port: 443, protocol: 'HTTPS', default_action: { type: 'forward' } }),
    },
    {
      name: 'a policy with TLS 1.0',
      cloudformation: listener({
        Port: 443,
        Protocol: 'TLS',
        SslPolicy: 'ELBSecurityPolicy-TLS13-1-0-2021-06',
        DefaultActions: [],
      }),
      terraform: listenerInTerraform({
        port: 443,
        protocol: 'TLS',
        ssl_policy: 'ELBSecurityPolicy-TLS-1-1-2017-01',
        default_action: { type: 'forward' },
      }),
    },
  ],
  passes: [
    {
      name: 'a policy from TLS 1.2 on',
      cloudformation: listener({
        Port: 443,
        Protocol: 'HTTPS',
        SslPolicy: 'ELBSecurityPolicy-TLS13-1-2-2021-06',
        DefaultActions: [],
      }),
      terraform: listenerInTerraform({
        port: 443,
        protocol: 'HTTPS',
        ssl_policy: 'ELBSecurityPolicy-FS-1-2-Res-2020-10',
        default_action: { type: 'forward' },
      }),
    },
  ],
  unknown: [
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: { Choice: { Type: 'String' } },
        Resources: listener({ Port: 443, Protocol: 'HTTPS', DefaultActions: [], SslPolicy: { Ref: 'Choice' } }),
      },
    },
  ],
  notApplicable: [
    {
      name: 'plain HTTP, which is judged elsewhere',
      cloudformation: listener({ Port: 80, Protocol: 'HTTP', DefaultActions: [] }),
      terraform: listenerInTerraform({ port: 80, protocol: 'HTTP', default_action: { type: 'forward' } }),
    },
  ],
});
