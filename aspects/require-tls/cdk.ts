import { SettingAspect } from '../cdk';
import { modernTls } from './settings';

/**
 * Makes listeners of load balancers, domains of APIs, distributions with a certificate of their own, and search domains
 * refuse TLS older than 1.2, also where they say otherwise.
 *
 * @example
 * Aspects.of(this).add(new RequireTls());
 */
export class RequireTls extends SettingAspect {
  constructor() {
    super(modernTls);
  }
}
