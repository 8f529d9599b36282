import { defineRule } from '../../engine/rule';
import { classicListener, classicLoadBalancer } from '../../resources/elb/classic-load-balancer';

export default defineRule({
  title: 'Classic Load Balancers have certificates that renew themselves',
  problem: 'This load balancer has a TLS listener without a certificate of Certificate Manager.',
  why: 'Certificates from elsewhere expire unnoticed, and their keys lie in files; those of Certificate Manager renew themselves and never leave it.',
  fix: {
    how: 'Use a certificate of AWS Certificate Manager.',
    properties: {
      Listeners: [
        {
          InstancePort: '443',
          LoadBalancerPort: '443',
          Protocol: 'HTTPS',
          SSLCertificateId: 'arn:aws:acm:eu-west-1:111122223333:certificate/1',
        },
      ],
    },
    arguments: {
      listener: [
        {
          instance_port: 443,
          instance_protocol: 'https',
          lb_port: 443,
          lb_protocol: 'https',
          ssl_certificate_id: 'arn:aws:acm:eu-west-1:111122223333:certificate/1',
        },
      ],
    },
  },
  severity: 'medium',
  preset: 'strict',
  controls: { 'security-hub': ['ELB.2'] },
  sameAs: {
    'cdk-nag': ['ELBACMCertificateRequired'],
    checkov: ['CKV_AWS_127'],
    guard: ['ELB_ACM_CERTIFICATE_REQUIRED'],
  },
  resource: classicLoadBalancer,
  check: (it) =>
    it.listeners.every<object>((one) => {
      const { certificate } = classicListener(one);
      return certificate.target || certificate.isUnknown
        ? certificate.pass()
        : certificate.holds((arn) => arn.includes(':acm:') || arn.includes('${'));
    }),
});
