import type { Cost } from '../../hardening';
import { sharedKeyCost } from '../../kms/cost';
import { imageGuards, images } from '../images';

/** What the repositories of a cache are, in the words of no toolkit. */
export const defaults = images;

/** What gives a default up, and the rule that notices. */
export const guards = imageGuards;

/** What it costs beyond a plain cache. */
export const costs: readonly Cost[] = [
  sharedKeyCost('customerKey: false', 'that the account decides who decrypts cached images'),
];
