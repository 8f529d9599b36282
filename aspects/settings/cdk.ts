import type { IConstruct } from 'constructs';
import { defaultSettings, type Settings } from '../../lib/engine/settings';
import { keptFor } from './kept';

/** The settings that `harden` gave the app of a construct, so that what is built satisfies what will judge it. */
export const settingsIn = (scope: IConstruct): Settings => keptFor(scope)?.settings ?? defaultSettings;
