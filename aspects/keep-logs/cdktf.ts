import { SettingAspect } from '../cdktf';
import { type KeepLogsProps, kept } from './settings';

export type { KeepLogsProps } from './settings';

/**
 * Makes every log group keep its events for a time, and no longer than that where nothing is said, under a key where it
 * names none. Groups that services make by themselves are none of the app's. Add it to each stack.
 *
 * @example
 * const key = new HardenedKey(this, 'LogKey');
 * key.allowLogs();
 * Aspects.of(this).add(new KeepLogs({ days: 400, encryptionKey: key.arn }));
 */
export class KeepLogs extends SettingAspect {
  constructor(props: KeepLogsProps = {}) {
    super(kept(props));
  }
}
