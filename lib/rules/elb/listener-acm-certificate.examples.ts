import { defineExamples } from '../../engine/rule';
import { listener, listenerInTerraform } from './example-listener';

export default defineExamples({
  fails: [
    {
      name: 'no certificate',
      cloudformation: listener({ Port: 443, Protocol: 'HTTPS', DefaultActions: [] }),
      terraform: listenerInTerraform({ port: 443, protocol: 'HTTPS', default_action: { type: 'forward' } }),
    },
    {
      name: 'a certificate uploaded to IAM',
      cloudformation: listener({
        Port: 443,
        Protocol: 'HTTPS',
        Certificates: [{ CertificateArn: 'arn:aws:iam::111122223333:server-certificate/web' }],
        DefaultActions: [],
      }),
      terraform: listenerInTerraform({
        port: 443,
        protocol: 'HTTPS',
        certificate_arn: 'arn:aws:iam::111122223333:server-certificate/web',
        default_action: { type: 'forward' },
      }),
    },
  ],
  passes: [
    {
      name: 'a certificate of Certificate Manager',
      cloudformation: listener({
        Port: 443,
        Protocol: 'HTTPS',
        Certificates: [{ CertificateArn: 'arn:aws:acm:eu-west-1:111122223333:certificate/1' }],
        DefaultActions: [],
      }),
      terraform: listenerInTerraform({
        port: 443,
        protocol: 'HTTPS',
        certificate_arn: 'arn:aws:acm:eu-west-1:111122223333:certificate/1',
        default_action: { type: 'forward' },
      }),
    },
  ],
  notApplicable: [
    {
      name: 'plain HTTP',
      cloudformation: listener({ Port: 80, Protocol: 'HTTP', DefaultActions: [] }),
      terraform: listenerInTerraform({ port: 80, protocol: 'HTTP', default_action: { type: 'forward' } }),
    },
  ],
});
