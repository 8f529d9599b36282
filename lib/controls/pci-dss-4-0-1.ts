import type { Catalogue } from './catalogue';

/** The requirements that AWS Security Hub names as related to its controls; the standard has more. */
export const pciDss4: Catalogue = {
  title: 'PCI DSS',
  version: '4.0.1',
  source: 'https://docs.aws.amazon.com/securityhub/latest/userguide/securityhub-controls-reference.html',
  controls: {
    '1.3.1': 'Inbound traffic to cardholder data is limited to what is needed',
    '1.4.4': 'What stores cardholder data is out of reach of untrusted networks',
    '2.2.6': 'System settings prevent misuse',
    '3.2.1': 'Account data is kept no longer than needed',
    '3.5.1': 'Stored account numbers are unreadable',
    '3.7.4': 'Keys are changed at the end of their period of use',
    '4.2.1': 'Strong cryptography protects account numbers on open networks',
    '6.2.3': 'Software is reviewed for weaknesses before release',
    '6.2.4': 'Common attacks on software are prevented by design',
    '7.3.1': 'Systems grant access by need to know',
    '8.3.2': 'Authentication factors are encrypted in transit and at rest',
    '8.3.9': 'Passwords that stand alone are changed every 90 days',
    '8.6.3': 'Passwords of system accounts are protected and changed',
    '10.2.1': 'Audit logs are on',
    '10.3.2': 'Audit logs cannot be changed by people',
    '10.3.3': 'Audit logs are promptly copied to a central place',
    '10.4.2': 'Logs of all other components are reviewed',
    '11.3.1': 'Internal vulnerabilities are scanned for',
    '12.3.4': 'Hardware and software in use are reviewed every year',
  },
};
