import type { catalogues } from '../controls';
import { type ConfigLayer, type Cost, type Level, layerOf } from '../engine/layer';
import type { About } from '../engine/rule';
import { WITHOUT_RULE } from '../engine/without-rule';
import { about } from '../rules/about.generated';

/** `open` is what it costs that something cannot be judged, and that the author left a serious rule undecided. */
const where = (name: string, wanted: (rule: About) => boolean, open?: Cost): ConfigLayer =>
  layerOf({
    name,
    rules: Object.fromEntries([
      ...(open ? WITHOUT_RULE.map((id) => [id, open] as const) : []),
      ...Object.entries(about).flatMap(([id, rule]): [string, Level][] => (wanted(rule) ? [[id, 'on']] : [])),
    ]),
    ...(open ? { leftOpen: open } : {}),
  });

const naming = (name: string, framework: keyof typeof catalogues): ConfigLayer =>
  where(name, (rule) => framework in rule.controls);

/** The questions behind the presets. They are asked when a preset is first used. */
const questions = {
  /** What any account should hold to. */
  baseline: () => where('baseline', (rule) => rule.preset === 'baseline', 'warn'),
  /** Baseline, and what a regulated environment adds. */
  strict: () => where('strict', (rule) => rule.preset !== 'optional', 'error'),
  /** Every rule there is. */
  all: () => where('all', () => true, 'error'),
  /** Every rule that names a control of the AWS Foundational Security Best Practices. */
  fsbp() {
    const { isFoundational } = require('../controls/security-hub') as typeof import('../controls/security-hub');
    return where('fsbp', ({ controls }) => (controls['security-hub'] ?? []).some(isFoundational));
  },
  /** Every rule that names a control of AWS Security Hub, of the Foundational Security Best Practices or another standard. */
  securityhub: () => naming('securityhub', 'security-hub'),
  /** Every rule that names a control of NIST SP 800-53 Rev. 5. */
  nist80053r5: () => naming('nist80053r5', 'nist-800-53-r5'),
  /** Every rule that names a requirement of PCI DSS 4.0.1. */
  pciDss4: () => naming('pciDss4', 'pci-dss-4.0.1'),
  /** Every rule that names a standard of the HIPAA Security Rule. */
  hipaa: () => naming('hipaa', 'hipaa'),
  /** Every rule that names one of the Trust Services Criteria, of which reports on SOC 2 speak. */
  soc2: () => naming('soc2', 'soc-2-2017'),
  /** Every rule that names a control of Annex A of ISO/IEC 27001:2022. */
  iso27001: () => naming('iso27001', 'iso-27001-2022'),
  /** Every rule that names a recommendation of the CIS AWS Foundations Benchmark 5.0.0. */
  cisAws5: () => naming('cisAws5', 'cis-aws-5.0.0'),
  /** Every rule that names a recommendation of the CIS AWS Foundations Benchmark 3.0.0. */
  cisAws3: () => naming('cisAws3', 'cis-aws-3.0.0'),
  /** Every rule that names a recommendation of the CIS Software Supply Chain Security Guide 1.0. */
  cisSupplyChain: () => naming('cisSupplyChain', 'cis-supply-chain-1.0'),
  /** Every rule that names one of the OWASP Top 10 CI/CD Security Risks. */
  owaspCicd: () => naming('owaspCicd', 'owasp-cicd'),
};

/** Presets are questions asked of rule metadata; no preset lists rules by hand. */
export const presets = {} as { readonly [K in keyof typeof questions]: ConfigLayer };

for (const [name, ask] of Object.entries(questions)) {
  let answer: ConfigLayer | undefined;
  Object.defineProperty(presets, name, {
    enumerable: true,
    get() {
      answer ??= ask();
      return answer;
    },
  });
}
Object.freeze(presets);
