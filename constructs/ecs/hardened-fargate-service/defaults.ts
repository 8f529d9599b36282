import type { Cost, Guards } from '../../hardening';

/** What a hardened service on Fargate is, in the words of no toolkit. */
export const defaults = {
  /** Whether its tasks have public addresses. */
  publicAddresses: false,
  latestPlatform: true,
  /** Whether shells can be opened in its containers. */
  shells: false,
  /** Whether a deployment that fails goes back to what ran before. */
  rollsBack: true,
};

/** The port by which the agent pulls images, reads secrets and writes logs. */
export const HTTPS = 443;

export const isLatest = (platformVersion: string): boolean => ['LATEST', '1.4.0', '1.0.0'].includes(platformVersion);

/** What gives a default up, and the rule that notices. */
export const guards: Guards<typeof defaults> = {
  'ecs/service-no-public-ip': { props: ['assignPublicIp'], givenUp: ({ publicAddresses }) => publicAddresses },
  'ecs/service-latest-platform': { props: ['platformVersion'], givenUp: ({ latestPlatform }) => !latestPlatform },
  'ecs/service-no-exec': { props: ['enableExecuteCommand'], givenUp: ({ shells }) => shells },
  'ecs/service-rolls-back': { props: ['circuitBreaker'], givenUp: ({ rollsBack }) => !rollsBack },
};

/** What it costs beyond a plain service: nothing. */
export const costs: readonly Cost[] = [];
