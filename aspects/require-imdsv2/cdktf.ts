import { SettingAspect } from '../cdktf';
import { tokensRequired } from './settings';

/**
 * Makes every instance, launch template and launch configuration answer metadata requests only with a session token
 * (IMDSv2), also where it says otherwise. Add it to each stack.
 *
 * @example
 * Aspects.of(this).add(new RequireImdsv2());
 */
export class RequireImdsv2 extends SettingAspect {
  constructor() {
    super(tokensRequired);
  }
}
