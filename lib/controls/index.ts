import type { Catalogue } from './catalogue';
import { cisAws3 } from './cis-aws-3-0-0';
import { cisAws5 } from './cis-aws-5-0-0';
import { cisSupplyChain } from './cis-supply-chain-1-0';
import { hipaa } from './hipaa';
import { iso27001 } from './iso-27001-2022';
import { nist80053r5 } from './nist-800-53-r5';
import { owaspCicd } from './owasp-cicd';
import { pciDss4 } from './pci-dss-4-0-1';
import { securityHub } from './security-hub';
import { soc2 } from './soc-2-2017';

/** The frameworks whose controls rules may name, by the key that rules use. */
export const catalogues = {
  'security-hub': securityHub,
  'nist-800-53-r5': nist80053r5,
  'pci-dss-4.0.1': pciDss4,
  hipaa,
  'soc-2-2017': soc2,
  'iso-27001-2022': iso27001,
  'cis-aws-5.0.0': cisAws5,
  'cis-aws-3.0.0': cisAws3,
  'cis-supply-chain-1.0': cisSupplyChain,
  'owasp-cicd': owaspCicd,
} as const satisfies Readonly<Record<string, Catalogue>>;
