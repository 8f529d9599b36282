import { SettingAspect } from '../cdk';
import { tokensRequired } from './settings';

/**
 * Makes every instance, launch template and launch configuration answer metadata requests only with a session token
 * (IMDSv2), also where it says otherwise.
 *
 * @example
 * Aspects.of(this).add(new RequireImdsv2());
 */
export class RequireImdsv2 extends SettingAspect {
  constructor() {
    super(tokensRequired);
  }
}
