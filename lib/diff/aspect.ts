import type { Aspect } from './change';

/** By the words of a rule's id, the first that fits. */
const WORDS: readonly (readonly [words: RegExp, aspect: Aspect])[] = [
  [
    /^iam\/|escalation|polic(y|ies)-(?!not-public)|principal|privileged|authori[sz]|authenticat|permission|-mfa|-roles?\b|imds/,
    'access',
  ],
  [/public|internet|reachable|-open|ingress|egress|anyone|closed|exposed|world|private|own-security-group/, 'exposure'],
  [
    /backup|recover|snapshot|version(ed|ing)|replicated|deletion-protect|protected-from-deletion|multi-az|-zones/,
    'backups',
  ],
  [/kept|retention|retain|object-lock|-days/, 'retention'],
  [/logged|-logs?\b|logging|audit|traced|trail|monitor|insights|metrics/, 'logging'],
  [/encrypt|\bkms|-key|key-|tls|https|certificate|cipher|secret-plain/, 'encryption'],
];

/** What a rule is about, in the words of a reader of a difference. */
export const aspectOf = (rule: string): Aspect => WORDS.find(([words]) => words.test(rule))?.[1] ?? 'configuration';
